import { type CounterPlan, flatPlan, hoursOf } from './counter-plan.ts'
import { additions, missesOf, tryPlan, type Workshop } from './improve.ts'

type PerKind = ReadonlyMap<string, number>

/**
 * The smallest constant number of counters that meets the target in all half hours, by the trials that plans are judged by:
 * what a plan is compared with. Kinds of officers can stand in for one another, so counters are taken away in several
 * orders and the smallest result counts; the comparison must not flatter the plan. Nor must the rush at the doors: with
 * `misses` each group may miss the target in so many half hours.
 */
export function smallestFlat(workshop: Workshop, peak: CounterPlan, misses = 0): CounterPlan {
  const start = withEnough(workshop, new Map([...peak].map(([kind, counts]) => [kind, Math.max(0, ...counts)])))
  const kinds = [...start.keys()]
  const orders = [kinds, kinds.toReversed(), kinds.toSorted((a, b) => (start.get(b) ?? 0) - (start.get(a) ?? 0))]
  const plans = orders.map(order => flatPlan(workshop.question, fewest(workshop, start, order, misses)))
  return plans.reduce((smallest, plan) => (hoursOf(plan) < hoursOf(smallest) ? plan : smallest))
}

function withEnough(workshop: Workshop, start: PerKind): PerKind {
  const counters = new Map(start)
  for (let round = 0; round < 60; round += 1) {
    const plan = flatPlan(workshop.question, counters)
    const moves = additions(workshop, plan, tryPlan(workshop, plan))
    if (moves.length === 0) break
    for (const { kind } of moves) counters.set(kind, (counters.get(kind) ?? 0) + 1)
  }
  return counters
}

/** One of each kind in turn, until none can go. */
function fewest(workshop: Workshop, start: PerKind, order: readonly string[], misses: number): PerKind {
  let counters = start
  let left = [...order]
  while (left.length > 0)
    for (const kind of left) {
      const fewer = new Map(counters).set(kind, (counters.get(kind) ?? 0) - 1)
      const isEnough = (fewer.get(kind) ?? 0) >= 0 && isMet(workshop, fewer, misses)
      if (isEnough) counters = fewer
      else left = left.filter(one => one !== kind)
    }
  return counters
}

function isMet(workshop: Workshop, counters: PerKind, misses: number): boolean {
  const trial = tryPlan(workshop, flatPlan(workshop.question, counters))
  return workshop.groups.every((_, group) => missesOf(workshop, trial, group) <= misses)
}
