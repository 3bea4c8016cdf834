import type { Standard } from '#contracts/catalogue'
import type { SiteFrame } from './frame.tsx'
import type { ServiceProps } from './service.page.tsx'
import { serviceWords } from './words-service.ts'

type Say = (typeof serviceWords)['id']

/** Fewer cases than this prove nothing, and would name the few who were late. */
const enoughCases = 30

/** The promised time with its evidence, who may apply, what one gets, and what it all rests on. */
export function PromiseAndLaw({ frame, standard, kept }: ServiceProps) {
  const { language } = frame
  const say = serviceWords[language]
  const isEnglish = language === 'en'
  const { promise, whoMayApply, outcome, fee } = standard
  const { ceiling } = promise
  return (
    <section class="section promise" aria-labelledby="janji">
      <h2 id="janji">{say.promise}</h2>
      <p>
        {promise.value === null ? (
          say.noPromise
        ) : (
          <>
            {say.promiseIs} <strong>{sayTime(promise.value, promise.unit, say)}</strong> {say.afterComplete}
          </>
        )}{' '}
        {say.evidence[promise.evidence] ?? say.evidenceUnknown}
        {promise.evidenceTitle && promise.evidence === 'published_example' && (
          <span class="quiet" lang="en">
            {' '}
            ({promise.evidenceTitle})
          </span>
        )}
      </p>
      {kept && kept.cases >= enoughCases && <p>{say.kept(Math.floor((kept.inTime / kept.cases) * 10), kept.cases)}</p>}
      <dl class="told">
        {whoMayApply && (
          <div>
            <dt>{say.who}</dt>
            <dd>
              {isEnglish ? whoMayApply.textEn : whoMayApply.textId}. {say.proxy[whoMayApply.proxy]}
            </dd>
          </div>
        )}
        {outcome && (
          <div>
            <dt>{say.outcome}</dt>
            <dd>
              {isEnglish ? outcome.nameEn : outcome.nameId}.{' '}
              {say.validity(isEnglish ? outcome.validityEn : outcome.validityId)}.
            </dd>
          </div>
        )}
        <div>
          <dt>{say.feeMore}</dt>
          <dd>
            {isEnglish ? fee.ruleEn : fee.ruleId}
            {fee.taxId && <> {say.tax(plain((isEnglish ? fee.taxEn : fee.taxId) ?? '', say))}</>}
          </dd>
        </div>
      </dl>
      <details>
        <summary>{say.law}</summary>
        <ul class="dashed">
          {standard.legalBasis.map(law => (
            <li key={law}>{plain(law, say)}</li>
          ))}
          {ceiling && <li>{say.ceiling(sayTime(ceiling.value, ceiling.unit, say), plain(ceiling.basis, say))}</li>}
        </ul>
      </details>
      <details>
        <summary>{say.sources}</summary>
        <p>{say.confidence[standard.confidence]}</p>
        <ul class="dashed">
          {standard.sources.map(source => (
            <li key={source.title}>
              <span lang="en">{source.url ? <a href={source.url}>{source.title}</a> : source.title}</span>
            </li>
          ))}
        </ul>
      </details>
      <Complaints frame={frame} standard={standard} />
      <p class="quiet fine">{say.version(standard.version, sayDay(standard.effectiveFrom, language))}</p>
    </section>
  )
}

/** At whom to complain. No number is made up: where none is known, the people of the hall are named. */
function Complaints({ frame, standard }: { frame: SiteFrame; standard: Standard }) {
  const say = serviceWords[frame.language]
  const { whatsapp, phone, email } = frame.contacts
  const known = [whatsapp, phone, email].filter(one => one !== null)
  return (
    <div class="complaints" id="pengaduan">
      <h3>{say.complain}</h3>
      <p>{standard.complaints ?? say.complainAt(frame.hall.name)}</p>
      {known.length > 0 && (
        <p>
          {say.complainTo} {known.join(', ')}
        </p>
      )}
    </div>
  )
}

/** `1 hari kerja`, `30 menit`; said to be unknown where it is. */
export function sayTime(value: number | null, unit: string, say: Say): string {
  if (value === null) return say.timeUnknown
  if (unit === 'minutes') return say.minutes(value)
  return unit === 'calendar_months' ? say.months(value) : say.workingDays(value)
}

function sayDay(day: string, language: 'id' | 'en'): string {
  const locale = language === 'en' ? 'en-GB' : 'id-ID'
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${day.slice(0, 10)}T00:00:00Z`),
  )
}

/** The catalogue marks in English what is not confirmed; the reader is told in her own words. */
function plain(text: string, say: Say): string {
  return text.replaceAll('to verify', say.toVerify)
}
