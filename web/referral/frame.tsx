import type { ComponentChildren } from 'preact'
import { PracticeStrip } from '#ui/practice.tsx'
import { type ReferralLanguage, words } from './words.ts'

interface FrameProps {
  tenantName: string
  language: ReferralLanguage
  /** The same page in a language. */
  addressIn: Record<ReferralLanguage, string>
  isPractice: boolean
  help: string
  children: ComponentChildren
}

/** What every page about a referral has: whose it is, the languages, and where to ask. */
export function Frame({ tenantName, language, addressIn, isPractice, help, children }: FrameProps) {
  const say = words[language]
  return (
    <div class="referral">
      <header class="referral-top">
        <p>
          <strong>{tenantName}</strong>
        </p>
        <nav aria-label={say.language}>
          <ul>
            {(['id', 'en'] as const).map(one => (
              <li key={one}>
                <a href={addressIn[one]} lang={one} aria-current={one === language ? 'true' : undefined}>
                  {words[one].languageName}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {isPractice && <PracticeStrip language={language} />}
      <main>{children}</main>
      <footer>
        <h2>{say.page.help}</h2>
        <p>{help}</p>
      </footer>
    </div>
  )
}
