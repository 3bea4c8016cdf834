import type { ServiceNow } from '#contracts/queue'
import { isShortage, sayAdmission } from '#ui/admission.ts'
import { ZoneBadge } from '#ui/number.tsx'
import { Status } from '#ui/status.tsx'
import { link } from './links.ts'
import type { ServiceProps } from './service.page.tsx'
import { wallTime } from './time.ts'
import { frameWords } from './words-frame.ts'
import { serviceWords } from './words-service.ts'

/** Where it can be done, and how it stands there now. Only what we know: other places are named, not judged. */
export function Where(props: ServiceProps) {
  const { frame, standard, isOnMenu, now } = props
  const { language } = frame
  const say = serviceWords[language]
  const isHere = isOnMenu ?? standard.stage === 'pilot'
  return (
    <section class="section where" aria-labelledby="tempat">
      <h2 id="tempat">{say.where}</h2>
      {isHere ? <Here {...props} /> : <NotHere {...props} />}
      <Elsewhere {...props} isHere={isHere} />
      {isHere && now && (
        <div class="no-print">
          <a class="button button-primary button-wide" href={link(`/layanan/${standard.id}/booking`, language)}>
            {say.book}
          </a>
          <p class="quiet fine center">{say.walkIn}</p>
        </div>
      )}
    </section>
  )
}

function Here({ frame, now, zone, today, at }: ServiceProps) {
  const { language } = frame
  const say = serviceWords[language]
  return (
    <div class="place">
      <h3>{frame.hall.name}</h3>
      {zone && (
        <p>
          <ZoneBadge letter={zone.letter} name={language === 'en' ? zone.nameEn : zone.nameId} icon={zone.icon} />
        </p>
      )}
      {now ? (
        <>
          <p>
            <Status icon={now.admission.isOpen ? 'check' : 'clock'}>
              {now.admission.isOpen ? frameWords[language].chip.today : sayAdmission(now.admission, language, today)}
            </Status>
          </p>
          {isShortage(now.admission) && <p>{say.short}</p>}
          {now.admission.isOpen && (
            <p>
              <strong>{say.waiting(now.waiting)}</strong>
              <br />
              {sayWait(now, say)}
            </p>
          )}
          <p class="as-of">{say.asOf(wallTime(at))}</p>
        </>
      ) : (
        <>
          <p>
            <Status icon="help">{say.unknownNow}</Status>
          </p>
          <p class="quiet">{say.unknownNowMeaning}</p>
        </>
      )}
    </div>
  )
}

/** `kira-kira 20–35 menit`; said plainly where nothing honest can be said. */
export function sayWait({ range }: ServiceNow, say: (typeof serviceWords)['id']): string {
  if (!range) return say.noRange
  return say.about(range.toMinutes <= 5 ? say.soon : say.range(range.fromMinutes, range.toMinutes))
}

function NotHere({ frame, standard }: ServiceProps) {
  const { language } = frame
  const say = serviceWords[language]
  const agency = language === 'en' ? standard.agency.nameEn : standard.agency.nameId
  return (
    <div class="place">
      <p>
        <Status icon="link-2">{say.notHere}</Status>
      </p>
      <p>{standard.stage === 'live' ? say.villageMeaning : say.notHereMeaning(agency)}</p>
      <a
        class="button button-primary button-wide no-print"
        href={link('/hubungkan', language, { service: standard.id })}
      >
        {say.connect}
      </a>
    </div>
  )
}

/** The ways that the standard names beside the hall's own counter. */
function Elsewhere({ frame, standard, isHere }: ServiceProps & { isHere: boolean }) {
  const say = serviceWords[frame.language]
  const agency = frame.language === 'en' ? standard.agency.nameEn : standard.agency.nameId
  const places = standard.channels.flatMap(channel => {
    if (channel === 'counter') return isHere ? [] : [agency]
    return say.channels[channel] ?? []
  })
  if (places.length === 0) return null
  return (
    <div class="place">
      <h3>{isHere ? say.otherPlaces : say.servedAt}</h3>
      <ul class="dashed">
        {[...new Set(places)].map(place => (
          <li key={place}>{place}</li>
        ))}
      </ul>
      <p class="quiet fine">{say.channelNote}</p>
    </div>
  )
}
