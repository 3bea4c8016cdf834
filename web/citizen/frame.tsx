import type { ComponentChildren } from 'preact'
import { Icon } from '#ui/icon.tsx'
import { PracticeStrip } from '#ui/practice.tsx'
import { Roof } from '#ui/roof.tsx'
import { link } from './links.ts'
import type { CitizenLanguage } from './words.ts'
import { frameWords } from './words-frame.ts'

/** Days of the week with the same hours: `from` and `to` are 1 Monday to 7 Sunday. */
export interface HoursLine {
  from: number
  to: number
  spans: { opens: string; closes: string }[]
}

/** What every page of the site knows of the tenant and of itself. */
export interface SiteFrame {
  language: CitizenLanguage
  mastheadId: string
  mastheadEn: string
  officialId: string
  officialEn: string
  hall: { id: string; name: string; address: string | null }
  hours: HoursLine[]
  contacts: { whatsapp: string | null; phone: string | null; email: string | null }
  /** The address of this page, and what it says beyond the language. */
  path: string
  query: Record<string, string>
  isPractice: boolean
}

/** The frame of a citizen page: whose site it is, the languages, and help at the end. */
export function Site({ frame, children }: { frame: SiteFrame; children: ComponentChildren }) {
  const { language } = frame
  const say = frameWords[language]
  return (
    <>
      <a class="skip-link" href="#isi">
        {say.skip}
      </a>
      <header>
        <div class="official">
          <div class="page">
            <details>
              <summary>
                {language === 'en' ? frame.officialEn : frame.officialId}
                <Icon name="chevron-down" />
              </summary>
              <p>{say.official}</p>
            </details>
          </div>
        </div>
        {frame.isPractice && <PracticeStrip language={language} />}
        <div class="page masthead">
          <a class="hall-name" href={link('/', language)}>
            <Roof />
            <span>{language === 'en' ? frame.mastheadEn : frame.mastheadId}</span>
          </a>
          <Languages frame={frame} />
        </div>
      </header>
      {children}
      <Help frame={frame} />
    </>
  )
}

const languageNames = { id: 'Bahasa Indonesia', en: 'English' }

function Languages({ frame }: { frame: SiteFrame }) {
  return (
    <nav class="languages" aria-label={frameWords[frame.language].languages}>
      <ul>
        {(['id', 'en'] as const).map(one => (
          <li key={one}>
            <a
              href={link(frame.path, one, frame.query)}
              lang={one}
              hreflang={one}
              data-keeps-answers
              aria-current={one === frame.language ? 'true' : undefined}
            >
              {languageNames[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Help stands last on every page, always in the same order. What is not known is not made up. */
function Help({ frame }: { frame: SiteFrame }) {
  const { language, contacts, hall, hours } = frame
  const say = frameWords[language]
  const { whatsapp, phone } = contacts
  return (
    <footer class="help">
      <div class="page">
        <h2 id="bantuan">{say.help}</h2>
        <ul>
          <li>
            <Icon name="message" />
            <span>
              {whatsapp ? <a href={`https://wa.me/${whatsapp.replace(/\D/g, '')}`}>{say.whatsapp}</a> : say.askDoor}
              <br />
              {whatsapp ?? say.askDesk}
            </span>
          </li>
          {phone && (
            <li>
              <Icon name="phone" />
              <span>
                <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{say.phone}</a>
                <br />
                {phone}
              </span>
            </li>
          )}
          <li>
            <Icon name="map-pin" />
            <span>
              {hall.name}
              <br />
              {hall.address ?? say.noAddress}
            </span>
          </li>
          <li>
            <Icon name="clock" />
            <span>
              {hours.map(line => (
                <span class="hours-line" key={line.from}>
                  {sayDays(line, language)}
                  <br />
                  {line.spans.map(span => `${span.opens}–${span.closes}`).join(say.and)}
                </span>
              ))}
            </span>
          </li>
        </ul>
        <p class="fine">
          <a href="/petugas">{say.staff}</a>
        </p>
      </div>
    </footer>
  )
}

function sayDays({ from, to }: HoursLine, language: CitizenLanguage): string {
  const { days, until } = frameWords[language]
  const [first = '', last = ''] = [days[from - 1], days[to - 1]]
  return from === to ? first : until(first, last)
}
