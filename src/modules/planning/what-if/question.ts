import { AlreadyOffered, NobodyGivesIt, NothingOpen, UnknownName } from '../contract.ts'
import { type Assumption, assumed } from '../hall/assumption.ts'
import { spreadOverDay } from '../hall/comers.ts'
import type { HallKnowledge, KnownService } from '../hall/knowledge.ts'
import { plainService } from '../hall/model-of.ts'
import type { HallModel } from '../simulation/hall-model.ts'
import { withCounter, withDemand } from './changes.ts'

/** What would be different. Names are ids. */
export interface Question {
  demandPercent: number
  add: readonly string[]
  addPlanned: number
  closeCounters: readonly string[]
  openCounters: readonly { agencyId: string; counters: number }[]
}

/** A service of the catalogue that is not on the hall's menu. */
export type Unoffered = Omit<KnownService, 'demand'>

export interface ChangedHall {
  model: HallModel
  added: readonly Unoffered[]
  assumptions: readonly Assumption[]
}

/** The hall as the question would have it; refused, by name, where nothing could come of it. */
export function changeHall(
  known: HallKnowledge,
  today: HallModel,
  question: Question,
  catalogue: { unoffered: readonly Unoffered[]; agencyIds: ReadonlySet<string> },
): ChangedHall {
  refuseUnknown(known, question, catalogue)
  const added = addedServices(known, question, catalogue.unoffered)
  // As wanted as the hall's services are on average: nobody has asked for these here yet.
  const visitorsEach = visitorsPerService(today)
  let model = withServices(known, today, added, visitorsEach)
  model = {
    ...model,
    counters: model.counters.map(counter =>
      question.closeCounters.includes(counter.id) ? { ...counter, plan: [] } : counter,
    ),
  }
  const offered = [...known.services, ...added]
  for (const { agencyId, counters } of question.openCounters)
    for (let more = 0; more < counters; more += 1) model = withCounter(model, agencyId, offered, known.hours)
  refuseImpossible(model, offered)
  return {
    model: withDemand(model, question.demandPercent / 100),
    added,
    assumptions: added.length === 0 ? [] : [assumed('added-visitors', visitorsEach)],
  }
}

function refuseUnknown(
  { counters, services }: HallKnowledge,
  { add, closeCounters, openCounters }: Question,
  { unoffered, agencyIds }: { unoffered: readonly Unoffered[]; agencyIds: ReadonlySet<string> },
): void {
  const isOffered = new Map(services.map(({ id, name }) => [id, name]))
  const twice = add.flatMap(id => isOffered.get(id) ?? [])
  if (twice.length > 0) throw AlreadyOffered({ services: twice })
  const names = [
    ...add.filter(id => !unoffered.some(one => one.id === id)),
    ...closeCounters.filter(id => !counters.some(one => one.id === id)),
    ...openCounters.map(({ agencyId }) => agencyId).filter(id => !agencyIds.has(id)),
  ]
  if (names.length > 0) throw UnknownName({ names })
}

/** The named ones, and as many planned ones as were asked for: those of agencies with a counter first. */
function addedServices(
  known: HallKnowledge,
  { add, addPlanned, openCounters }: Question,
  unoffered: readonly Unoffered[],
): Unoffered[] {
  const named = unoffered.filter(({ id }) => add.includes(id))
  const isHere = (agencyId: string) =>
    known.counters.some(counter => counter.agencyId === agencyId && counter.plan.length > 0) ||
    openCounters.some(one => one.agencyId === agencyId)
  const others = unoffered.filter(({ id }) => !add.includes(id))
  return [
    ...named,
    ...[...others.filter(one => isHere(one.agencyId)), ...others.filter(one => !isHere(one.agencyId))].slice(
      0,
      addPlanned,
    ),
  ]
}

function visitorsPerService({ needs, services }: HallModel): number {
  const all = needs.reduce(
    (sum, { stops, perHalfHour }) => sum + stops.length * perHalfHour.reduce((day, one) => day + one, 0),
    0,
  )
  return services.length === 0 ? 0 : all / services.length
}

/** The counters of a service's agency learn it. */
function withServices(
  known: HallKnowledge,
  today: HallModel,
  added: readonly Unoffered[],
  visitorsEach: number,
): HallModel {
  const agencyOf = new Map(known.counters.map(({ id, agencyId }) => [id, agencyId]))
  return {
    ...today,
    services: [...today.services, ...added.map(plainService)],
    counters: today.counters.map(counter => ({
      ...counter,
      skills: [
        ...counter.skills,
        ...added.filter(one => one.agencyId === agencyOf.get(counter.id)).map(({ id }) => id),
      ],
    })),
    needs: [
      ...today.needs,
      ...added.map(({ id }) => ({ stops: [id], perHalfHour: spreadOverDay(known, visitorsEach) })),
    ],
  }
}

function refuseImpossible(
  { counters, needs, bookings }: HallModel,
  offered: readonly Pick<KnownService, 'id' | 'name'>[],
): void {
  const open = counters.filter(({ plan }) => plan.length > 0)
  if (open.length === 0) throw NothingOpen()
  const given = new Set(open.flatMap(({ skills }) => skills))
  const wanted = new Set([...needs.flatMap(({ stops }) => stops), ...bookings.map(({ service }) => service)])
  const services = offered.filter(({ id }) => wanted.has(id) && !given.has(id)).map(({ name }) => name)
  if (services.length > 0) throw NobodyGivesIt({ services })
}
