import { expect, test } from 'vitest'
import { balancedOrder } from '#modules/queue'
import { drawDay } from './draw-day.ts'
import type { DrawnDay } from './drawn-day.ts'
import { simulateDays } from './figures.ts'
import { readyHall } from './hall.ts'
import { calm, type HallModel } from './hall-model.ts'
import { journeysHeavy } from './halls/journeys.ts'
import { asKeyed, type JourneyRule, plannedAndCarried } from './policy.ts'
import { runDay } from './run-day.ts'

/** One long line and one that is empty; the last of forty visitors needs both, the long one first as it was keyed in. */
function twoLines(onlyAfter: readonly (readonly [number, number])[]): HallModel {
  const plan = [[480, 900]] as const
  return {
    ...calm,
    name: 'two lines',
    kioskOpen: 480,
    kioskClose: 540,
    open: 480,
    close: 900,
    services: ['long', 'short'].map(id => ({ id, meanMinutes: 5, cv: 0, standardMinutes: 5 })),
    counters: ['long', 'short'].map(id => ({ id, skills: [id], pace: 1, plan })),
    needs: [{ stops: ['long', 'short'], onlyAfter, perHalfHour: [0, 1] }],
    bookings: [{ service: 'long', from: 480, to: 510, everyMinutes: 2, places: 2, fill: 1 }],
  }
}

const stayOf = (model: HallModel, journeys: JourneyRule) =>
  simulateDays(readyHall(model), {
    seed: 2,
    firstDay: 0,
    days: 40,
    policy: { callOrder: { ...balancedOrder, order: 'arrival' }, journeys },
  })

test('planned: the empty line first, while the place in the long one is kept', () => {
  const keyed = stayOf(twoLines([]), asKeyed).stayMulti.mean ?? 0
  const planned = stayOf(twoLines([]), plannedAndCarried).stayMulti.mean ?? 0

  expect(planned).toBeLessThan(keyed - 3)
})

test('planned: not before what must come first', () => {
  const bound = twoLines([[0, 1]])

  expect(stayOf(bound, plannedAndCarried).stayMulti.mean).toBe(stayOf(bound, asKeyed).stayMulti.mean)
})

test('a carried place shortens visits of several stops at the expense of those of one; a limit takes some of both', () => {
  const [fresh, limited, whole] = [
    { ...plannedAndCarried, place: 'fresh' as const },
    plannedAndCarried,
    { order: 'planned', place: 'carried' } as const,
  ].map(journeys => stayOf(journeysHeavy, journeys))
  const multi = [whole, limited, fresh].map(told => told?.stayMulti.mean ?? 0)
  const single = [fresh, limited, whole].map(told => told?.staySingle.mean ?? 0)

  expect(multi).toEqual(multi.toSorted((a, b) => a - b))
  expect(single).toEqual(single.toSorted((a, b) => a - b))
  expect((multi[1] ?? 0) / (multi[2] ?? 1)).toBeLessThan(0.95)
  expect((single[1] ?? 0) - (single[0] ?? 0)).toBeLessThan(2)
})

test('a further stop keeps what the numbers of its service allow so far that day; a first one what it has', () => {
  const hall = readyHall(journeysHeavy)
  const day = drawDay(hall, 5, 1)
  const { issued, ref } = runDay(hall, day, { callOrder: balancedOrder, journeys: plannedAndCarried })

  const kept: number[] = []
  for (const [visitor, arrival] of day.arrival.entries()) {
    const stops = stopsOf(day, visitor)
    for (const stop of stops) {
      const at = issued[stop] ?? Number.NaN
      if (at === arrival || Number.isNaN(at)) continue
      const asked = [...day.arrival.keys()].filter(
        other =>
          (day.arrival[other] ?? 0) < at && stopsOf(day, other).some(one => day.service[one] === day.service[stop]),
      )
      const alone = asked.filter(other => stopsOf(day, other).length === 1).length
      const allowed = (15 * Math.max(1, alone)) / (asked.length - alone)
      expect(at - (ref[stop] ?? 0)).toBeCloseTo(Math.min(at - arrival, allowed), 9)
      kept.push(Math.min(at - arrival, allowed) / (at - arrival))
    }
  }

  // The day has both kinds.
  expect(kept.filter(share => share === 1).length).toBeGreaterThan(0)
  expect(kept.filter(share => share < 1).length).toBeGreaterThan(50)
})

const stopsOf = ({ firstStop }: DrawnDay, visitor: number): number[] =>
  Array.from(
    { length: (firstStop[visitor + 1] ?? 0) - (firstStop[visitor] ?? 0) },
    (_, i) => (firstStop[visitor] ?? 0) + i,
  )
