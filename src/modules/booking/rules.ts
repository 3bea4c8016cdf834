import type { Span } from '#modules/places'
import type { Need, Rules } from './contract.ts'

/** What holds in a hall that has set nothing else. */
export const usualRules: Rules = {
  walkInPercent: 40,
  slotMinutes: 10,
  horizonDays: 14,
  opens: '07:00',
  leadMinutes: 30,
  holdMinutes: 5,
  offerMinutes: 30,
  graceMinutes: 10,
  headStartMinutes: 20,
  quota: 3,
  retentionDays: 30,
}

/** So many finished tickets make a measured mean; with fewer the catalogue's estimate counts. */
export const enoughMeasured = 30

/** What a booking of this service takes of the capacity: whole minutes. */
export function serviceMinutes(estimate: number, measured: { tickets: number; mean: number } | undefined): number {
  return Math.max(1, Math.ceil(measured && measured.tickets >= enoughMeasured ? measured.mean : estimate))
}

// ---- capacity

/** Counters that share the work: those that give the same services, or all of the booth. */
export interface Line {
  id: string
  counters: number
}

export const wholeBooth = 'booth'

/**
 * The lines that a service draws on: every set of counters that holds all of its own, and the whole booth. So a
 * service that two of three counters give cannot book the third one's minutes, nor take more than the booth has.
 */
export function linesOf(
  own: readonly string[],
  ofOthers: readonly (readonly string[])[],
  booth: readonly string[],
  planned: number | undefined,
): Line[] {
  const most = Math.min(booth.length, planned ?? booth.length)
  const sets = new Map<string, number>()
  for (const counters of [own, ...ofOthers]) {
    const isAround = counters.length > 0 && own.every(counter => counters.includes(counter))
    if (isAround) sets.set([...counters].sort().join('+'), counters.length)
  }
  sets.delete([...booth].sort().join('+'))
  return [
    { id: wholeBooth, counters: most },
    ...[...sets].map(([id, counters]) => ({ id, counters: Math.min(counters, most) })),
  ]
}

/** A day as booking sees it: when it is open, in minutes of the local day, and who works. */
export interface WorkDay {
  spans: readonly Span[]
  lines: readonly Line[]
  walkInPercent: number
  slotMinutes: number
}

/** Spans without what was closed. */
export function without(spans: readonly Span[], closed: readonly Span[]): Span[] {
  return closed.reduce<Span[]>(
    (open, gap) =>
      open.flatMap(span =>
        [
          { opens: span.opens, closes: Math.min(span.closes, gap.opens) },
          { opens: Math.max(span.opens, gap.closes), closes: span.closes },
        ].filter(part => part.closes > part.opens),
      ),
    [...spans],
  )
}

/** The minutes at which a booking may begin: on the grid of its span, and over before the span ends. */
export function startsOf({ spans, slotMinutes }: Pick<WorkDay, 'spans' | 'slotMinutes'>, minutes: number): number[] {
  return spans.flatMap(({ opens, closes }) => {
    const first = Math.ceil(opens / slotMinutes) * slotMinutes
    const many = Math.floor((closes - minutes - first) / slotMinutes) + 1
    return Array.from({ length: Math.max(0, many) }, (_, index) => first + index * slotMinutes)
  })
}

/** What a booking takes from one capacity. */
export interface Taking {
  line: string
  unit: 'minutes' | 'people'
  at: number
  amount: number
  capacity: number
}

/** The minutes of work in the hour that may be booked: the open minutes of the line's counters less the walk-in share. */
export function hourCapacity(day: WorkDay, line: Line, hour: number): number {
  const open = day.spans.reduce(
    (sum, { opens, closes }) => sum + Math.max(0, Math.min(closes, hour + 60) - Math.max(opens, hour)),
    0,
  )
  return Math.floor((open * line.counters * (100 - day.walkInPercent)) / 100)
}

/**
 * What a booking that begins here takes: one person of its start, and its minutes from the hour. A service longer
 * than an hour has to give takes the whole of it and the rest from the hours that follow; undefined where the day
 * has not so much left.
 */
