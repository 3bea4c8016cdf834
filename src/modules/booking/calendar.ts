/** What a calendar entry says. All text is plain; the entry escapes it. */
export interface Entry {
  id: string
  sequence: number
  isCancelled: boolean
  startsAt: Date
  minutes: number
  /** When this state of it was made. */
  stampedAt: Date
  timezone: string
  /** Of that zone, in minutes east of Greenwich. */
  offsetMinutes: number
  title: string
  description: string
  location: string
  organizer: string
  url: string
  origin: string
}

/**
 * An iCalendar object (RFC 5545, RFC 5546): the same UID for the life of the booking and a higher SEQUENCE for each
 * change, so that a calendar replaces its entry; a cancelled booking takes the entry away.
 */
export function iCalendar(entry: Entry): string {
  const { id, sequence, isCancelled, startsAt, minutes, stampedAt, timezone, origin } = entry
  const ends = new Date(startsAt.getTime() + minutes * 60_000)
  const host = /^https?:\/\/([^/:]+)/.exec(origin)?.[1] ?? 'satap.invalid'
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Satap//Booking//ID',
    'CALSCALE:GREGORIAN',
    `METHOD:${isCancelled ? 'CANCEL' : 'PUBLISH'}`,
    ...zoneOf(entry),
    'BEGIN:VEVENT',
    `UID:${id}@${host}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${inUtc(stampedAt)}`,
    `DTSTART;TZID=${timezone}:${onTheWall(startsAt, entry)}`,
    `DTEND;TZID=${timezone}:${onTheWall(ends, entry)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    `LOCATION:${escaped(entry.location)}`,
    `ORGANIZER;CN=${quoted(entry.organizer)}:${origin}/`,
    `URL:${entry.url}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(isCancelled ? [] : alarm(entry.title)),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** Indonesia keeps one offset all year: one standard time is the whole zone. */
function zoneOf({ timezone, offsetMinutes }: Entry): string[] {
  const offset = sayOffset(offsetMinutes)
  const name = { 420: 'WIB', 480: 'WITA', 540: 'WIT' }[offsetMinutes]
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timezone}`,
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    ...(name ? [`TZNAME:${name}`] : []),
    'END:STANDARD',
    'END:VTIMEZONE',
  ]
}

function alarm(title: string): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, 'TRIGGER:-PT2H', 'END:VALARM']
}

function sayOffset(minutes: number): string {
  const away = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(away / 60))}${two(away % 60)}`
}

function inUtc(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d+/g, '')
}

function onTheWall(instant: Date, { offsetMinutes }: Entry): string {
  return inUtc(new Date(instant.getTime() + offsetMinutes * 60_000)).slice(0, -1)
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, character => `\\${character}`).replace(/\r?\n/g, '\\n')
}

function quoted(text: string): string {
  return `"${text.replace(/["\r\n]/g, '')}"`
}

/** No line is longer than 75 bytes; one that is goes on in the next after a space, and no letter is cut in two. */
export function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > 75) {
      parts.push(part)
      part = ''
      bytes = 1
    }
    part += letter
    bytes += size
  }
  return [...parts, part].join('\r\n ')
}
