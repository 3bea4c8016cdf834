/** An instant on the hall's wall: 11.40, or with its day where that is another: Kam, 26 Nov, 15.00. */
export function whenIn(instant: string, now: string, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('id-ID', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = new Intl.DateTimeFormat('id-ID', { timeZone, weekday: 'short', day: 'numeric', month: 'short' })
  const at = new Date(instant)
  const time = clock.format(at).replace(':', '.')
  return day.format(at) === day.format(new Date(now)) ? time : `${day.format(at)}, ${time}`
}

/** The instant at which the hall's wall shows this day and time; null for what is none. */
export function instantIn(timeZone: string, day: string, time: string): string | null {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(asUtc)) return null
  const shown = Date.parse(`${new Date(asUtc).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')}Z`)
  return new Date(asUtc - (shown - asUtc)).toISOString()
}
