import type { slots as contract, Slot } from '#contracts/booking'
import type { Reply } from '#platform/contract'
import { Banner } from '#ui/banner.tsx'
import { Empty } from '#ui/empty.tsx'
import { Frame, type FrameProps } from './frame.tsx'
import { inLanguage, sayDay, wallDay } from './when.ts'
import { words } from './words.ts'

export interface TimesProps {
  frame: FrameProps
  service: string
  hall: { id: string; name: string }
  found: Reply<typeof contract>
  base: string
  holdAt: string
  key_: string
  moving?: { when: string; keepAt: string } | undefined
  /** The time that was asked for is gone, and these are the nearest. */
  gone?: { isTaken: boolean; nearest: readonly Slot[] } | undefined
}

/** C4, second question: at what time. One form; each time is a button of it. */
export default function BookingTimesPage(props: TimesProps) {
  const { frame, service, hall, found, base, holdAt, key_, moving, gone } = props
  const { language } = frame
  const say = words[language]
  const { day, slots } = found
  const isMorning = (slot: Slot) => slot.at < '12'
  return (
    <Frame frame={frame} step={moving ? undefined : 2}>
      <h1>{say.times.title}</h1>
      <p class="booking-what">
        <strong>{sayDay(day, language)}</strong>
        <br />
        {service}, {hall.name}
      </p>
      {moving && <p>{say.move.now(moving.when)}</p>}
      {gone && (
        <Banner kind="warn" role="alert">
          {gone.isTaken ? say.times.taken : say.times.cannot}
        </Banner>
      )}
      <form method="post" action={inLanguage(holdAt, language)} class="booking-form">
        <input type="hidden" name="tempat" value={hall.id} />
        <input type="hidden" name="hari" value={day} />
        <input type="hidden" name="key" value={key_} />
        {gone && gone.nearest.length > 0 && (
          <Times {...props} id="terdekat" title={say.times.nearest} slots={gone.nearest} withDay />
        )}
        <Times {...props} id="pagi" title={say.times.morning} slots={slots.filter(isMorning)} />
        <Times {...props} id="siang" title={say.times.afternoon} slots={slots.filter(slot => !isMorning(slot))} />
      </form>
      {slots.length === 0 && <NoTimes {...props} />}
      <p>
        <a href={inLanguage(base, language, { tempat: hall.id })}>{say.times.otherDay}</a>
      </p>
      {moving && (
        <p>
          <a href={moving.keepAt}>{say.move.keep}</a>
        </p>
      )}
    </Frame>
  )
}

function Times({
  frame: { language, timezone },
  id,
  title,
  slots,
  withDay = false,
}: Pick<TimesProps, 'frame'> & { id: string; title: string; slots: readonly Slot[]; withDay?: boolean }) {
  const say = words[language].times
  if (slots.length === 0) return null
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class={withDay ? 'booking-list' : 'booking-times'}>
        {slots.map(slot => (
          <li key={slot.startsAt}>
            <button class="button button-wide" type="submit" name="startsAt" value={slot.startsAt}>
              <span>
                <strong>{slot.at}</strong>
                <span class="booking-hint">
                  {' '}
                  {withDay
                    ? sayDay(wallDay(slot.startsAt, timezone), language)
                    : slot.free === 1
                      ? say.one
                      : say.left(slot.free)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NoTimes({ frame: { language }, found, base, hall, moving }: TimesProps) {
  const say = words[language]
  const { isFull, reason, day } = found
  const note = language === 'en' ? (found.noteEn ?? found.noteId) : found.noteId
  const title = isFull
    ? say.times.full
    : reason === 'over' || reason === 'past'
      ? say.times.over
      : reason === 'beyond-horizon'
        ? say.times.beyond
        : say.times.closed
  return (
    <Empty title={title}>
      {note && <p>{note}</p>}
      {isFull && <p>{say.times.fullMeaning}</p>}
      {isFull && !moving && (
        <p>
          <a href={inLanguage(`${base}/tunggu`, language, { hari: day, tempat: hall.id })}>{say.days.join}</a>
        </p>
      )}
    </Empty>
  )
}
