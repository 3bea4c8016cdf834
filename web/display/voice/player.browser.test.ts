import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../../../test/browser.ts'
import { clipNames, type VoiceManifest } from './clips.ts'
import type { Voice, VoiceOptions } from './player.ts'

const voiceFolder = join(import.meta.dirname, '../../../tenants/jember/voice')
const manifest = JSON.parse(readFileSync(join(voiceFolder, 'id/voice.json'), 'utf8')) as VoiceManifest
const ticket = { letter: 'B', counterLabel: '3', language: 'id' as const, calledAt: '2026-11-24T02:00:00Z' }

const html = `<!doctype html><title>Layar</title>
<script type="module">import { makeVoice } from '/player.js'; globalThis.makeVoice = makeVoice</script>`

const untouched = `<!doctype html><title>Layar</title>
<script type="module">
  import { makeVoice } from '/player.js'
  const voice = makeVoice({ baseUrl: '/voice', isSpeaker: true })
  voice.subscribe(state => console.log('state ' + state))
  voice.say({ id: 'waiting', clips: ['number-1'] }).then(answer => console.log('answer ' + answer))
</script>`

interface Sound {
  id: string
  startedAt: number
  seconds: number
}

/** What a test leaves in the page. `sources`: every clip that was scheduled, with the second at which it begins. */
interface Hall {
  makeVoice: (options: VoiceOptions) => Voice
  voice: Voice
  context: AudioContext
  sounds: Sound[]
  sources: { from: number; seconds: number }[]
}

let script: string
let server: Server
let browser: Browser
let page: Page
const lost = new Set<string>()

beforeAll(async () => {
  script = await built()
  server = createServer(async (request, reply) => {
    const path = new URL(request.url ?? '/', 'http://hall').pathname
    if (path === '/') return reply.setHeader('content-type', 'text/html').end(html)
    if (path === '/untouched') return reply.setHeader('content-type', 'text/html').end(untouched)
    if (path === '/player.js') return reply.setHeader('content-type', 'text/javascript').end(script)
    const file =
      path.startsWith('/voice/') &&
      !lost.has(path) &&
      (await readFile(join(voiceFolder, path.slice(7))).catch(() => undefined))
    reply.statusCode = file ? 200 : 404
    reply.end(file || '')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  browser = await openBrowser()
  page = await browser.newPage()
})

afterEach(async () => {
  lost.clear()
  await page.evaluate(() => localStorage.clear())
})

afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
})

