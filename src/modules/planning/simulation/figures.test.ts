import { expect, test } from 'vitest'
import { balancedOrder } from '#modules/queue'
import { simulateDays } from './figures.ts'
import { readyHall } from './hall.ts'
import { calm, type HallModel } from './hall-model.ts'
import { ordinary } from './halls/ordinary.ts'
import { asKeyed } from './policy.ts'

const policy = { callOrder: balancedOrder, journeys: asKeyed }
const batch = { seed: 3, firstDay: 0, days: 20, policy }

/** One counter that takes exactly ten minutes; everybody stands before the doors at eight. */
const morning: HallModel = {
  ...calm,
  name: 'morning',
  services: [{ id: 'one', meanMinutes: 10, cv: 0, standardMinutes: 10 }],
  counters: [{ id: '1', skills: ['one'], pace: 1, plan: [[480, 540]] }],
  kioskOpen: 480,
  kioskClose: 510,
  open: 480,
  close: 540,
  needs: [],
  bookings: [{ service: 'one', from: 480, to: 510, everyMinutes: 1, places: 1, fill: 1 }],
}

test('no days give no figures, and nothing that is not a number', () => {
  const none = simulateDays(readyHall(morning), { ...batch, days: 0 })

  expect(none.days).toBe(0)
  expect(none.waits).toEqual({ count: 0, inTime: null, mean: null, p50: null, p90: null, p95: null, most: null })
  expect(JSON.stringify(none)).not.toContain('NaN')
})

test('a day that can be reckoned by hand: thirty come minute by minute, six are served in the hour, the others are left', () => {
  const told = simulateDays(readyHall(morning), { ...batch, days: 1 })

  expect(told.waits.count).toBe(6)
  // Called at 0, 10, … 50 minutes; come at 0, 1, … 5.
  expect(told.waits.mean).toBeCloseTo((0 + 9 + 18 + 27 + 36 + 45) / 6)
  expect(told.waits.inTime).toBeCloseTo(2 / 6)
  expect(told.unservedPerDay).toBe(24)
  expect(told.halfHours).toEqual([{ from: 480, tickets: 30, inTime: 2 / 30 }])
  // The one who comes when the third is called sees 30 come and two go.
  expect(told.peakInHall.most).toBe(28)
  expect(told.load).toEqual([{ counter: '1', openMinutesPerDay: 60, busyShare: 1 }])
})

test('overtime serves whoever waits, and the last one out is later', () => {
  const told = simulateDays(readyHall({ ...morning, overtimeMinutes: 600 }), { ...batch, days: 1 })

  expect(told.unservedPerDay).toBe(0)
  expect(told.lastOut.most).toBe(480 + 300)
})

test('what is counted by class, by service and in all is the same', () => {
  const told = simulateDays(readyHall(ordinary), batch)
  const sum = (counted: readonly { count: number }[]) => counted.reduce((all, { count }) => all + count, 0)

  expect(sum(told.byClass)).toBe(told.waits.count)
  expect(sum(told.byService)).toBe(told.waits.count)
  expect(told.byService.flatMap(one => one.byClass).reduce((all, { count }) => all + count, 0)).toBe(told.waits.count)
})
