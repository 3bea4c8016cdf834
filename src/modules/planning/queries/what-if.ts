import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { whatIf as contract, WhatIf } from '../contract.ts'
import { dayOfQuestion } from '../hall/read-hall.ts'
import { keptSimulator } from '../kept-simulator.ts'
import { requireHall } from '../policy.ts'
import type { HallModel } from '../simulation/hall-model.ts'
import { type Policy, plannedAndCarried } from '../simulation/policy.ts'
import { hallFigures, type ServiceNames, shareOr } from '../what-if/hall-figures.ts'
import { headroomOf } from '../what-if/headroom.ts'
import { promisedShare, targetMinutes } from '../what-if/promise.ts'
import { changeHall, type Question } from '../what-if/question.ts'
import { type Judge, type Repairable, repaired, smallestRepair } from '../what-if/repair.ts'
import { type Known, knownHall } from './known-hall.ts'
import { namesOf } from './names.ts'

/** Enough that a share of a hundred numbers a day moves by less than a percent when other days are drawn. */
const days = 60
/**
 * Searches compare many halls, on other days than those of the answer: so many that some 2,000 visits are seen, which is as
 * many as two seconds allow.
 */
const searchDays = (visitorsPerDay: number) =>
  Math.min(10, Math.max(4, Math.round(2_000 / Math.max(1, visitorsPerDay))))
const seed = 2_024

/** Today beside what if, on the same days; how much more it could take; the smallest repair; and what all this stands on. */
export async function whatIf(ctx: Context, input: Input<typeof contract>): Promise<WhatIf> {
  const { hallId } = input
  requireHall(ctx, hallId)
  const day = await dayOfQuestion(ctx, hallId, input.day)
  const found = await knownHall(ctx, hallId, day)
  const { known, model, assumptions, services } = found
  const names = namesOf(services)
  const offeredNow = new Set(known.services.map(({ id }) => id))
  const changed = changeHall(known, model, questionOf(input), {
    unoffered: services.filter(({ id }) => !offeredNow.has(id)).map(({ nameId, ...one }) => ({ ...one, name: nameId })),
    agencyIds: new Set(services.map(({ agencyId }) => agencyId)),
  })
  const policy = policyOf(found)
  const judge = judgeOn(ctx, policy, 0, days)
  const today = await todayFigures(ctx, found)
  const after = await judge([changed.model])
  if (!today[0] || !after[0]) throw new Error('The simulator gave fewer answers than it was asked for')
  const search = judgeOn(ctx, policy, days, searchDays(after[0].visitorsPerDay))
  const isKept = (after[0].kept.share ?? 1) >= promisedShare
  const hall: Repairable = { model: changed.model, offered: [...known.services, ...changed.added], hours: known.hours }
  return {
    day,
    days,
    targetMinutes,
    promisedShare,
    today: hallFigures(today[0], names),
    whatIf: hallFigures(after[0], names),
    isKept,
    headroom: await headroomOf(changed.model, isKept, search),
    repair: isKept ? null : await repairOf(hall, search, judge, names),
    assumptions: [...assumptions, ...changed.assumptions].map(one => ({
      ...one,
      value: Math.round(one.value * 100) / 100,
      service: one.service === null ? null : (names.get(one.service)?.nameId ?? one.service),
    })),
    addedServices: changed.added.map(({ name }) => name),
  }
}

/** The hall as it is, on the days of every answer: the same for whoever asks within a minute, and simulated before anybody does. */
export function todayFigures(ctx: Context, found: Known) {
  return ctx.remember(`${found.key} today`, 60, () => simulateOn(policyOf(found), 0, days, [found.model]))
}

function policyOf({ known }: Known): Policy {
  return { callOrder: known.callOrder, journeys: plannedAndCarried }
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
    return simulateOn(policy, firstDay, days, models)
  }
}

function simulateOn(policy: Policy, firstDay: number, days: number, models: readonly HallModel[]) {
  const batch = { seed, firstDay, days, policy, targetMinutes, fromOpening: true }
  return keptSimulator().simulate(models.map(model => ({ model, batch })))
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