describe('in a browser', () => {
  test('every clip decodes, sounds, and is as long as the list says', async () => {
    await openDisplay()

    const clips = await page.evaluate(async list => {
      const { context } = globalThis as unknown as Hall
      const measured = []
      for (const [name, { file }] of list) {
        const sound = await context.decodeAudioData(await (await fetch(`/voice/id/${file}`)).arrayBuffer())
        const loudest = sound.getChannelData(0).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
        measured.push({ name, seconds: sound.duration, channels: sound.numberOfChannels, loudest })
      }
      return measured
    }, Object.entries(manifest.clips))

    expect(await page.evaluate(() => (globalThis as unknown as Hall).voice.missing)).toEqual([])
    expect(clips.map(clip => clip.name).toSorted()).toEqual([...clipNames].toSorted())
    for (const { name, seconds, channels, loudest } of clips) {
      expect(Math.abs(seconds - (manifest.clips[name]?.seconds ?? 0)), name).toBeLessThan(0.02)
      expect(channels, name).toBe(1)
      if (name !== 'pause') expect(loudest, name).toBeGreaterThan(0.2)
    }
  })

  test('B-014 to counter 3 takes two to six seconds, begins at once, and no clip waits for the one before', async () => {
    await openDisplay()

    const { answer, askedAt, answeredAt, sounds, sources } = await page.evaluate(async ticket => {
      const hall = globalThis as unknown as Hall
      const askedAt = performance.now()
      const answer = await hall.voice.call({ ...ticket, step: 1, number: 14 })
      return { answer, askedAt, answeredAt: performance.now(), sounds: hall.sounds, sources: hall.sources }
    }, ticket)

    const [sound] = sounds
    expect(answer).toBe('spoken')
    expect(sound?.seconds).toBeGreaterThan(2)
    expect(sound?.seconds).toBeLessThan(6)
    expect((sound?.startedAt ?? 0) - askedAt).toBeLessThan(700)
    expect(answeredAt - (sound?.startedAt ?? 0)).toBeGreaterThan((sound?.seconds ?? 0) * 900)
    expect(sources).toHaveLength(7)
    const gaps = sources
      .slice(1)
      .map(({ from }, index) => from - (sources[index]?.from ?? 0) - (sources[index]?.seconds ?? 0))
    for (const gap of gaps) expect(Math.abs(gap)).toBeLessThan(1e-6)
  })

  test('calls keep their order, do not overlap, and are not said again, not even after the page was loaded again', async () => {
    await openDisplay()
    const sounds = await page.evaluate(async () => {
      const { voice, sounds } = globalThis as unknown as Hall
      const ids = ['first', 'second', 'first', 'third']
      await Promise.all(ids.map(id => voice.say({ id, clips: ['letter-a', 'number-1'] })))
      return sounds
    })
    const ends = sounds.map(({ startedAt, seconds }) => startedAt + seconds * 1000)

    await openDisplay()
    const again = await page.evaluate(async () => {
      const { voice, sounds } = globalThis as unknown as Hall
      const answer = await voice.say({ id: 'second', clips: ['letter-a', 'number-1'] })
      return { answer, sounds }
    })

    expect(sounds.map(({ id }) => id)).toEqual(['first', 'second', 'third'])
    for (const [index, sound] of sounds.slice(1).entries())
      expect(sound.startedAt).toBeGreaterThan((ends[index] ?? Infinity) - 10)
    expect(again).toEqual({ answer: 'spoken', sounds: [] })
  })

  test('an emergency cuts off the call that is being said', async () => {
    await openDisplay()

    const order = await page.evaluate(async ticket => {
      const { voice, sounds } = globalThis as unknown as Hall
      void voice.call({ ...ticket, step: 2, number: 999 })
      await new Promise(resolve => setTimeout(resolve, 400))
      void voice.emergency('notice')
      await new Promise(resolve => setTimeout(resolve, 400))
      await voice.close()
      return sounds.map(({ id, startedAt }) => ({ id, startedAt }))
    }, ticket)

    expect(order.map(({ id }) => id)).toEqual(['2 2026-11-24T02:00:00Z', 'emergency notice'])
    expect((order[1]?.startedAt ?? 0) - (order[0]?.startedAt ?? 0)).toBeLessThan(1_000)
  })

  test('a clip that did not arrive is told of, and only calls without it are spoken', async () => {
    lost.add('/voice/id/number-14.opus')
    await openDisplay('missing')

    const told = await page.evaluate(async ticket => {
      const { voice } = globalThis as unknown as Hall
      const shown = await voice.call({ ...ticket, step: 3, number: 14 })
      return { missing: voice.missing, shown, spoken: await voice.test() }
    }, ticket)

    expect(told).toEqual({ missing: ['number-14'], shown: 'skipped', spoken: 'spoken' })
  })

  test('a display that is not the voice of its zone asks for no touch and makes no sound', async () => {
    await openDisplay('silent', false)

    const told = await page.evaluate(async ticket => {
      const { voice, sources } = globalThis as unknown as Hall
      return { answer: await voice.call({ ...ticket, step: 4, number: 14 }), sources }
    }, ticket)

    expect(told).toEqual({ answer: 'silent', sources: [] })
  })
})

test('where the browser wants a touch first, the voice asks for it, and the call that waited is spoken after it', async () => {
  const strict = await openStrictBrowser()
  const display = await strict.newPage()
  const told: string[] = []
  // Playwright's own questions to a page count as a touch, so this page tells by itself.
  display.on('console', message => told.push(message.text()))
  await display.goto(`${address()}/untouched`)
  await expect.poll(() => told, { timeout: 10_000 }).toContain('state blocked')
  expect(told).not.toContain('answer spoken')

  await display.mouse.click(10, 10)

  await expect.poll(() => told, { timeout: 10_000 }).toContain('answer spoken')
  expect(told).toContain('state ready')
  await strict.close()
})

/** The same Chromium as `openBrowser`, as strict about sound as it is at home. */
async function openStrictBrowser(): Promise<Browser> {
  const named = process.env.SATAP_CHROMIUM
  const executablePath = named ?? (await sparticuz.executablePath())
  return chromium.launch({ executablePath, args: [...(named ? [] : sparticuz.args), '--no-sandbox'], headless: true })
}

function address(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A display's page, loaded anew, whose voice has reached this state. */
async function openDisplay(state = 'ready', isSpeaker = true): Promise<void> {
  await page.goto(address())
  await page.evaluate(isSpeaker => {
    const hall = globalThis as unknown as Hall
    const start = AudioBufferSourceNode.prototype.start
    hall.sources = []
    hall.sounds = []
    AudioBufferSourceNode.prototype.start = function (from = 0) {
      hall.sources.push({ from, seconds: this.buffer?.duration ?? 0 })
      start.call(this, from)
    }
    hall.context = new AudioContext()
    hall.voice = hall.makeVoice({
      baseUrl: '/voice',
      isSpeaker,
      audioContext: hall.context,
      onStarted: sound => hall.sounds.push({ ...sound }),
    })
  }, isSpeaker)
  await page.waitForFunction(state => (globalThis as unknown as Hall).voice.state === state, state)
}

/** The player as the browser gets it, built as `web/build.ts` builds the screens. */
async function built(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'satap-player-'))
  const lib = { entry: join(import.meta.dirname, 'player.ts'), formats: ['es' as const], fileName: 'player' }
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: { lib, outDir: folder, target: 'chrome87', emptyOutDir: true },
  })
  const text = await readFile(join(folder, 'player.js'), 'utf8')
  await rm(folder, { recursive: true })
  return text
}
