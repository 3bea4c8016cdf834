import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planOrder } from './plan-order.ts'
import { reckon } from './reckon.ts'
import type { Start, StopAhead } from './stop-ahead.ts'
import { wholeVisit } from './whole-visit.ts'

const here: Start = { zone: null, free: { from: 0, to: 0 }, walkingMinutes: 2 }

function stop(facts: Partial<StopAhead> = {}): StopAhead {
  return {
    after: [],
    wait: { from: 10, to: 20 },
    earnedMinutes: 0,
    counterMinutes: 10,
    spreadMinutes: 0,
    zone: 'B',
    open: [[-60, 300]],
    isStopped: false,
    ...facts,
  }
}

const exactly = (minutes: number) => ({ from: minutes, to: minutes })

describe('the order of a visit', () => {
  test('nothing ahead has no order, and one stop the only one', () => {
    expect(planOrder([], here)).toEqual([])
    expect(planOrder([stop()], here)).toEqual([0])
  })

  test('the short line comes first, because the place in the long one is kept', () => {
    expect(planOrder([stop({ wait: exactly(40) }), stop({ wait: exactly(5) })], here)).toEqual([1, 0])
  })

  test('equally soon keeps the asked order', () => {
    expect(planOrder([stop(), stop(), stop()], here)).toEqual([0, 1, 2])
  })

  test('what is finished little sooner is not worth a new order', () => {
    const stops = [stop({ wait: exactly(16) }), stop({ wait: exactly(10) })]

    expect(planOrder(stops, here, 7)).toEqual([0, 1])
    expect(planOrder(stops, here, 6)).toEqual([1, 0])
  })

  test('what needs another comes after it, also where it was asked first and its line is shorter', () => {
    const stops = [stop({ after: [1], wait: exactly(0) }), stop({ wait: exactly(60) })]

    expect(planOrder(stops, here)).toEqual([1, 0])
  })

  test('two that ask for each other bind nobody', () => {
    const stops = [stop({ after: [1], wait: exactly(40) }), stop({ after: [0], wait: exactly(5) })]

    expect(planOrder(stops, here)).toEqual([1, 0])
  })

  test('a line of which nothing is known comes after those that are, one that stands still after both', () => {
    const stops = [stop({ isStopped: true }), stop({ wait: null }), stop({ wait: exactly(90) })]

    expect(planOrder(stops, here)).toEqual([2, 1, 0])
  })

  test('nothing known at all keeps the asked order', () => {
    expect(planOrder([stop({ wait: null }), stop({ wait: null })], here)).toEqual([0, 1])
  })

  test('a counter that closes soon comes first, although its line is the longer one', () => {
    const soon = stop({ wait: exactly(25), open: [[-60, 30]] })

    expect(planOrder([stop({ wait: exactly(5), counterMinutes: 40 }), soon], here)).toEqual([1, 0])
  })

  test('a place that has grown old is called at once', () => {
    const old = stop({ wait: exactly(40), earnedMinutes: 60 })

    expect(reckon([old], [0], here, 'usual')).toEqual({ end: 10, late: 0 })
  })

  test('a break is waited for, and another zone is walked to', () => {
    const break_ = [
      [-60, 20],
      [80, 200],
    ] as const
    const stops = [stop({ wait: exactly(5) }), stop({ wait: exactly(0), zone: 'C', open: break_ })]

    expect(reckon(stops, [0], here, 'usual').end).toBe(15)
    expect(reckon(stops, [0, 1], here, 'usual').end).toBe(27)
    expect(reckon([stop({ wait: exactly(30), open: break_ })], [0], here, 'usual').end).toBe(90)
  })
})

describe('the whole visit', () => {
  test('is a range of minutes rounded outwards to 5', () => {
    expect(wholeVisit([stop()], here)).toEqual({ fromMinutes: 20, toMinutes: 30 })
    expect(wholeVisit([stop({ counterMinutes: 11 })], here)).toEqual({ fromMinutes: 20, toMinutes: 35 })
  })

  test('makes room for the time at the counters', () => {
    expect(wholeVisit([stop({ spreadMinutes: 3 }), stop({ spreadMinutes: 4 })], here)).toEqual({
      fromMinutes: 20,
      toMinutes: 50,
    })
  })

  test('begins when the present stop ends', () => {
    const busy = { ...here, free: { from: 30, to: 40 } }

    expect(wholeVisit([stop()], busy)).toEqual({ fromMinutes: 40, toMinutes: 50 })
  })

  test('is not told where a wait is not known, a service stands still, or closing comes before', () => {
    expect(wholeVisit([stop(), stop({ wait: null })], here)).toBeNull()
    expect(wholeVisit([stop({ isStopped: true })], here)).toBeNull()
    expect(wholeVisit([stop({ open: [[-60, 15]] })], here)).toBeNull()
    expect(wholeVisit([stop({ open: [] })], here)).toBeNull()
  })
})

