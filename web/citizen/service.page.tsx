import type { Standard } from '#contracts/catalogue'
import type { ServiceNow } from '#contracts/queue'
import { sayAdmission } from '#ui/admission.ts'
import { Icon } from '#ui/icon.tsx'
import { Checklist } from './checklist.tsx'
import { Site, type SiteFrame } from './frame.tsx'
import { link } from './links.ts'
import { PromiseAndLaw, sayTime } from './service-promise.tsx'
import { sayWait, Where } from './service-where.tsx'
import { frameWords } from './words-frame.ts'
import { serviceWords } from './words-service.ts'

export interface ServiceProps {
  frame: SiteFrame
  standard: Standard
  answers: Record<string, string>
  /** Null where it could not be asked. */
  now: ServiceNow | null
  /** Null where it could not be asked. */
  isOnMenu: boolean | null
  zone: { letter: string; nameId: string; nameEn: string; icon: string } | null
  today: string
  at: string
  address: string
  /** How often the promise was kept; null while nobody counts. */
  kept: { cases: number; inTime: number } | null
}

/** C3: what to bring, where and when, what it costs, how long it takes. */
export default function ServicePage(props: ServiceProps) {
  const { frame, standard, answers, address } = props
  const { language } = frame
  const say = serviceWords[language]
  const { fee, promise, agency } = standard
  return (
    <Site frame={frame}>
      <main id="isi" class="page">
        <p class="back no-print">
          <a href={link('/', language)}>
            <Icon name="arrow-left" />
            {frameWords[language].findOther}
          </a>
        </p>
        <div class="title">
          <h1>{language === 'en' ? standard.nameEn : standard.nameId}</h1>
          <p class="quiet">{language === 'en' ? agency.nameEn : agency.nameId}</p>
        </div>
        <dl class="facts">
          <div>
            <dt>{say.fee}</dt>
            <dd>{fee.rupiah === 0 ? say.free : fee.rupiah === null ? say.feeUnknown : say.rupiah(fee.rupiah)}</dd>
            {fee.taxId && <dd class="beside">{say.taxBeside}</dd>}
          </div>
          <div>
            <dt>{say.ready}</dt>
            <dd>{sayTime(promise.value, promise.unit, say)}</dd>
          </div>
        </dl>
        <Standing {...props} />
        <p class="money no-print">
          <Icon name="megaphone" />
          <span>
            {say.moneyAsked} <a href="#pengaduan">{say.moneyReport}</a>
          </span>
        </p>
        <div class="service-columns">
          <Checklist standard={standard} answers={answers} language={language} address={address} />
          <div class="aside">
            <Where {...props} />
          </div>
        </div>
        <Steps standard={standard} language={language} />
        <PromiseAndLaw {...props} />
      </main>
    </Site>
  )
}

/** In one line at the top: can it be done, and how long is the wait. */
function Standing({ frame, standard, now, isOnMenu, today }: ServiceProps) {
  const { language, hall } = frame
  const say = serviceWords[language]
  const isHere = isOnMenu ?? standard.stage === 'pilot'
  const isOpen = now?.admission.isOpen ?? false
  const says = !isHere
    ? say.notHere
    : !now
      ? say.unknownNow
      : isOpen
        ? say.todayAt(hall.name)
        : sayAdmission(now.admission, language, today)
  return (
    <p class="standing">
      <Icon name={!isHere ? 'link-2' : !now ? 'help' : isOpen ? 'check' : 'clock'} />
      <span>
        <a href="#tempat">{says}</a>
        {isHere && now && isOpen && <>. {say.waiting(now.waiting)}</>}
        {isHere && now?.range && isOpen && <>, {sayWait(now, say)}</>}
        {isHere && now && isOpen && '.'}
      </span>
    </p>
  )
}

function Steps({ standard, language }: { standard: Standard; language: SiteFrame['language'] }) {
  const say = serviceWords[language]
  if (standard.procedure.length === 0) return null
  return (
    <section class="section steps" aria-labelledby="cara">
      <h2 id="cara">{say.steps}</h2>
      <ol>
        {standard.procedure.map(step => (
          <li key={step.textId}>
            <strong>{say.actors[step.actor] ?? step.actor}</strong>
            <span>{language === 'en' ? step.textEn : step.textId}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
