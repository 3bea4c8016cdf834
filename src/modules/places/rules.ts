/** From when to when the hall is open, as minutes of the local day. */
export interface Span {
  opens: number
  closes: number
}

/** An instant on the hall's wall: its calendar day, and the minutes since midnight. */
export interface LocalTime {
  day: string
  minutes: number
  /** 1 Monday to 7 Sunday. */
  weekday: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** What the clock on the hall's wall shows at an instant. */
export function localTime(instant: Date, timezone: string): LocalTime {
  let format = formats.get(timezone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: timezone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(timezone, format)
  }
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  const day = `${part.year}-${part.month}-${part.day}`
  const minutes = Number(part.hour) * 60 + Number(part.minute) + Number(part.second) / 60
  return { day, minutes, weekday: weekdayOf(day) }
}

/** The instant at which the hall's wall shows this day and these minutes. */
export function instantAt(day: string, minutes: number, timezone: string): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000
  const shown = localTime(new Date(asUtc), timezone)
  const offset = Date.parse(`${shown.day}T00:00:00Z`) + shown.minutes * 60_000 - asUtc
  return new Date(asUtc - offset)
}

/** The day so many days later. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** `08:30` is 510. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

export interface HoursRow {
  boothId: string | null
  season: 'regular' | 'ramadan'
  weekday: number
  span: Span
}

export interface CalendarDay {
  kind: 'national' | 'joint_leave'
  nameId: string
  nameEn: string
  isProvisional: boolean
}

export interface Season {
  starts: string
  ends: string
}

export interface Calendar {
  hours: readonly HoursRow[]
  days: ReadonlyMap<string, CalendarDay>
  ramadan: readonly Season[]
}

/** The open spans of a day, for a booth or the hall; none on a holiday. A gap between two spans is a break. */
export function spansOf(calendar: Calendar, day: string, boothId: string | null): readonly Span[] {
  if (calendar.days.has(day)) return []
  const season = calendar.ramadan.some(({ starts, ends }) => day >= starts && day <= ends) ? 'ramadan' : 'regular'
  const weekday = weekdayOf(day)
  const ofSeason = calendar.hours.filter(row => row.season === season)
  const ofBooth = boothId === null ? [] : ofSeason.filter(row => row.boothId === boothId)
  const rows = ofBooth.length > 0 ? ofBooth : ofSeason.filter(row => row.boothId === null)
  return rows
    .filter(row => row.weekday === weekday)
    .map(row => row.span)
    .sort((a, b) => a.opens - b.opens)
}

/** The next day from `from` on with open spans, within a month. */
export function nextOpenDay(calendar: Calendar, from: string, boothId: string | null): string | undefined {
  for (let ahead = 0; ahead < 31; ahead += 1) {
    const day = daysLater(from, ahead)
    if (spansOf(calendar, day, boothId).length > 0) return day
  }
  return undefined
}
