import type { Policy } from '../simulation/policy.ts'
import { type CounterPlan, countersOfPlan } from './counter-plan.ts'
import type { Pool } from './pools.ts'
import { isClosed, type StaffingQuestion } from './question.ts'
import { errorsOf, sharesOf, type Trial, type TrialDays, tryCounters } from './trial.ts'

/** The question, the days to fit on and the order of calling that plans are tried with. */
export interface Workshop {
  question: StaffingQuestion
  groups: readonly Pool[]
  days: TrialDays
  policy: Policy
}

/**
 * A plan that only just met the target on its fit days misses it on others (queueing.md section 3): trying many changes finds
 * those that were lucky. So it must meet it by so many standard errors of the share.
 */
const errorsOfMargin = 1.5
const mostAdditions = 60

/**
 * Improves a plan by simulation (after Feldman, Mandelbaum, Massey & Whitt 2008): adds a counter where a group's worst half
 * hour gets its delay, until every group meets the target with a margin in every half hour; then takes away what is not
 * needed. Groups do not share counters, so one run tries one change in each of them.
 */
export function improvePlan(workshop: Workshop, start: CounterPlan): CounterPlan {
  return takeAway(workshop, addWhereLate(workshop, start))
}

export function addWhereLate(workshop: Workshop, start: CounterPlan): CounterPlan {
  let plan = start
  for (let round = 0; round < mostAdditions; round += 1) {
    const moves = additions(workshop, plan, tryPlan(workshop, plan))
    if (moves.length === 0) return plan
    plan = changed(plan, moves, 1)
  }
  return plan
}

/** One counter more for each group that misses the target and has an officer left. */
export function additions(workshop: Workshop, plan: CounterPlan, trial: Trial): Move[] {
  return workshop.groups.flatMap((group, g) => additionFor(workshop, plan, group, g, trial))
}

/** Takes counters away one half hour after the other, the quietest group's half hours first, as long as the target holds. */
export function takeAway(workshop: Workshop, start: CounterPlan): CounterPlan {
  let plan = start
  const tries = workshop.groups.map(group => removalsOf(plan, group))
  for (let i = 0; tries.some(list => i < list.length); i += 1) {
    const moves = tries.flatMap((list, group) => list.slice(i, i + 1).map(move => ({ ...move, group })))
    const trial = tryPlan(workshop, changed(plan, moves, -1))
    const kept = moves.filter(({ group }) => meets(workshop, trial, group))
    plan = changed(plan, kept, -1)
  }
  return plan
}

export function tryPlan({ question, groups, days, policy }: Workshop, plan: CounterPlan): Trial {
  return tryCounters(
    days,
    countersOfPlan(days.model, question, plan),
    policy,
    question.target,
    groups.map(group => group.services),
  )
}

/** Whether a group meets the target, with the margin, in every half hour in which people come. */
export function meets(workshop: Workshop, trial: Trial, group: number): boolean {
  return missesOf(workshop, trial, group) === 0
}

/** In how many half hours a group does not. */
export function missesOf({ question: { target } }: Workshop, trial: Trial, group: number): number {
  const tally = trial.groups[group]
  if (!tally) return 0
  const errors = errorsOf(tally)
  return sharesOf(tally).filter((share, h) => share - errorsOfMargin * (errors[h] ?? 0) < target.share).length
}

interface Move {
  kind: string
  halfHour: number
}

/** The kind that most of the group's services know, in the worst half hour or the one in which its line began to grow. */
function additionFor(
  { question, ...workshop }: Workshop,
  plan: CounterPlan,
  group: Pool,
  g: number,
  trial: Trial,
): Move[] {
  const tally = trial.groups[g]
  if (!tally || meets({ question, ...workshop }, trial, g)) return []
  const shares = sharesOf(tally)
  const worst = shares.indexOf(Math.min(...shares))
  const before = shares[worst - 1] ?? 1
  // Who is late now stands behind those who were late before: the delay forms where the share first falls.
  const forms = worst > 0 && before < question.target.share ? worst - 1 : worst
  const { kioskOpen } = workshop.days.model
  let at = Math.max(0, Math.floor((kioskOpen + 30 * forms - question.open) / 30))
  // Who comes in the hall's break is helped when it is over.
  while (isClosed(question, question.open + 30 * at)) at += 1
  const free = group.kinds
    .map(kind => question.officers.find(({ id }) => id === kind))
    .filter(kind => kind !== undefined && (plan.get(kind.id)?.[at] ?? 0) < kind.counters)
  const widest = free.toSorted((a, b) => (b?.skills.length ?? 0) - (a?.skills.length ?? 0))[0]
  return widest ? [{ kind: widest.id, halfHour: at }] : []
}

/** Every counter of a group in every half hour, last half hours first: what was added for a peak often serves too long. */
function removalsOf(plan: CounterPlan, group: Pool): Move[] {
  return group.kinds.flatMap(kind =>
    (plan.get(kind) ?? []).flatMap((counters, halfHour) =>
      Array.from({ length: Math.min(2, counters) }, () => ({ kind, halfHour })),
    ),
  )
}

function changed(plan: CounterPlan, moves: readonly Move[], by: 1 | -1): CounterPlan {
  const next = new Map([...plan].map(([kind, counts]) => [kind, [...counts]]))
  for (const { kind, halfHour } of moves) {
    const counts = next.get(kind)
    if (counts) counts[halfHour] = Math.max(0, (counts[halfHour] ?? 0) + by)
  }
  return next
}
