/** An instant as the wall of the hall says it: “26 Nov 2026, 10.02”. */
export function sayInstant(instant: string, timezone: string): string {
  const at = new Date(instant)
  const day = new Intl.DateTimeFormat('id-ID', { timeZone: timezone, day: 'numeric', month: 'short', year: 'numeric' })
  const time = new Intl.DateTimeFormat('id-ID', { timeZone: timezone, hour: '2-digit', minute: '2-digit' })
  return `${day.format(at)}, ${time.format(at)}`
}

/** The time alone, “10.02”. */
export function sayTime(instant: string, timezone: string): string {
  return new Intl.DateTimeFormat('id-ID', { timeZone: timezone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  )
}

/** A day of the calendar: “1 Des 2026”. */
export function sayDay(day: string): string {
  const parts = { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' } as const
  return new Intl.DateTimeFormat('id-ID', parts).format(new Date(`${day}T00:00:00Z`))
}
