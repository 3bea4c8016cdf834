import type { firstSlots } from '#contracts/booking'
import type { Reply } from '#platform/contract'
import { Empty } from '#ui/empty.tsx'
import { Deed, Frame, type FrameProps } from './frame.tsx'
import { inLanguage, sayDay, sayNear, wallDay, wallTime } from './when.ts'
import { words } from './words.ts'

export interface DaysProps {
  frame: FrameProps
  service: string
  hall: { id: string; name: string }
  /** Other halls that give this service; none where there is one only. */
  places: { id: string; name: string }[]
  found: Reply<typeof firstSlots>
  walkInPercent: number
  /** Addresses: of these pages, and of the deed that keeps a time. */
  base: string
  holdAt: string
  key_: string
  /** Set when a booking is moved: it stands at this time now. */
  moving?: { when: string; keepAt: string } | undefined
}

/** C4, first question: which day. The first free time of all is the large button. */
export default function BookingDaysPage(props: DaysProps) {
  const { frame, service, hall, places, found, base, holdAt, key_, moving } = props
  const { language, today, timezone } = frame
  const say = words[language]
  const { first, days, fullDays } = found
  const link = (query: Record<string, string>) => inLanguage(base, language, { ...query, tempat: hall.id })
  const next = days.at(-1)
  return (
    <Frame frame={frame} step={moving ? undefined : 1}>
      <h1>{moving ? say.move.title : say.days.title}</h1>
      <p class="booking-what">
        <strong>{service}</strong>
        <br />
        {say.days.atPlace(hall.name)}. {say.days.minutes(found.minutes)}.
      </p>
      {moving && <p>{say.move.now(moving.when)}</p>}
      {places.length > 0 && <Places {...props} />}
      {first ? (
        <Deed action={inLanguage(holdAt, language)} fields={{ startsAt: first.startsAt, tempat: hall.id, key: key_ }}>
          <button class="button button-primary button-wide booking-first" type="submit">
            {say.days.earliest(sayNear(wallDay(first.startsAt, timezone), today, language), first.at)}
          </button>
          <p class="fine quiet">{say.days.earliestHint}</p>
        </Deed>
      ) : (
        <Empty title={say.days.none}>
          <p>{say.days.noneMeaning(sayDay(found.lastDay, language))}</p>
        </Empty>
      )}
      {days.length > 0 && (
        <section class="section" aria-labelledby="hari">
          <h2 id="hari">{say.days.others}</h2>
          <ul class="booking-list">
            {days.map(({ day, slots, first: { at } }) => (
              <li key={day}>
                <a class="button button-wide" href={link({ hari: day })}>
                  <span>
                    <strong>{sayDay(day, language)}</strong>
                    <br />
                    <span class="booking-hint">{say.days.fromTime(at, slots)}</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
          {next && next.day < found.lastDay && (
            <p>
              <a href={link({ mulai: dayAfter(next.day) })}>{say.days.later}</a>
            </p>
          )}
        </section>
      )}
      {fullDays.length > 0 && !moving && (
        <section class="section" aria-labelledby="penuh">
          <h2 id="penuh">{say.days.full}</h2>
          <ul class="booking-rows">
            {fullDays.map(day => (
              <li key={day}>
                {sayDay(day, language)}{' '}
                <a href={inLanguage(`${base}/tunggu`, language, { hari: day, tempat: hall.id })}>
                  {say.days.join}
                  <span class="visually-hidden">, {sayDay(day, language)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Opening {...props} />
      {moving && (
        <p>
          <a href={moving.keepAt}>{say.move.keep}</a>
        </p>
      )}
    </Frame>
  )
}

function Places({ frame: { language }, hall, places, base }: DaysProps) {
  return (
    <nav aria-label={words[language].days.places}>
      <ul class="booking-rows">
        {places.map(place => (
          <li key={place.id}>
            <a
              href={inLanguage(base, language, { tempat: place.id })}
              aria-current={place.id === hall.id ? 'true' : undefined}
            >
              {place.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Opening({ frame: { language, timezone, today }, found, walkInPercent }: DaysProps) {
  const say = words[language]
  const day = sayNear(wallDay(found.nextDayOpensAt, timezone), today, language)
  return (
    <section class="section" aria-labelledby="langsung">
      <h2 id="langsung">{say.days.walkIn}</h2>
      <p>{say.days.walkInMeaning(walkInPercent)}</p>
      <p>{say.days.opens(day, wallTime(found.nextDayOpensAt, timezone))}</p>
    </section>
  )
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