export function takingsOf(day: WorkDay, start: number, minutes: number): Taking[] | undefined {
  const takings: Taking[] = []
  const end = Math.max(0, ...day.spans.map(span => span.closes))
  for (const line of day.lines) {
    if (line.counters === 0) return undefined
    takings.push({ line: line.id, unit: 'people', at: start, amount: 1, capacity: line.counters })
    let left = minutes
    for (let hour = start - (start % 60); left > 0; hour += 60) {
      const capacity = hourCapacity(day, line, hour)
      if (hour >= end || (capacity === 0 && left === minutes)) return undefined
      const amount = Math.min(left, capacity)
      if (amount > 0) takings.push({ line: line.id, unit: 'minutes', at: hour, amount, capacity })
      left -= amount
    }
  }
  return takings
}

/** The name of a capacity within its booth and day. */
export function capacityKey({ line, unit, at }: Pick<Taking, 'line' | 'unit' | 'at'>): string {
  return `${line} ${unit} ${at}`
}

/** How many bookings of this kind still fit, given what is booked. */
export function roomFor(takings: readonly Taking[], booked: ReadonlyMap<string, number>): number {
  return Math.max(
    0,
    Math.min(...takings.map(one => Math.floor((one.capacity - (booked.get(capacityKey(one)) ?? 0)) / one.amount))),
  )
}

/** The nearest to a wanted time, the earlier one first where two are as near. */
export function nearest<T extends { startsAt: string }>(slots: readonly T[], wanted: string, count: number): T[] {
  const away = (slot: T) => Math.abs(Date.parse(slot.startsAt) - Date.parse(wanted))
  return [...slots].sort((a, b) => away(a) - away(b) || a.startsAt.localeCompare(b.startsAt)).slice(0, count)
}

// ---- the line

/**
 * Where a booked person stands in line. Published: as if she had come `headStartMinutes` before the booked time, or
 * when she really came, whichever is earlier; more than `graceMinutes` late, like anybody who comes now. So a booking
 * never puts anybody behind a person who came later, and, being made `leadMinutes` ahead, never before one who was
 * there when it was made. From `bookedSince`, the booked time or the arrival if later, she also waits by the terms that
 * the hall's order of calling has for bookings.
 */
export function placeInLine(
  bookedAt: Date,
  now: Date,
  { graceMinutes, headStartMinutes }: Pick<Rules, 'graceMinutes' | 'headStartMinutes'>,
): { eligibleAt: Date; bookedSince: Date | null; isLate: boolean } {
  if (now.getTime() > bookedAt.getTime() + graceMinutes * 60_000)
    return { eligibleAt: now, bookedSince: null, isLate: true }
  const early = bookedAt.getTime() - headStartMinutes * 60_000
  const bookedSince = new Date(Math.max(now.getTime(), bookedAt.getTime()))
  return { eligibleAt: new Date(Math.min(now.getTime(), early)), bookedSince, isLate: false }
}

const groupsOfNeed: Record<Need, readonly string[]> = {
  wheelchair: ['disability'],
  'sign-language': ['disability'],
  elderly: ['elderly'],
  language: [],
}

/** The hall's priority group that a need belongs to, as the person would choose at the kiosk herself. */
export function priorityOf(
  needs: readonly string[],
  groups: readonly { id: string; greeterOnly: boolean }[],
): string | null {
  const wanted = needs.flatMap(need => groupsOfNeed[need as Need] ?? [])
  return groups.find(group => !group.greeterOnly && wanted.includes(group.id))?.id ?? null
}

// ---- people

/** A name to be called by: something with a letter in it, spaces in order. */
export function readName(text: string): string | undefined {
  const name = text.replace(/\s+/g, ' ').trim()
  return /\p{L}/u.test(name) && name.length >= 2 && name.length <= 80 ? name : undefined
}

/** Letters and digits that are not mistaken for each other, said or written. */
export const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A code as somebody says or types it: capitals, no gaps; undefined where it cannot be one. */
export function readCode(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[\s.-]/g, '')
  return code.length === 8 && [...code].every(letter => codeLetters.includes(letter)) ? code : undefined
}
