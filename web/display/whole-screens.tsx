import { wallTime } from '#client/clock.ts'
import type { DisplayView } from '#contracts/queue'
import { Icon } from '#ui/icon.tsx'
import { PracticeStrip } from '#ui/practice.tsx'
import { Roof } from '#ui/roof.tsx'
import { Said } from './said.tsx'
import { type Said as Words, words } from './words.ts'

/** Past this many letters an emergency message is set smaller, so that all of it can be seen. */
const longText = 70

/** Switched on, and waiting for the first answer. */
export function Boot({ hallName }: { hallName: string }) {
  return (
    <main class="display-whole">
      <Roof />
      <h1>{hallName}</h1>
      <p class="whole-line" role="status">
        <Said words={words.loading} />
      </p>
    </main>
  )
}

/** The hall's day is not open: since when, until when. */
export function Closed({ view, time }: { view: DisplayView; time: Date }) {
  const { day, opensAt, hallName, news, isPractice } = view
  return (
    <main class="display-whole">
      {isPractice && <PracticeStrip />}
      <Roof />
      <p class="whole-hall">{hallName}</p>
      <h1>
        <Said words={day.state === 'closed' ? words.over : words.notOpen} />
      </h1>
      <p class="whole-line">
        <Said words={opensAt ? words.opens(dayOf(opensAt), wallTime(opensAt)) : words.askGuide} />
      </p>
      {news && <p class="whole-news">{news}</p>}
      <p class="whole-clock">{wallTime(time)}</p>
    </main>
  )
}

/** An emergency message covers everything until the manager takes it down. */
export function Emergency({
  emergency,
  isPractice,
}: {
  emergency: { textId: string; textEn: string | null }
  isPractice: boolean
}) {
  return (
    <main class="display-whole display-emergency">
      {isPractice && <PracticeStrip />}
      <h1>
        <Icon name="siren" />
        <Said words={words.emergency} />
      </h1>
      <div role="alert">
        <p class={emergency.textId.length > longText ? 'emergency-text is-long' : 'emergency-text'}>
          {emergency.textId}
        </p>
        {emergency.textEn && (
          <p class="emergency-en" lang="en">
            {emergency.textEn}
          </p>
        )}
      </div>
    </main>
  )
}

function dayOf(instant: string): Words {
  const on = { timeZone: 'Asia/Jakarta', weekday: 'long', day: 'numeric', month: 'long' } as const
  const date = new Date(instant)
  return { id: date.toLocaleDateString('id-ID', on), en: date.toLocaleDateString('en-GB', on) }
}
