import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { type whatIf as contract, NothingOpen, type WhatIf } from '../contract.ts'
import { modelOf } from '../hall/model-of.ts'
import { dayOfQuestion, readHall } from '../hall/read-hall.ts'
import { keptSimulator } from '../kept-simulator.ts'
import { requireHall } from '../policy.ts'
import type { HallModel } from '../simulation/hall-model.ts'
import { type Policy, plannedAndCarried } from '../simulation/policy.ts'
import { hallFigures, type ServiceNames, shareOr } from '../what-if/hall-figures.ts'
import { headroomOf } from '../what-if/headroom.ts'
import { promisedShare, targetMinutes } from '../what-if/promise.ts'
import { changeHall, type Question } from '../what-if/question.ts'
import { type Judge, type Repairable, repaired, smallestRepair } from '../what-if/repair.ts'
import { catalogueServices, namesOf } from './names.ts'

/** Enough that a share of a hundred numbers a day moves by less than a percent when other days are drawn. */
const days = 60
/** Searches compare many halls: fewer days each, and not those on which the answer is given. */
const searchDays = 15
const seed = 2_024

/** Today beside what if, on the same days; how much more it could take; the smallest repair; and what all this stands on. */
export async function whatIf(ctx: Context, input: Input<typeof contract>): Promise<WhatIf> {
  const { hallId } = input
  requireHall(ctx, hallId)
  const day = await dayOfQuestion(ctx, hallId, input.day)
  const known = await readHall(ctx, hallId, day)
  const { model, assumptions } = modelOf(known)
  if (model.counters.every(({ plan }) => plan.length === 0)) throw NothingOpen()
  const services = await catalogueServices(ctx)
  const names = namesOf(services)
  const offeredNow = new Set(known.services.map(({ id }) => id))
  const changed = changeHall(known, model, questionOf(input), {
    unoffered: services.filter(({ id }) => !offeredNow.has(id)).map(({ nameId, ...one }) => ({ ...one, name: nameId })),
    agencyIds: new Set(services.map(({ agencyId }) => agencyId)),
  })
  const policy: Policy = { callOrder: known.callOrder, journeys: plannedAndCarried }
  const judge = judgeOn(ctx, policy, 0, days)
  const [today, after] = await judge([model, changed.model])
  if (!today || !after) throw new Error('The simulator gave fewer answers than it was asked for')
  const search = judgeOn(ctx, policy, days, searchDays)
  const isKept = (after.kept.share ?? 1) >= promisedShare
  const hall: Repairable = { model: changed.model, offered: [...known.services, ...changed.added], hours: known.hours }
  return {
    day,
    days,
    targetMinutes,
    promisedShare,
    today: hallFigures(today, names),
    whatIf: hallFigures(after, names),
    isKept,
    headroom: await headroomOf(changed.model, search),
    repair: isKept ? null : await repairOf(hall, search, judge, names),
    assumptions: [...assumptions, ...changed.assumptions].map(one => ({
      ...one,
      service: one.service === null ? null : (names.get(one.service)?.nameId ?? one.service),
    })),
    addedServices: changed.added.map(({ name }) => name),
  }
}

function questionOf({
  demandPercent,
  add,
  addPlanned = 0,
  closeCounters,
  openCounters,
}: Input<typeof contract>): Question {
  const listed = (names: string | undefined) => [...new Set(names?.split(',') ?? [])]
  return {
    demandPercent,
    add: listed(add),
    addPlanned,
    closeCounters: listed(closeCounters),
    openCounters: listed(openCounters).map(one => {
      const [agencyId = '', counters] = one.split(':')
      return { agencyId, counters: Number(counters) }
    }),
  }
}

/** Judges halls on the same days in the simulator's thread. Whoever has gone away is no longer computed for. */
export function judgeOn(ctx: Context, policy: Policy, firstDay: number, days: number): Judge {
  return (models: readonly HallModel[]) => {
    ctx.signal.throwIfAborted()
    const batch = { seed, firstDay, days, policy, targetMinutes }
    return keptSimulator().simulate(models.map(model => ({ model, batch })))
  }
}

async function repairOf(hall: Repairable, search: Judge, judge: Judge, names: ServiceNames): Promise<WhatIf['repair']> {
  const repair = await smallestRepair(hall, search)
  const [figures] = await judge([repaired(hall, repair)])
  const abbreviations = new Map([...names.values()].map(({ agencyId, agency }) => [agencyId, agency]))
  return {
    counters: [...repair].map(([agencyId, counters]) => ({
      agencyId,
      agency: abbreviations.get(agencyId) ?? agencyId,
      counters,
    })),
    isEnough: (figures?.kept.share ?? 1) >= promisedShare,
    inTime: shareOr(figures?.kept.share ?? null),
  }
}
