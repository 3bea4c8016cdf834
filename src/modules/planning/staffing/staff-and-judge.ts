import type { Policy } from '../simulation/policy.ts'
import { hoursOf } from './counter-plan.ts'
import { smallestFlat } from './flat.ts'
import { questionOf } from './from-hall.ts'
import type { Workshop } from './improve.ts'
import { lackingCounters } from './lacking.ts'
import { groupsOf } from './pools.ts'
import type { StaffedDay, StaffingRequest } from './staff-apart.ts'
import { staffDay } from './staff-day.ts'
import { drawTrialDays, type InTime, sharesOf } from './trial.ts'
import { tryDuties } from './trim-duties.ts'

/** The days on which a plan is judged have numbers far from those it is made on: none of them is met twice. */
const firstFreshDay = 1_000_000

/** Staffs a day on some simulated days and judges the plan on others. */
export async function staffAndJudge({
  model,
  wishes,
  policy,
  seed,
  fitDays,
  freshDays,
}: StaffingRequest): Promise<StaffedDay> {
  const question = questionOf(model, wishes)
  const groups = groupsOf(
    question.services.map(one => one.service),
    question.officers,
  )
  const workshop: Workshop = {
    question,
    groups,
    policy: quickly(policy),
    days: drawTrialDays(model, seed, 0, fitDays, question.closed),
  }
  const staffing = await staffDay(workshop)
  const lacking = await lackingCounters(workshop, staffing)
  const fresh: Workshop = {
    ...workshop,
    policy,
    days: drawTrialDays(model, seed, firstFreshDay, freshDays, question.closed),
  }
  const trial = tryDuties(fresh, staffing.duties)
  const inTime = (tally: InTime) =>
    sharesOf(tally).map((share, h) => ({
      halfHour: model.kioskOpen + 30 * h,
      share: (tally.people[h] ?? 0) > 0 ? share : null,
    }))
  const people = sumOf(trial.hall.people)
  return {
    ...staffing,
    counters: lacking.counters,
    shortages: lacking.shortages,
    flatHours: hoursOf(smallestFlat(workshop, staffing.counters)),
    inTime: inTime(trial.hall),
    dayInTime: people > 0 ? sumOf(trial.hall.inTime) / people : null,
    groups: groups.map(({ services }, g) => {
      const tally = trial.groups[g]
      return { services, inTime: tally ? inTime(tally) : [] }
    }),
  }
}

/**
 * The term that helps short-handed lines takes four fifths of the time of a simulated day, and moves few between in time and late where
 * there are counters enough: plans are made without it and judged with it.
 */
function quickly(policy: Policy): Policy {
  return { ...policy, callOrder: { ...policy.callOrder, backlog: 0 } }
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
