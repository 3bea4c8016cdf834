import type { Figures } from '../simulation/figures.ts'
import type { HallModel, Span } from '../simulation/hall-model.ts'
import { withCounter } from './changes.ts'
import { promisedShare } from './promise.ts'

/** Counters to open besides, by agency, in the order in which they were found. */
export type Repair = ReadonlyMap<string, number>

export interface Repairable {
  model: HallModel
  offered: readonly { id: string; agencyId: string }[]
  hours: readonly Span[]
}

/** Simulates halls on the same days, in their order. */
export type Judge = (models: readonly HallModel[]) => Promise<readonly Figures[]>

/** What nobody would open in one go; it also bounds how long the search takes. */
const mostCounters = 8
/** More counters than an agency would ever open: what these do not mend, counters do not. */
const plentyEach = 4
/** A counter that takes away less of the pain than this is not worth naming. */
const leastGain = 0.002
/** The answer is given on other days than those searched on: a little more than promised is aimed at. */
const margin = 0.01

/**
 * The smallest repair that we find: try a counter for the agencies of the three worst services, keep the best, until the promise is kept
 * or nothing helps; then drop what turns out not to be needed (queueing.md section 7). Not the least of all possible ones.
 */
export async function smallestRepair(hall: Repairable, judge: Judge): Promise<Repair> {
  const repair = new Map<string, number>()
  const plenty = new Map(
    [...new Set(hall.offered.map(({ agencyId }) => agencyId))].map(agencyId => [agencyId, plentyEach]),
  )
  const [now, best] = await judge([hall.model, repaired(hall, plenty)])
  if (!now || !best) return repair
  // Where people wait through a break of the whole hall counters help so far and no further: more is not tried for.
  const goal = Math.min(promisedShare + margin, shareOf(best) - margin)
  let figures = now
  for (let opened = 0; opened < mostCounters && shareOf(figures) < goal; opened += 1) {
    const tried = worstAgencies(figures, hall)
    const results = await judge(tried.map(agencyId => repaired(hall, plus(repair, agencyId, 1))))
    const at = bestOf(results)
    const agencyId = tried[at]
    const after = results[at]
    if (agencyId === undefined || !after || painOf(after) > painOf(figures) - leastGain) break
    repair.set(agencyId, (repair.get(agencyId) ?? 0) + 1)
    figures = after
  }
  return shareOf(figures) >= goal ? withoutNeedless(hall, repair, judge, goal) : repair
}

/** The hall with the repair. */
export function repaired({ model, offered, hours }: Repairable, repair: Repair): HallModel {
  let built = model
  for (const [agencyId, counters] of repair)
    for (let more = 0; more < counters; more += 1) built = withCounter(built, agencyId, offered, hours)
  return built
}

async function withoutNeedless(hall: Repairable, repair: Repair, judge: Judge, goal: number): Promise<Repair> {
  let left = repair
  for (const agencyId of repair.keys()) {
    const less = plus(left, agencyId, -1)
    const [figures] = await judge([repaired(hall, less)])
    if (figures && shareOf(figures) >= goal) left = less
  }
  return left
}

function plus(repair: Repair, agencyId: string, change: 1 | -1): Map<string, number> {
  const changed = new Map(repair)
  const counters = (repair.get(agencyId) ?? 0) + change
  if (counters > 0) changed.set(agencyId, counters)
  else changed.delete(agencyId)
  return changed
}

/** The agencies of the three services with the most late numbers. */
function worstAgencies({ byService }: Figures, { offered }: Repairable): string[] {
  const lateOf = ({ kept }: Figures['byService'][number]) => kept.perDay * (1 - (kept.share ?? 1))
  const worst = [...byService].sort((one, other) => lateOf(other) - lateOf(one)).slice(0, 3)
  return [...new Set(worst.flatMap(({ service }) => offered.find(({ id }) => id === service)?.agencyId ?? []))]
}

function bestOf(results: readonly Figures[]): number {
  const pains = results.map(painOf)
  return pains.indexOf(Math.min(...pains))
}

/**
 * What a counter is to take away: the late share, and the share of people who go away. The late share alone does not see the first of
 * two counters that a line a hundred long needs; mean waits are those of whoever stayed, and grow when fewer are driven away.
 */
function painOf({ kept, visitorsPerDay, leftPerDay, cancelledPerDay, unservedPerDay }: Figures): number {
  const gone = leftPerDay + cancelledPerDay + unservedPerDay
  return 1 - (kept.share ?? 1) + gone / Math.max(1, visitorsPerDay)
}

function shareOf({ kept }: Figures): number {
  return kept.share ?? 1
}
