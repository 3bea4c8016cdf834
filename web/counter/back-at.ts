/** The ends of a break that can be chosen: a while from now, an hour of the hall, or none said. */
export type BackAt = { inMinutes: number } | { atTime: string } | null

/** The instant a break ends, by the hall's clock. An hour that is past today says nothing: the sign then has no time. */
export function backAtInstant(choice: BackAt, now: Date, timezone: string): string | null {
  if (choice === null) return null
  if ('inMinutes' in choice) return new Date(now.getTime() + choice.inMinutes * 60_000).toISOString()
  const minutes = minutesOfDay(choice.atTime) - minutesOfDay(wallClock(now, timezone))
  if (minutes <= 0) return null
  const startOfMinute = Math.floor(now.getTime() / 60_000) * 60_000
  return new Date(startOfMinute + minutes * 60_000).toISOString()
}

/** True while an hour of today is still ahead. */
export function isAhead(atTime: string, now: Date, timezone: string): boolean {
  return minutesOfDay(atTime) > minutesOfDay(wallClock(now, timezone))
}

function wallClock(now: Date, timezone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now)
}

function minutesOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(/[.:]/).map(Number)
  return hours * 60 + minutes
}
