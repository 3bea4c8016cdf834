import { type CounterModel, calm, type HallModel, type NeedModel, type ServiceModel } from '../simulation/hall-model.ts'
import { type Assumption, assumed, measured, saidByCatalogue } from './assumption.ts'
import { bookingsOf, needsOf, visitorsOf } from './comers.ts'
import type { HallKnowledge, KnownService } from './knowledge.ts'
import { leaversOf } from './leavers.ts'

/** A hall that can be simulated, and everything that was put into it with where it comes from. */
export interface KnownHall {
  model: HallModel
  assumptions: readonly Assumption[]
}

/** Fewer served than this, and the catalogue's minutes are the better guess. */
export const enoughServed = 20
/** Fewer days than this are no measure of how days differ, nor of which counters are staffed. */
const enoughDays = 5

/** Puts together what was measured, and what stands in for it where nothing was. Works for a hall without a past. */
export function modelOf(known: HallKnowledge): KnownHall {
  const { past, learnt } = known
  const notes: Assumption[] = []
  const note = <T>(value: T, assumption: Assumption): T => {
    notes.push(assumption)
    return value
  }
  const services = known.services.map(service => serviceOf(known, service, notes))
  const counters = countersOf(known, notes)
  const given = new Set(counters.filter(({ plan }) => plan.length > 0).flatMap(({ skills }) => skills))
  const isGiven = ({ stops }: Pick<NeedModel, 'stops'>) => stops.every(id => given.has(id))
  const visitors = visitorsOf(known)
  note(undefined, { what: 'visitors', service: null, value: visitors.perDay, from: visitors.from })
  const priority = past.prioritySharePercent
  const model: HallModel = {
    ...calm,
    name: known.name,
    services,
    counters,
    kioskOpen: known.kioskOpen,
    kioskClose: known.kioskClose,
    open: known.open,
    close: known.close,
    overtimeMinutes: note(90, assumed('overtime', 90)),
    needs: needsOf(known, visitors).filter(isGiven),
    bookings: bookingsOf(known).filter(({ service }) => given.has(service)),
    bookingManners: { showRate: 1, earlyMinutes: 10, earlySd: 8 },
    busyDayCv: busyDayOf(past.visitsByDay, notes),
    priorityShare:
      (priority === null ? note(8, assumed('priority', 8)) : note(priority, measured('priority', priority))) / 100,
    leavers: leaversOf(past.leaving, notes),
    noShowMinutes: seenOr(learnt.noShowMinutes, 1, 'no-show', notes),
    walkingMinutes: 2,
    lateness: {
      openingMinutes: seenOr(learnt.openingLateness, 3, 'opening-lateness', notes),
      returnMinutes: seenOr(learnt.returnLateness, 4, 'return-lateness', notes),
    },
    pauses: learnt.pauses
      ? note({ ...learnt.pauses, cv: 0.5 }, measured('pauses', learnt.pauses.perHour))
      : note({ perHour: 0.15, minutes: 6, cv: 0.5 }, assumed('pauses', 0.15)),
    slowDayCv: note(0.1, assumed('slow-days', 10)),
  }
  return { model, assumptions: notes }
}

function serviceOf({ past }: HallKnowledge, service: KnownService, notes: Assumption[]): ServiceModel {
  const { id, meanMinutes } = service
  const seen = past.durations.get(id)
  if (seen && seen.count >= enoughServed) {
    notes.push({ ...measured('minutes', seen.mean), service: id })
    return { id, meanMinutes: seen.mean, cv: bounded(seen.sd / seen.mean, 0.1, 2), standardMinutes: meanMinutes }
  }
  notes.push({ ...saidByCatalogue('minutes', meanMinutes), service: id })
  return plainService(service)
}

/** A service as the catalogue describes it. */
export function plainService({
  id,
  meanMinutes,
  sdMinutes,
}: Omit<KnownService, 'name' | 'agencyId' | 'demand'>): ServiceModel {
  const minutes = Math.max(0.5, meanMinutes)
  return { id, meanMinutes: minutes, cv: bounded(sdMinutes / minutes, 0.2, 2), standardMinutes: minutes }
}

/** Counters that people sit at: with a past, those opened on at least half of the days, and whoever alone gives a service. */
function countersOf({ counters, past }: HallKnowledge, notes: Assumption[]): CounterModel[] {
  const able = counters.filter(({ skills }) => skills.length > 0)
  const isUsual = (id: string) => (past.openedDays.get(id) ?? 0) * 2 >= past.days
  const known = past.days >= enoughDays
  const usual = known ? able.filter(({ id }) => isUsual(id)) : able
  const given = new Set(usual.flatMap(({ skills }) => skills))
  const open = able.filter(counter => usual.includes(counter) || counter.skills.some(id => !given.has(id)))
  notes.push((known ? measured : assumed)('counters', open.filter(({ plan }) => plan.length > 0).length))
  const isOpen = new Set(open.map(({ id }) => id))
  return able.map(({ id, skills, plan }) => ({ id, skills, pace: 1, plan: isOpen.has(id) ? plan : [] }))
}

/** How much days differ beyond chance: the variance of their visitors less what a Poisson count has by itself. */
function busyDayOf(visitsByDay: readonly number[], notes: Assumption[]): number {
  const days = visitsByDay.length
  const mean = visitsByDay.reduce((sum, one) => sum + one, 0) / Math.max(1, days)
  if (days < 2 * enoughDays || mean === 0) {
    notes.push(assumed('busy-days', 15))
    return 0.15
  }
  const variance = visitsByDay.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (days - 1)
  const cv = bounded(Math.sqrt(Math.max(0, variance - mean)) / mean, 0, 1)
  notes.push(measured('busy-days', 100 * cv))
  return cv
}

function seenOr(value: number | null, otherwise: number, what: Assumption['what'], notes: Assumption[]): number {
  notes.push(value === null ? assumed(what, otherwise) : measured(what, value))
  return value ?? otherwise
}

export function bounded(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least
}
