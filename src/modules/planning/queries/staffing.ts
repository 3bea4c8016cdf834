import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { staffing as contract, Staffing } from '../contract.ts'
import type { ServiceForecast } from '../forecast/forecast.ts'
import { hallExpecting } from '../hall/expecting.ts'
import { comingDay } from '../hall/read-hall.ts'
import { requireHall } from '../policy.ts'
import { plannedAndCarried } from '../simulation/policy.ts'
import { breaksOf, officersOf } from '../staffing/from-knowledge.ts'
import { inTurn } from '../staffing/in-turn.ts'
import { staffApart } from '../staffing/staff-apart.ts'
import { arrivalsIn, toldAssumptions, toldStaffing } from '../staffing/told.ts'
import type { ServiceNames } from '../what-if/hall-figures.ts'
import { promisedShare, targetMinutes } from '../what-if/promise.ts'
import { knownForecast } from './known-forecast.ts'
import { type Known, knownHall } from './known-hall.ts'
import { namesOf } from './names.ts'

/** The same for all, so that the same question has the same answer. */
const seed = 2_024
/** Days to make a plan on, and others to judge it on: so many that these visits are seen, which is as many as some seconds allow. */
const trialDays = (numbersADay: number) => ({
  fitDays: Math.min(60, Math.max(12, Math.round(8_000 / Math.max(1, numbersADay)))),
  freshDays: Math.min(200, Math.max(60, Math.round(40_000 / Math.max(1, numbersADay)))),
})
const keptSeconds = 300

/** Duties for a coming day. Made from the forecast where there is history, from what is assumed where there is none. */
export async function staffing(ctx: Context, input: Input<typeof contract>): Promise<Staffing> {
  const { hallId, within = targetMinutes, share = 100 * promisedShare } = input
  requireHall(ctx, hallId)
  const day = await comingDay(ctx, hallId, input.day)
  const found = await knownHall(ctx, hallId, day)
  const target = { share: share / 100, minutes: within }
  const key = `planning.staffing ${found.key} ${target.share} ${target.minutes}`
  // Only what was finished is kept: who asks the same must not be refused because somebody else went away.
  const kept = await ctx.remember<{ plan?: Staffing }>(key, keptSeconds, async () => ({}))
  return inTurn(async () => {
    kept.plan ??= await made(ctx, found, { hallId, day, target })
    return kept.plan
  }, ctx.signal)
}

interface Asked {
  hallId: string
  day: string
  target: { share: number; minutes: number }
}

async function made(ctx: Context, found: Known, { hallId, day, target }: Asked): Promise<Staffing> {
  const { known } = found
  const forecast = await knownForecast(ctx, hallId, day)
  const isForecast = forecast.services.some(({ confidence }) => confidence !== 'none')
  const model = isForecast ? hallExpecting(found.model, forecast.services) : found.model
  const wishes = { target, officers: officersOf(known), closed: breaksOf(known) }
  const policy = { callOrder: known.callOrder, journeys: plannedAndCarried }
  const aDay = arrivalsIn(model)
  const trials = trialDays(aDay)
  const staffed = await staffApart({ model, wishes, policy, seed, ...trials }, ctx.signal)
  const names = namesOf(found.services)
  return {
    day,
    withinMinutes: target.minutes,
    share: target.share,
    arrivals: {
      from: isForecast ? 'forecast' : known.past.days > 0 ? 'average' : 'assumed',
      aDay,
      historyDays: forecast.history.days,
      unknown: isForecast ? namesOfUnknown(forecast.services, names) : [],
    },
    ...toldStaffing(
      { ...staffed, open: model.open },
      { names, counters: known.counters.filter(({ plan }) => plan.length > 0) },
      trials.freshDays,
    ),
    assumptions: toldAssumptions(found.assumptions, model, isForecast ? forecast.history.days : null, names),
  }
}

function namesOfUnknown(services: readonly ServiceForecast[], names: ServiceNames): string[] {
  return services
    .filter(({ confidence }) => confidence === 'none')
    .map(({ service }) => names.get(service)?.nameId ?? service)
    .sort((one, other) => one.localeCompare(other, 'id'))
}
