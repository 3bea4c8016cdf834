import { drawDay } from './draw-day.ts'
import { type DrawnDay, ticketClasses } from './drawn-day.ts'
import type { Hall } from './hall.ts'
import type { Policy } from './policy.ts'
import { runDay } from './run-day.ts'
import { merged, type Spread, spreadOf } from './spread.ts'
import { addDay, openTally, type Tally } from './tally.ts'

/** What simulated days tell about a hall. Minutes; shares from 0 to 1; null where nothing was there to measure. */
export interface Figures {
  days: number
  /** By day, on average. Who left without telling is not among the unserved. */
  visitorsPerDay: number
  unservedPerDay: number
  leftPerDay: number
  cancelledPerDay: number
  /** The target that `inTime` speaks of. */
  targetMinutes: number
  waits: Waits
  byClass: readonly ({ class: string } & Waits)[]
  byService: readonly ({ service: string; kept: Kept; byClass: readonly ({ class: string } & Waits)[] } & Waits)[]
  /** How the target was kept, over days: whoever was not served, or left after it had passed, did not get it. */
  kept: Kept
  unserved: Spread
  /** By half hour in which a number was given: tickets in all days, and the share of them served in time. */
  halfHours: readonly { from: number; tickets: number; inTime: number | null }[]
  /** Most people in the hall at once, and when the last one was out: over days. */
  peakInHall: Spread
  lastOut: Spread
  longestWalkInWait: Spread
  /** From arrival to the last end, of visitors with one stop and with several. */
  staySingle: Spread
  stayMulti: Spread
  /** By counter: the share of its open minutes in which it was busy. */
  load: readonly { counter: string; openMinutesPerDay: number; busyShare: number | null }[]
}

export interface Waits extends Spread {
  count: number
  inTime: number | null
}

/** A promise over days. `lateShare` has one value a day: what is under its p90 is kept on nine days of ten. */
export interface Kept {
  perDay: number
  share: number | null
  lateShare: Spread
}

export interface Batch {
  seed: number
  /** Days `firstDay`, `firstDay + 1`, …: the same numbers are the same days, whatever the policy. */
  firstDay: number
  days: number
  policy: Policy
  targetMinutes?: number
  /** Who stands there before the hall opens waits from the opening on: no counter could have called. */
  fromOpening?: boolean
}

/** Draws and runs so many days, and says what they tell. */
export function simulateDays(hall: Hall, batch: Batch): Figures {
  const { seed, firstDay, days, policy, targetMinutes = 15, fromOpening = false } = batch
  const tally = openTally(hall, fromOpening ? hall.model.open : 0)
  for (let day = firstDay; day < firstDay + days; day += 1) {
    const drawn = drawDay(hall, seed, day)
    addDay(tally, drawn, runDay(hall, drawn, policy), targetMinutes)
  }
  return figuresOf(tally, targetMinutes)
}

/** The figures of days that were drawn elsewhere: those of a hall's own log. */
export function figuresOfDays(hall: Hall, days: readonly DrawnDay[], policy: Policy, targetMinutes = 15): Figures {
  const tally = openTally(hall)
  for (const day of days) addDay(tally, day, runDay(hall, day, policy), targetMinutes)
  return figuresOf(tally, targetMinutes)
}

export function figuresOf(tally: Tally, targetMinutes: number): Figures {
  const { hall, days } = tally
  const perDay = (sum: number) => (days === 0 ? 0 : sum / days)
  // Sorted once; what is counted by class, by service and in all is merged from these.
  const cells = tally.waits.map(waits => Float64Array.from(waits).sort())
  const waitsOf = (belongs: (cell: number) => boolean) =>
    waitsIn(merged(cells.filter((_, cell) => belongs(cell))), targetMinutes)
  return {
    days,
    visitorsPerDay: perDay(tally.visitors),
    unservedPerDay: perDay(tally.unserved),
    leftPerDay: perDay(tally.left),
    cancelledPerDay: perDay(tally.cancelled),
    targetMinutes,
    waits: waitsOf(() => true),
    byClass: ticketClasses.map((name, kind) => ({ class: name, ...waitsOf(cell => cell % 3 === kind) })),
    byService: hall.model.services.map(({ id }, service) => ({
      service: id,
      kept: keptBy(tally, [service]),
      ...waitsOf(cell => Math.floor(cell / 3) === service),
      byClass: ticketClasses.map((name, kind) => ({ class: name, ...waitsOf(cell => cell === service * 3 + kind) })),
    })),
    kept: keptBy(tally, [...tally.hall.mean.keys()]),
    unserved: spreadIn(tally.dayUnserved),
    halfHours: Array.from(tally.asked, (tickets, half) => ({
      from: hall.model.kioskOpen + 30 * half,
      tickets,
      inTime: tickets === 0 ? null : (tally.inTime[half] ?? 0) / tickets,
    })),
    peakInHall: spreadIn(tally.peaks),
    lastOut: spreadIn(tally.lastOut),
    longestWalkInWait: spreadIn(tally.longestWalkIn),
    staySingle: spreadIn(tally.staysSingle),
    stayMulti: spreadIn(tally.staysMulti),
    load: hall.model.counters.map(({ id }, counter) => {
      const open = tally.openMinutes[counter] ?? 0
      return {
        counter: id,
        openMinutesPerDay: perDay(open),
        busyShare: open === 0 ? null : (tally.busyMinutes[counter] ?? 0) / open,
      }
    }),
  }
}

function keptBy({ dayAsked, dayInTime, days }: Tally, services: readonly number[]): Kept {
  const sumOf = (counts: Float64Array | undefined) =>
    services.reduce((sum, service) => sum + (counts?.[service] ?? 0), 0)
  const asked = dayAsked.map(sumOf)
  const inTime = dayInTime.map(sumOf)
  const all = asked.reduce((sum, one) => sum + one, 0)
  // A day on which nobody came kept nothing and broke nothing.
  const late = asked.flatMap((count, day) => (count === 0 ? [] : [1 - (inTime[day] ?? 0) / count]))
  return {
    perDay: days === 0 ? 0 : all / days,
    share: all === 0 ? null : inTime.reduce((sum, one) => sum + one, 0) / all,
    lateShare: spreadIn(late),
  }
}

function waitsIn(sorted: Float64Array, targetMinutes: number): Waits {
  let inTime = 0
  while (inTime < sorted.length && (sorted[inTime] ?? 0) <= targetMinutes) inTime += 1
  return { count: sorted.length, inTime: sorted.length === 0 ? null : inTime / sorted.length, ...spreadOf(sorted) }
}

function spreadIn(values: readonly number[]): Spread {
  return spreadOf(Float64Array.from(values).sort())
}
