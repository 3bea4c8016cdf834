import { type CounterPlan, hoursOf, planOf } from './counter-plan.ts'
import type { Cover, Need, Shortage } from './cover.ts'
import { additions, improvePlan, type Workshop } from './improve.ts'
import { coverPlan, leastCounters, needsOf } from './plan.ts'
import { dutyHours } from './shifts.ts'
import { trimDuties, tryDuties } from './trim-duties.ts'

/** A day's staffing, from what is needed to who is on duty. */
export interface DayStaffing {
  /** What each pool of services needs by half hour, by the formula. */
  needs: Need[]
  /** Counters of each kind by half hour, improved by simulation, before shifts are thought of. */
  counters: CounterPlan
  counterHours: number
  /** Who is on duty when, and how many hours that is without breaks. */
  duties: Cover['duties']
  dutyHours: number
  /** What cannot be met with the officers that there are. */
  shortages: Shortage[]
}

/** A cover that misses the target in trials gets a counter more where the line forms, at most so often. */
const mostRepairs = 4

/**
 * Staffs a day: needs by formula, counters by simulation, duties by HiGHS, tried and trimmed by simulation again. A question of
 * seconds, in a thread of its own where somebody waits; judge the answer on days that the workshop does not have.
 */
export async function staffDay(workshop: Workshop): Promise<DayStaffing> {
  const { question } = workshop
  const needs = needsOf(question)
  const counters = improvePlan(workshop, await leastCounters(question, needs))
  const cover = await coverRepaired(workshop, needs, counters)
  const duties = trimDuties(workshop, cover.duties)
  return {
    needs,
    counters,
    counterHours: hoursOf(counters),
    duties,
    dutyHours: duties.reduce((sum, { shift }) => sum + dutyHours(shift), 0),
    shortages: cover.shortages,
  }
}

async function coverRepaired(workshop: Workshop, needs: readonly Need[], counters: CounterPlan): Promise<Cover> {
  let wanted = counters
  for (let repair = 0; ; repair += 1) {
    const cover = await coverPlan(workshop.question, needs, wanted)
    const moves = additions(workshop, planOf(workshop.question, cover.duties), tryDuties(workshop, cover.duties))
    if (moves.length === 0 || repair === mostRepairs || cover.shortages.length > 0) return cover
    const more = new Map([...wanted].map(([kind, counts]) => [kind, [...counts]]))
    for (const { kind, halfHour } of moves) {
      const counts = more.get(kind)
      if (counts) counts[halfHour] = (counts[halfHour] ?? 0) + 1
    }
    wanted = more
  }
}
