import { describe, expect, test } from 'vitest'
import type { CallOrder } from '#modules/queue'
import type { DrawnDay } from './drawn-day.ts'
import { readyHall } from './hall.ts'
import { calm, type HallModel } from './hall-model.ts'
import { asKeyed } from './policy.ts'
import { runDay } from './run-day.ts'

/** Somebody who comes: when, for which service, and as what. */
interface Comer {
  at: number
  service?: number
  priority?: boolean
  slot?: number
}

const minutes = 10

/** Terms of the test's own: what a hall begins with may change. */
const terms: CallOrder = {
  order: 'accumulating',
  classes: {
    'walk-in': { rate: 1, headStartMinutes: 0 },
    priority: { rate: 6, headStartMinutes: 20 },
    booked: { rate: 3, headStartMinutes: 25 },
  },
  look: 0,
}

function hallOf(counters: readonly (readonly string[])[]): HallModel {
  return {
    ...calm,
    name: 'order',
    services: ['a', 'b'].map(id => ({ id, meanMinutes: minutes, cv: 0, standardMinutes: minutes })),
    counters: counters.map((skills, c) => ({ id: `${c}`, skills, pace: 1, plan: [[100, 400] as const] })),
    kioskOpen: 0,
    kioskClose: 400,
    open: 100,
    close: 400,
    needs: [],
  }
}

/** Who was called one after the other, as positions in `comers`, each at which counter. */
function calls(counters: readonly (readonly string[])[], comers: readonly Comer[], order: Partial<CallOrder>) {
  const hall = readyHall(hallOf(counters))
  const callOrder = { ...terms, ...order }
  const outcome = runDay(hall, dayOf(comers, counters.length), { callOrder, journeys: asKeyed })
  return comers
    .map((_, comer) => ({ comer, at: outcome.called[comer] ?? Number.NaN, counter: outcome.counter[comer] ?? -1 }))
    .sort((one, other) => one.at - other.at)
}

const called = (comers: readonly Comer[], order: Partial<CallOrder>) =>
  calls([['a', 'b']], comers, order).map(({ comer }) => comer)

function dayOf(comers: readonly Comer[], counters: number): DrawnDay {
  const each = <T>(of: (comer: Comer) => T) => comers.map(of)
  return {
    seed: 0,
    day: 0,
    arrival: Float64Array.from(each(({ at }) => at)),
    class: Uint8Array.from(each(({ priority, slot }) => (priority ? 1 : slot === undefined ? 0 : 2))),
    slot: Float64Array.from(each(({ slot }) => slot ?? Number.NaN)),
    need: new Int32Array(comers.length).fill(-1),
    firstStop: Int32Array.from([...comers, null], (_, position) => position),
    service: Int32Array.from(each(({ service }) => service ?? 0)),
    work: new Float64Array(comers.length).fill(minutes),
    patience: new Float64Array(comers.length).fill(Number.POSITIVE_INFINITY),
    aloud: new Uint8Array(comers.length),
    walk: new Float64Array(comers.length),
    counterOfSpan: Int32Array.from({ length: counters }, (_, c) => c),
    spanFrom: new Float64Array(counters).fill(100),
    spanTo: new Float64Array(counters).fill(400),
    outages: [],
    slowness: 1,
    booked: [],
  }
}

describe('by arrival', () => {
  test('a booking counts from its time, or from check-in if that is later', () => {
    expect(called([{ at: 80, slot: 96 }, { at: 90 }, { at: 95 }, { at: 97 }], { order: 'arrival' })).toEqual([
      1, 2, 0, 3,
    ])
    expect(called([{ at: 90 }, { at: 92, slot: 85 }, { at: 95 }], { order: 'arrival' })).toEqual([0, 1, 2])
  })
})

describe('accumulating', () => {
  test('a head start and a rate let a priority group pass, but not whoever has waited much longer', () => {
    // At 100 the one who came at 40 stands at 60; the priority group at 20 + 6 × 5 = 50.
    expect(called([{ at: 40 }, { at: 95, priority: true }], {})).toEqual([0, 1])
    expect(called([{ at: 60 }, { at: 95, priority: true }], {})).toEqual([1, 0])
  })

  test('a booking before its time has waited less than nothing, and is taken when nobody else is there', () => {
    // At 100 it stands at 25 − 3 × 10 = −5, behind a walk-in of one minute.
    expect(called([{ at: 90, slot: 110 }, { at: 99 }], {})).toEqual([1, 0])
    expect(calls([['a']], [{ at: 90, slot: 300 }], {})).toEqual([{ comer: 0, at: 100, counter: 0 }])
  })

  test('who is more than fifteen minutes late for a booking waits as a walk-in from check-in', () => {
    expect(called([{ at: 90 }, { at: 95, slot: 80 }], {})).toEqual([1, 0])
    expect(called([{ at: 90 }, { at: 95.1, slot: 80 }], {})).toEqual([0, 1])
  })
})

describe('strict and zms', () => {
  test.each(['strict', 'zms'] as const)('%s: priority groups, then bookings that are due, then arrival', order => {
    const comers = [{ at: 50 }, { at: 60, slot: 95 }, { at: 70, slot: 300 }, { at: 99, priority: true }]

    expect(called(comers, { order })).toEqual([3, 1, 0, 2])
  })
})

describe('novosga', () => {
  test('bookings that are due by their time, then priority, then arrival', () => {
    const comers = [
      { at: 50 },
      { at: 60, slot: 300 },
      { at: 93, slot: 97 },
      { at: 98, slot: 94 },
      { at: 99, priority: true },
    ]

    expect(called(comers, { order: 'novosga' })).toEqual([3, 2, 4, 0, 1])
  })
})

describe('look', () => {
  // A flexible counter and one for `a` only; both take ten minutes from 100 on, for whoever came at 20 and at 30.
  const counters = [['a', 'b'], ['a']]
  const comers = [{ at: 20 }, { at: 30 }, { at: 50 }, { at: 53, service: 1 }]

  test('a flexible counter leaves what another is about to take', () => {
    const second = (look: number) =>
      calls(counters, comers, { look }).find(({ at, counter }) => at > 100 && counter === 0)?.comer

    expect(second(0)).toBe(2)
    // `b` can be taken by no other counter, `a` in a moment by the other one.
    expect(second(1)).toBe(3)
  })
})

describe('an arrival finds idle counters', () => {
  test('and goes to the one with the fewest skills, then to the longest idle', () => {
    const free = [['a', 'b'], ['a'], ['a']]

    expect(calls(free, [{ at: 120 }, { at: 121 }, { at: 122 }, { at: 140 }], {}).map(({ counter }) => counter)).toEqual(
      [1, 2, 0, 1],
    )
  })
})
