import type { ComponentChildren } from 'preact'
import { PracticeStrip } from '#ui/practice.tsx'
import { Roof } from '#ui/roof.tsx'
import { inLanguage } from './when.ts'
import { type CitizenLanguage, words } from './words.ts'

/** What every page of a booking is given. */
export interface FrameProps {
  language: CitizenLanguage
  tenantName: string
  isPractice: boolean
  timezone: string
  /** The day that the hall's wall shows. */
  today: string
  /** The page's own address, for the other language. */
  path: string
  query?: Record<string, string>
}

/** Masthead, one question, help: the same on every page. */
export function Frame({ frame, step, children }: { frame: FrameProps; step?: number; children: ComponentChildren }) {
  const { language, tenantName, isPractice } = frame
  const say = words[language]
  return (
    <div class="booking">
      {isPractice && <PracticeStrip language={language} />}
      <header class="booking-top">
        <a class="skip-link" href="#isi">
          {say.skip}
        </a>
        <Roof />
        <span>{say.official(tenantName)}</span>
      </header>
      <main id="isi">
        {step && <p class="quiet fine">{say.step(step)}</p>}
        {children}
        <Languages frame={frame} />
      </main>
      <footer class="booking-help">
        <h2>{say.help}</h2>
        <ul>
          <li>{say.askHall}</li>
          <li>{say.hours}</li>
          <li>
            <a href={inLanguage('/b', language)}>{say.find.title}</a>
          </li>
        </ul>
      </footer>
    </div>
  )
}

const languageNames = { id: 'Bahasa Indonesia', en: 'English' }

function Languages({ frame: { language, path, query = {} } }: { frame: FrameProps }) {
  return (
    <nav class="booking-languages" aria-label={words[language].chooseLanguage}>
      <ul>
        {(['id', 'en'] as const).map(one => (
          <li key={one}>
            <a href={inLanguage(path, one, query)} lang={one} aria-current={one === language ? 'true' : undefined}>
              {languageNames[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A button that works without script: a form of its own, with what it says. */
export function Deed({
  action,
  fields,
  children,
}: {
  action: string
  fields: Record<string, string>
  children: ComponentChildren
}) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
