import fc from 'fast-check'
import { balancedOrder } from '#modules/queue'
import type { CounterModel, HallModel, NeedModel } from './hall-model.ts'
import type { Policy } from './policy.ts'

/** For tests: halls of every kind, small enough to be run hundreds of times. All of them are possible. */
export const anyHall: fc.Arbitrary<HallModel> = fc.integer({ min: 1, max: 4 }).chain(services =>
  fc
    .record({
      counters: fc.array(anyCounter(services), { minLength: 1, maxLength: 5 }),
      needs: fc.array(anyNeed(services), { maxLength: 4 }),
      means: fc.array(fc.integer({ min: 1, max: 25 }), { minLength: services, maxLength: services }),
      overtimeMinutes: fc.constantFrom(0, 15, 90),
      beforeDoors: fc.record({ visitors: fc.constantFrom(0, 6), minutesEach: fc.constantFrom(0, 0.5) }),
      bookings: fc.array(anyBooking(services), { maxLength: 2 }),
      priorityShare: fc.constantFrom(0, 0.3),
      leavers: fc.record({
        share: fc.constantFrom(0, 0.5, 1),
        patienceMinutes: fc.constantFrom(5, 40),
        aloudShare: fc.constantFrom(0, 0.5, 1),
      }),
      noShowMinutes: fc.constantFrom(0, 1),
      walkingMinutes: fc.constantFrom(0, 3),
      lateness: fc.record({ openingMinutes: fc.constantFrom(0, 5), returnMinutes: fc.constantFrom(0, 5) }),
      pauses: fc.record({ perHour: fc.constantFrom(0, 2), minutes: fc.constant(6), cv: fc.constant(0.5) }),
      outages: fc.array(
        fc.record({
          service: fc.constantFrom('0', null),
          perDay: fc.constant(1),
          minutes: fc.constant(20),
          cv: fc.constant(0.5),
        }),
        { maxLength: 2 },
      ),
    })
    .map(drawn => hallOf(services, drawn)),
)

export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    order: fc.constantFrom('accumulating', 'arrival', 'strict', 'zms', 'novosga'),
    look: fc.constantFrom(0, 1, 3),
    journey: fc.constantFrom('as-keyed', 'planned'),
    place: fc.constantFrom('fresh', 'carried'),
  } as const)
  .map(({ order, look, journey, place }) => ({
    callOrder: { ...balancedOrder, order, look },
    journeys: { order: journey, place },
  }))

/** A short text that differs when any number in an object of typed arrays differs. */
export function fingerprint(value: object): string {
  let hash = 2_166_136_261
  const text = JSON.stringify(value, (_, inner) =>
    typeof inner === 'number' && !Number.isFinite(inner) ? `${inner}` : inner,
  )
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619)
  return `${text.length}-${hash >>> 0}`
}

type Drawn = Pick<
  HallModel,
  'overtimeMinutes' | 'beforeDoors' | 'bookings' | 'priorityShare' | 'leavers' | 'noShowMinutes' | 'walkingMinutes'
> &
  Pick<HallModel, 'lateness' | 'pauses' | 'outages'> & {
    counters: readonly Omit<CounterModel, 'id'>[]
    needs: readonly NeedModel[]
    means: readonly number[]
  }

/** The first counter can do everything, so that no service is without one. */
function hallOf(services: number, { counters, means, ...drawn }: Drawn): HallModel {
  const ids = Array.from({ length: services }, (_, s) => `${s}`)
  return {
    ...drawn,
    name: 'any',
    services: ids.map((id, s) => ({ id, meanMinutes: means[s] ?? 1, cv: 0.6, standardMinutes: 10 })),
    counters: counters.map((one, c) => ({ ...one, id: `${c}`, skills: c === 0 ? ids : one.skills })),
    kioskOpen: 0,
    kioskClose: 110,
    open: 10,
    close: 120,
    busyDayCv: 0.3,
    slowDayCv: 0.1,
    bookingManners: { showRate: 0.8, earlyMinutes: 3, earlySd: 15 },
  }
}

function anyCounter(services: number): fc.Arbitrary<Omit<CounterModel, 'id'>> {
  return fc.record({
    skills: fc.uniqueArray(anyService(services), { minLength: 1 }),
    pace: fc.constantFrom(0.8, 1, 1.3),
    plan: fc.constantFrom(
      [[10, 120]] as const,
      [
        [10, 60],
        [60, 120],
      ] as const,
      [
        [20, 50],
        [70, 120],
      ] as const,
      [[30, 80]] as const,
    ),
  })
}

function anyNeed(services: number): fc.Arbitrary<NeedModel> {
  return fc
    .record({
      stops: fc.array(anyService(services), { minLength: 1, maxLength: 4 }),
      perHalfHour: fc.array(fc.constantFrom(0, 2, 6), { minLength: 1, maxLength: 4 }),
    })
    .chain(need => fc.subarray(pairsOf(need.stops.length)).map(onlyAfter => ({ ...need, onlyAfter })))
}

/** Earlier stop before later one: never a circle. */
function pairsOf(stops: number): [number, number][] {
  return Array.from({ length: stops }, (_, then) =>
    Array.from({ length: then }, (_, first): [number, number] => [first, then]),
  ).flat()
}

function anyBooking(services: number) {
  return fc.record({
    service: anyService(services),
    from: fc.constant(15),
    to: fc.constant(100),
    everyMinutes: fc.constantFrom(10, 25),
    places: fc.constantFrom(1, 2),
    fill: fc.constantFrom(0.5, 1),
  })
}

function anyService(services: number): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: services - 1 }).map(service => `${service}`)
}
