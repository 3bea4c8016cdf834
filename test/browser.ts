import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/**
 * A Chromium: the one that SATAP_CHROMIUM names, or the one inside the npm package. Never skips: throws a sentence.
 * The package's own arguments are left out: they turn off web security and run everything in one process.
 */
export async function openBrowser(): Promise<Browser> {
  const named = process.env.SATAP_CHROMIUM
  if (named && !existsSync(named)) throw new Error(`SATAP_CHROMIUM names ${named}, which is not there.`)
  const executablePath = named ?? (await sparticuz.executablePath())
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--autoplay-policy=no-user-gesture-required',
  ]
  return chromium.launch({ executablePath, args: quiet, headless: true })
}
