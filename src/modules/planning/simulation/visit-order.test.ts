import { expect, test } from 'vitest'
import { balancedOrder } from '#modules/queue'
import { simulateDays } from './figures.ts'
import { readyHall } from './hall.ts'
import { calm, type HallModel } from './hall-model.ts'
import { journeysHeavy } from './halls/journeys.ts'
import { asKeyed, type JourneyRule, plannedAndCarried } from './policy.ts'

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

test('a carried place shortens visits of several stops at the expense of those of one; half of it does half of that', () => {
  const [fresh, half, whole] = [0, 0.5, 1].map(carriedShare =>
    stayOf(journeysHeavy, { ...plannedAndCarried, carriedShare }),
  )
  const multi = [whole, half, fresh].map(told => told?.stayMulti.mean ?? 0)
  const single = [fresh, half, whole].map(told => told?.staySingle.mean ?? 0)

  expect(multi).toEqual(multi.toSorted((a, b) => a - b))
  expect(single).toEqual(single.toSorted((a, b) => a - b))
  expect((multi[0] ?? 0) / (multi[2] ?? 1)).toBeLessThan(0.95)
})