/** Stops in any state of the hall; each may need some of those that stand before it in a hidden order, so no circle. */
const anyStops = fc
  .array(
    fc.record({
      wait: fc.option(
        fc
          .tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 60 }))
          .map(([from, more]) => ({ from, to: from + more })),
        { freq: 5 },
      ),
      earnedMinutes: fc.integer({ min: 0, max: 90 }),
      counterMinutes: fc.integer({ min: 1, max: 40 }),
      spreadMinutes: fc.integer({ min: 0, max: 15 }),
      zone: fc.constantFrom('A', 'B', 'C'),
      closes: fc.integer({ min: 0, max: 400 }),
      isStopped: fc.nat(9).map(one => one === 0),
      needs: fc.integer({ min: 0, max: 31 }),
      rank: fc.integer(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map(drawn =>
    drawn.map(({ closes, needs, rank, ...facts }, position) => ({
      ...facts,
      open: [[-60, closes]] as const,
      after: drawn.flatMap((other, at) =>
        (other.rank < rank || (other.rank === rank && at < position)) && needs & (1 << at) ? [at] : [],
      ),
    })),
  )

const asked = (stops: readonly StopAhead[]) => stops.map((_, position) => position)
const keeps = (stops: readonly StopAhead[], order: readonly number[]) =>
  order.every((position, at) => (stops[position]?.after ?? []).every(one => order.indexOf(one) < at))

test('whatever the hall, every stop is made once and none before what it needs', () => {
  fc.assert(
    fc.property(anyStops, fc.integer({ min: 0, max: 20 }), (stops, worth) => {
      const order = planOrder(stops, here, worth)

      expect([...order].sort()).toEqual(asked(stops))
      expect(keeps(stops, order)).toBe(true)
    }),
  )
})

test('whatever the hall, no plan is later than the asked order, and a new one is worth it', () => {
  fc.assert(
    fc.property(anyStops, fc.integer({ min: 0, max: 20 }), (stops, worth) => {
      fc.pre(keeps(stops, asked(stops)))
      const order = planOrder(stops, here, worth)
      const planned = reckon(stops, order, here, 'usual')
      const before = reckon(stops, asked(stops), here, 'usual')

      const isSame = order.join() === asked(stops).join()
      expect(planned.late).toBeLessThanOrEqual(before.late)
      expect(
        isSame || planned.late < before.late || (planned.end < before.end && planned.end <= before.end - worth + 1e-5),
      ).toBe(true)
    }),
  )
})

test('whatever the hall, no other order is finished sooner', () => {
  fc.assert(
    fc.property(anyStops, stops => {
      const planned = reckon(stops, planOrder(stops, here), here, 'usual')

      for (const order of permutations(asked(stops)).filter(one => keeps(stops, one))) {
        const other = reckon(stops, order, here, 'usual')
        expect(other.late > planned.late || (other.late === planned.late && other.end >= planned.end - 1e-5)).toBe(true)
      }
    }),
  )
})

test('whatever the hall, the whole is a range in steps of 5, and longer waits make it no shorter', () => {
  fc.assert(
    fc.property(anyStops, stops => {
      const whole = wholeVisit(stops, here)
      const longer = wholeVisit(
        stops.map(one => ({ ...one, wait: one.wait && { from: one.wait.from + 5, to: one.wait.to + 5 } })),
        here,
      )

      const isKnown = stops.every(one => one.wait !== null && !one.isStopped)
      if (!isKnown) expect(whole).toBeNull()
      if (!whole) {
        expect(longer).toBeNull()
        return
      }
      expect([whole.fromMinutes % 5, whole.toMinutes % 5]).toEqual([0, 0])
      expect(whole.toMinutes).toBeGreaterThan(whole.fromMinutes)
      if (longer) expect(longer.toMinutes).toBeGreaterThanOrEqual(whole.toMinutes)
    }),
  )
})

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]]
  return items.flatMap(first => permutations(items.filter(one => one !== first)).map(rest => [first, ...rest]))
}
