import type { LifeEvent, LifeStep } from '#contracts/catalogue'
import { Icon } from '#ui/icon.tsx'
import { Status } from '#ui/status.tsx'
import { Site, type SiteFrame } from './frame.tsx'
import { link } from './links.ts'
import type { CitizenLanguage } from './words.ts'
import { eventWords } from './words-event.ts'
import { frameWords } from './words-frame.ts'

export interface LifeEventProps {
  frame: SiteFrame
  event: LifeEvent
}

/** C2: what to do first and what after it, across agencies; and how much of it fits in one visit. */
export default function LifeEventPage({ frame, event }: LifeEventProps) {
  const { language } = frame
  const say = eventWords[language]
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
          <h1>{language === 'en' ? event.nameEn : event.nameId}</h1>
          <p class="quiet">{say.intro(event.steps.length)}</p>
        </div>
        {event.warnings.length > 0 && (
          <section class="warnings" aria-label={say.warnings}>
            {event.warnings.map(warning => (
              <p class="banner banner-warn" key={warning.textId}>
                <Icon name="alert" />
                <span>{language === 'en' ? warning.textEn : warning.textId}</span>
              </p>
            ))}
          </section>
        )}
        <div class="service-columns">
          <section class="section" aria-labelledby="langkah">
            <h2 id="langkah">{say.steps}</h2>
            <ol class="event-steps">
              {event.steps.map(step => (
                <Step key={step.id} step={step} steps={event.steps} frame={frame} />
              ))}
            </ol>
          </section>
          <div class="aside">
            <Visits event={event} frame={frame} />
          </div>
        </div>
      </main>
    </Site>
  )
}

function Step({ step, steps, frame }: { step: LifeStep; steps: readonly LifeStep[]; frame: SiteFrame }) {
  const { language } = frame
  const say = eventWords[language]
  const name = nameOf(step, language)
  const condition = language === 'en' ? step.conditionEn : step.conditionId
  const numbers = step.after.map(id => steps.findIndex(one => one.id === id) + 1).filter(number => number > 0)
  return (
    <li>
      <h3>{step.serviceId ? <a href={link(`/layanan/${step.serviceId}`, language)}>{name}</a> : name}</h3>
      {(condition || step.isOptional) && <p class="only">{sentence(condition ?? say.maybe)}</p>}
      <p class="quiet">
        {language === 'en' ? step.agencyNameEn : step.agencyNameId}
        {numbers.length > 0 && <>. {say.afterStep(listed(numbers.sort((a, b) => a - b).map(String), say.and))}.</>}
      </p>
      <p>
        <StepPlace step={step} frame={frame} />
      </p>
    </li>
  )
}

function StepPlace({ step, frame }: { step: LifeStep; frame: SiteFrame }) {
  const say = eventWords[frame.language]
  if (step.isOnMenu) return <Status icon="check">{say.hereNow(frame.hall.name)}</Status>
  if (step.serviceId === null) return <Status icon="map-pin">{say.outside}</Status>
  if (step.stage === 'live') return <Status icon="map-pin">{say.village}</Status>
  return <Status icon="link-2">{say.notHere}</Status>
}

/** The steps that one number is enough for. */
function Visits({ event, frame }: LifeEventProps) {
  const { language, hall } = frame
  const say = eventWords[language]
  const visits = Map.groupBy(
    event.steps.filter(step => step.visit !== null),
    step => step.visit ?? 0,
  )
  if (visits.size === 0) return null
  return (
    <section class="section visits" aria-labelledby="kunjungan">
      <h2 id="kunjungan">{say.visits}</h2>
      {[...visits]
        .sort(([a], [b]) => a - b)
        .map(([number, steps]) => (
          <div class="place" key={number}>
            <h3>{visits.size === 1 ? say.onlyVisit(hall.name) : say.visit(number, hall.name)}</h3>
            <ul class="dashed">
              {steps.map(step => (
                <li key={step.id}>
                  {nameOf(step, language)}
                  {step.isOptional && <span class="quiet"> ({say.ifApplies})</span>}
                </li>
              ))}
            </ul>
            <p>
              <Icon name="ticket" />
              <span>{say.ticket(listed(ticketNames(steps, language), say.and))}</span>
            </p>
          </div>
        ))}
    </section>
  )
}

/** A number is taken for what everybody needs; where all is only for some, for what applies. */
function ticketNames(steps: readonly LifeStep[], language: CitizenLanguage): string[] {
  const certain = steps.filter(step => !step.isOptional)
  return (certain.length > 0 ? certain : steps).map(step => nameOf(step, language))
}

function nameOf(step: LifeStep, language: CitizenLanguage): string {
  return language === 'en' ? step.nameEn : step.nameId
}

/** `1, 2 dan 3`. */
function listed(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${and}${words.at(-1)}`
}

/** A condition of the catalogue begins small; here it stands alone. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
