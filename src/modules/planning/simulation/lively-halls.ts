import type { CounterModel, HallModel, NeedModel } from './hall-model.ts'
import { everyday } from './halls/ordinary.ts'
import { comeFor, comeForAll, counter, service, workday } from './halls/shape.ts'
import { type Stream, streamOf } from './random.ts'

/** What a counter of these halls can do in a day, in minutes: its hours without break, lateness, pauses and the quiet end. */
const openMinutes = 320
const loads = [0.8, 0.9, 1, 1.1] as const
/** How many of the counters give more than one service, and how many more at most. */
const kinds = [
  { name: 'specialised', flexible: 0.3, more: 1 },
  { name: 'mixed', flexible: 0.6, more: 2 },
  { name: 'pooled', flexible: 0.9, more: 4 },
] as const

/** A service with the counters that are there for it first of all, and who comes for it. */
interface Demand {
  id: string
  minutes: number
  counters: number
  walkIns: number
  bookings: number
}

/**
 * Halls that nobody thought up, as full as halls get: for judging a rule where it was not chosen. The same `seed` gives the
 * same hall; loads (0.8 to 1.1 of what its counters can do) and kinds of counters follow the seed in turn.
 */
export function livelyHall(seed: number): HallModel {
  const stream = streamOf(seed, 0, 'lively hall')
  const load = loads[seed % loads.length] ?? 1
  const kind = kinds[seed % kinds.length] ?? kinds[0]
  const demands = Array.from({ length: between(stream, 3, 9) }, (_, n) => demandOf(stream, n, load))
  const journeys = demands.slice(1, between(stream, 1, 4))
  return {
    ...everyday,
    name: `lively ${seed}, ${kind.name} at ${load}`,
    priorityShare: 0.05 + 0.15 * stream(),
    leavers: { share: 0.6 * stream(), patienceMinutes: 120, aloudShare: 0.2 },
    services: demands.map(({ id, minutes }) => service(id, minutes, 0.4 + 0.5 * stream())),
    counters: demands.flatMap((demand, n) => countersFor(stream, demands, n, demand.counters, kind)),
    needs: [
      ...demands.map(({ id, walkIns }) => comeFor(id, walkIns)),
      ...journeys.map(({ id }, n) => comeForAll([demands[n]?.id ?? id, id], 4)),
    ],
    bookings: demands
      .filter(({ bookings }) => bookings > 0)
      .map(({ id, bookings }) => ({ service: id, from: 510, to: 840, everyMinutes: 30, ...placesFor(bookings / 11) })),
  }
}

/** A lively hall in which part of the visitors (a tenth up to two thirds) have two to four errands; the work is the same. */
export function livelyJourneys(seed: number): HallModel {
  const hall = livelyHall(seed)
  const stream = streamOf(seed, 0, 'journeys')
  const part = [0.1, 0.2, 0.35, 0.5, 0.65][seed % 5] ?? 0.5
  const single = hall.needs.filter(({ stops }) => stops.length === 1)
  const asked = new Map(single.map(need => [need.stops[0] ?? '', visitorsOf(need)]))
  const errands = Array.from({ length: 4 }, () => errandsFrom(stream, [...asked.keys()]))
  const perVisit = errands.flat().length / errands.length
  const visits = [...asked.values()].reduce((sum, one) => sum + one, 0) / (1 + part * (perVisit - 1))
  const timesAsked = (id: string) => errands.filter(stops => stops.includes(id)).length
  // No service is asked for more often than before: at least a fifth of it remains for those with one errand.
  const room = [...asked].map(([id, count]) => (0.8 * count) / Math.max(1e-9, timesAsked(id)))
  const each = Math.min((visits * part) / errands.length, ...room)
  return {
    ...hall,
    name: `journeys ${seed}`,
    needs: [
      ...[...asked].map(([id, count]) => comeFor(id, 0.85 * (count - each * timesAsked(id)))),
      ...errands.map(stops => comeForAll(stops, 0.85 * each, stream() < 0.6 ? [[0, 1]] : [])),
    ],
  }
}

function visitorsOf({ perHalfHour }: NeedModel): number {
  return perHalfHour.reduce((sum, one) => sum + one, 0)
}

function errandsFrom(stream: Stream, ids: readonly string[]): string[] {
  const left = [...ids]
  return Array.from({ length: Math.min(left.length, between(stream, 2, 4)) }, () =>
    left.splice(between(stream, 0, left.length - 1), 1),
  ).flat()
}

/** People for whom the service's own counters would be loaded as the hall is, up to 15 % more or less. */
function demandOf(stream: Stream, n: number, load: number): Demand {
  const minutes = between(stream, 5, 20)
  const counters = between(stream, 1, 4)
  const visitors = (counters * openMinutes * load * (0.85 + 0.3 * stream())) / minutes
  const booked = stream() < 0.5 ? 0.1 + 0.4 * stream() : 0
  return { id: `s${n + 1}`, minutes, counters, walkIns: visitors * (1 - booked), bookings: visitors * booked }
}

/** So many bookings in each slot, on average. */
function placesFor(bookings: number): { places: number; fill: number } {
  const places = Math.ceil(bookings)
  return { places, fill: bookings / places }
}

function countersFor(
  stream: Stream,
  demands: readonly Demand[],
  own: number,
  count: number,
  { flexible, more }: (typeof kinds)[number],
): CounterModel[] {
  return Array.from({ length: count }, (_, n) => {
    const others = stream() < flexible ? between(stream, 1, more) : 0
    const skills = [own, ...Array.from({ length: others }, () => between(stream, 0, demands.length - 1))]
    const named = [...new Set(skills)].map(skill => demands[skill]?.id ?? '')
    return counter(`${own + 1}.${n + 1}`, named, workday(690 + 30 * ((own + n) % 3)))
  })
}

function between(stream: Stream, least: number, most: number): number {
  return least + Math.floor(stream() * (most - least + 1))
}
