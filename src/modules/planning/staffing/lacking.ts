import type { CounterPlan } from './counter-plan.ts'
import type { Shortage } from './cover.ts'
import { missesOf, type Workshop } from './improve.ts'
import { leastCounters, needsOf } from './plan.ts'
import type { Pool } from './pools.ts'
import { halfHoursOf, type StaffingQuestion } from './question.ts'
import type { DayStaffing } from './staff-day.ts'
import { tryDuties } from './trim-duties.ts'

/** As many more of each kind as no hall would lack. */
const enoughMore = 12

/**
 * A plan made of the officers that there are does not say what is missing. Where a group misses the target with them in trials,
 * what it needs by the formula beyond all of its own is its shortage.
 */
export async function lackingCounters(
  workshop: Workshop,
  staffing: DayStaffing,
): Promise<Pick<DayStaffing, 'counters' | 'shortages'>> {
  const trial = tryDuties(workshop, staffing.duties)
  const late = workshop.groups.filter((_, g) => missesOf(workshop, trial, g) > 0)
  if (late.length === 0) return staffing
  const { question } = workshop
  const kinds = new Set(late.flatMap(group => group.kinds))
  const richer: StaffingQuestion = {
    ...question,
    officers: question.officers.map(kind =>
      kinds.has(kind.id)
        ? { ...kind, officers: kind.officers + enoughMore, counters: kind.counters + enoughMore }
        : kind,
    ),
  }
  const enough = await leastCounters(richer, needsOf(richer))
  return {
    counters: new Map(
      [...staffing.counters].map(([kind, had]) => [kind, kinds.has(kind) ? (enough.get(kind) ?? had) : had]),
    ),
    shortages: [
      ...staffing.shortages.filter(
        ({ services }) => !late.some(group => services.some(one => group.services.includes(one))),
      ),
      ...late.flatMap(group => shortagesIn(question, group, enough)),
    ],
  }
}

function shortagesIn(question: StaffingQuestion, { services, kinds }: Pool, enough: CounterPlan): Shortage[] {
  const there = question.officers.filter(({ id }) => kinds.includes(id)).reduce((sum, kind) => sum + kind.counters, 0)
  return halfHoursOf(question).flatMap((halfHour, h) => {
    const missing = kinds.reduce((sum, kind) => sum + (enough.get(kind)?.[h] ?? 0), 0) - there
    return missing > 0 ? [{ halfHour, services, counters: missing }] : []
  })
}
