import { hoursOf } from './counter-plan.ts'
import { smallestFlat } from './flat.ts'
import { questionOf } from './from-hall.ts'
import type { Workshop } from './improve.ts'
import { groupsOf } from './pools.ts'
import type { StaffedDay, StaffingRequest } from './staff-apart.ts'
import { staffDay } from './staff-day.ts'
import { drawTrialDays, sharesOf } from './trial.ts'
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
  const workshop: Workshop = { question, groups, policy, days: drawTrialDays(model, seed, 0, fitDays) }
  const staffing = await staffDay(workshop)
  const fresh = { ...workshop, days: drawTrialDays(model, seed, firstFreshDay, freshDays) }
  const trial = tryDuties(fresh, staffing.duties)
  const inTime = (shares: readonly number[]) =>
    shares.map((share, h) => ({ halfHour: model.kioskOpen + 30 * h, share }))
  return {
    ...staffing,
    flatHours: hoursOf(smallestFlat(workshop, staffing.counters)),
    inTime: inTime(sharesOf(trial.hall)),
    groups: groups.map(({ services }, g) => {
      const tally = trial.groups[g]
      return { services, inTime: tally ? inTime(sharesOf(tally)) : [] }
    }),
  }
}
