import { wallTime } from '#client/clock.ts'

export { wallTime } from '#client/clock.ts'

const zone = { timeZone: 'Asia/Jakarta' }
const day = new Intl.DateTimeFormat('id-ID', { ...zone, weekday: 'long', day: 'numeric', month: 'long' })
const longDay = new Intl.DateTimeFormat('id-ID', {
  ...zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const date = new Intl.DateTimeFormat('en-CA', { ...zone, year: 'numeric', month: '2-digit', day: '2-digit' })

/** The day of an instant in the hall: Senin, 23 November 2026. */
export function wallDay(instant: string): string {
  return longDay.format(new Date(instant))
}

/** The calendar day of an instant in the hall: 2026-11-23. */
export function wallDate(instant: string): string {
  return date.format(new Date(instant))
}

/** From and until, with the day said once when it is the same and left out when it is today. */
export function wallSpan(from: string, until: string, now: string): { from: string; until: string } {
  const say = (instant: string, sameAs: string) =>
    wallDate(instant) === wallDate(sameAs)
      ? wallTime(instant)
      : `${day.format(new Date(instant))}, ${wallTime(instant)}`
  return { from: say(from, now), until: say(until, wallDate(from) === wallDate(until) ? from : now) }
}

/** The instant of a day and a time on the hall’s wall; WIB has no summer time. */
export function instantAt(date: string, time: string): string {
  return new Date(`${date}T${time}:00+07:00`).toISOString()
}
