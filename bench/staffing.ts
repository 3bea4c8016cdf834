import { balancedOrder } from '#modules/queue'
import { drawHistory } from '../src/modules/planning/forecast/drawn-history.ts'
import { scoreForecast } from '../src/modules/planning/forecast/score.ts'
import type { HallModel } from '../src/modules/planning/simulation/hall-model.ts'
import { exampleHalls } from '../src/modules/planning/simulation/halls/index.ts'
import { plannedAndCarried } from '../src/modules/planning/simulation/policy.ts'
import { hoursOf } from '../src/modules/planning/staffing/counter-plan.ts'
import { smallestFlat } from '../src/modules/planning/staffing/flat.ts'
import { kindsOf, questionOf } from '../src/modules/planning/staffing/from-hall.ts'
import { tryPlan, type Workshop } from '../src/modules/planning/staffing/improve.ts'
import { leastCounters, needsOf } from '../src/modules/planning/staffing/plan.ts'
import { groupsOf } from '../src/modules/planning/staffing/pools.ts'
import { staffDay } from '../src/modules/planning/staffing/staff-day.ts'
import { drawTrialDays, sharesOf, type Trial } from '../src/modules/planning/staffing/trial.ts'
import { tryDuties } from '../src/modules/planning/staffing/trim-duties.ts'
import { atLeast, atMost, type Row, row } from './row.ts'

const halls = [
  exampleHalls.ordinary,
  exampleHalls.oneZone,
  exampleHalls.halfBooked,
  exampleHalls.unruly,
  exampleHalls.quiet,
]
const policy = { callOrder: balancedOrder, journeys: plannedAndCarried }

/**
 * Forecast errors side by side with two habits, then for each hall the hours of counters against the same number all day at the
 * peak, and in how many half hours the target is met on days that the plan was not made with.
 */
export async function measureStaffing(): Promise<Row[]> {
  const rows = measureForecast()
  for (const hall of halls) rows.push(...(await measureHall(hall)))
  return rows
}

function measureForecast(): Row[] {
  const scores = [1, 2].map(seed => scoreForecast(drawHistory(seed, 26), 65))
  const mean = (of: (score: (typeof scores)[number]) => number) =>
    scores.reduce((sum, one) => sum + of(one), 0) / scores.length
  const toLastWeek = mean(one => one.error / one.lastWeekError)
  const toPlainMean = mean(one => one.error / one.plainMeanError)
  return [
    row(
      'forecast error, people per service and half hour',
      mean(one => one.error),
      'people',
    ),
    row('forecast error over that of the same weekday last week', toLastWeek, 'ratio', atMost(toLastWeek, 0.8, '')),
    row('forecast error over that of the plain mean', toPlainMean, 'ratio', atMost(toPlainMean, 1, '')),
    row(
      'counts within the 80 % range, five or more expected',
      mean(one => one.coveredBusy),
      'share',
    ),
    row(
      'counts within the 80 % range, all',
      mean(one => one.covered),
      'share',
    ),
  ]
}

async function measureHall(model: HallModel): Promise<Row[]> {
  // Three times the hall's officers: how many are needed is the question, not how many there are.
  const officers = kindsOf(model).map(kind => ({
    ...kind,
    officers: 3 * kind.officers + 2,
    counters: 3 * kind.counters + 2,
  }))
  const question = questionOf(model, { officers })
  const groups = groupsOf(
    question.services.map(one => one.service),
    officers,
  )
  const fit: Workshop = { question, groups, policy, days: drawTrialDays(model, 1, 0, 60) }
  const fresh: Workshop = { ...fit, days: drawTrialDays(model, 99, 10_000, 200) }

  const formula = await leastCounters(question, needsOf(question))
  const began = performance.now()
  const staffing = await staffDay(fit)
  const seconds = (performance.now() - began) / 1_000
  const flat = hoursOf(smallestFlat(fit, staffing.counters))
  const lenient = hoursOf(smallestFlat(fit, staffing.counters, 1))
  const duties = tryDuties(fresh, staffing.duties)
  const met = metIn(duties)
  const say = (what: string) => `${model.name}: ${what}`
  return [
    row(say('flat at the peak, every half hour met'), flat, 'counter-hours'),
    row(
      say('hours of duties over flat at the peak'),
      staffing.dutyHours / flat,
      'ratio',
      atMost(staffing.dutyHours / flat, 0.85, ''),
    ),
    row(say('hours of duties over flat that may miss one half hour'), staffing.dutyHours / lenient, 'ratio'),
    row(say('half hours of 14 with 90 % in 15 minutes, fresh days'), met, 'of 14', atLeast(met, 13, 'of 14')),
    row(say('the same by group of services, fresh days'), metByGroup(duties), 'share'),
    row(say('hours by the formula alone over flat'), hoursOf(formula) / flat, 'ratio'),
    row(say('half hours met by the formula alone, fresh days'), metIn(tryPlan(fresh, formula)), 'of 14'),
    row(say('hours of counters, improved, before shifts, over flat'), staffing.counterHours / flat, 'ratio'),
    row(say('half hours met by those counters, fresh days'), metIn(tryPlan(fresh, staffing.counters)), 'of 14'),
    row(say('seconds to staff a day'), seconds, 's'),
  ]
}

function metIn({ hall }: Trial): number {
  return sharesOf(hall).filter(share => share >= 0.9).length
}

function metByGroup({ groups }: Trial): number {
  const shares = groups.flatMap(sharesOf)
  return shares.filter(share => share >= 0.9).length / Math.max(1, shares.length)
}
