import { type CounterPlan, planOf } from './counter-plan.ts'
import type { Cover, Need } from './cover.ts'
import { poolsOf } from './pools.ts'
import { halfHoursOf, isClosed, type StaffingQuestion } from './question.ts'
import { requiredCounters } from './required.ts'
import { possibleShifts } from './shifts.ts'
import { coverNeeds } from './solve-apart.ts'

/** What each pool of services needs in each half hour, by offered load. Services that nobody can do need nobody of no kind. */
export function needsOf(question: StaffingQuestion): Need[] {
  const { services, officers } = question
  const names = services.map(one => one.service)
  const pools = poolsOf(names, officers)
  const orphans = names.filter(name => !officers.some(kind => kind.skills.includes(name)))
  return [...pools, ...orphans.map(name => ({ services: [name], kinds: [] }))].map(pool => ({
    ...pool,
    counters: requiredCounters(
      question,
      services.filter(one => pool.services.includes(one.service)),
    ).map((counters, h) => (isClosed(question, question.open + 30 * h) ? 0 : counters)),
  }))
}

/** Counters of each kind by half hour, in the fewest hours that meet the needs, before anybody's shift is thought of. */
export async function leastCounters(question: StaffingQuestion, needs: readonly Need[]): Promise<CounterPlan> {
  const halfHours = halfHoursOf(question)
  const shifts = halfHours.map(from => ({ spans: [[from, from + 30] as const] }))
  // One officer may work many such half hours: what is limited is the counters open at once.
  const officers = question.officers.map(kind => ({ ...kind, officers: kind.counters * halfHours.length }))
  const cover = await coverNeeds({ halfHours, needs, officers, shifts })
  return planOf(question, cover.duties)
}

/**
 * Duties for an improved plan: each group has the counters of the plan, and each pool inside it what it needs, or what the plan has
 * of it where trials have shown that less is enough. Which kinds they are is left to the solver: shifts fit better so.
 */
export function coverPlan(question: StaffingQuestion, needs: readonly Need[], plan: CounterPlan): Promise<Cover> {
  const isWhole = (need: Need) => !needs.some(other => other.kinds.length > need.kinds.length && holdsAll(other, need))
  const lowered = needs.map(need => ({
    ...need,
    counters: need.counters.map((wanted, h) => {
      const has = need.kinds.reduce((sum, kind) => sum + (plan.get(kind)?.[h] ?? 0), 0)
      return need.kinds.length === 0 ? wanted : isWhole(need) ? has : Math.min(wanted, has)
    }),
  }))
  const halfHours = halfHoursOf(question)
  return coverNeeds({ halfHours, needs: lowered, officers: question.officers, shifts: possibleShifts(question) })
}

function holdsAll(larger: Need, smaller: Need): boolean {
  return smaller.kinds.every(kind => larger.kinds.includes(kind))
}
