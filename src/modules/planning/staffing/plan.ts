import { type CounterPlan, planOf } from './counter-plan.ts'
import type { Cover, Need } from './cover.ts'
import { poolsOf } from './pools.ts'
import { halfHoursOf, type StaffingQuestion } from './question.ts'
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
    ),
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

/** Duties that have at least these counters open. */
export function coverPlan(question: StaffingQuestion, plan: CounterPlan): Promise<Cover> {
  const needs = question.officers.map(({ id, skills }) => ({
    services: skills,
    kinds: [id],
    counters: plan.get(id) ?? [],
  }))
  return coverNeeds({
    halfHours: halfHoursOf(question),
    needs,
    officers: question.officers,
    shifts: possibleShifts(question),
  })
}
