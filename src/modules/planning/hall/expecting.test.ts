import { expect, test } from 'vitest'
import type { ServiceForecast } from '../forecast/forecast.ts'
import { calm, type HallModel } from '../simulation/hall-model.ts'
import { problemsOf } from '../simulation/problems.ts'
import { hallExpecting } from './expecting.ts'

const model: HallModel = {
  ...calm,
  name: 'Balai',
  kioskOpen: 465,
  kioskClose: 570,
  open: 480,
  close: 600,
  services: [
    { id: 'ktp', meanMinutes: 6, cv: 0.5, standardMinutes: 6 },
    { id: 'kk', meanMinutes: 8, cv: 0.5, standardMinutes: 8 },
  ],
  counters: [{ id: '1', skills: ['ktp', 'kk'], pace: 1, plan: [[480, 600]] }],
  needs: [
    { stops: ['ktp'], perHalfHour: [8, 8, 8, 8] },
    { stops: ['ktp', 'kk'], perHalfHour: [2, 2, 2, 2] },
  ],
}
const forecast = (service: string, means: readonly number[], booked = 0): ServiceForecast => ({
  service,
  confidence: 'log',
  halfHours: means.map((mean, i) => ({
    halfHour: 450 + 30 * i,
    mean,
    booked,
    low: 0,
    high: 99,
    sharedScv: 0.04,
    ownScv: 0.01,
  })),
})
const peopleFor = ({ needs }: HallModel, service: string) =>
  needs.filter(({ stops }) => stops.includes(service)).flatMap(({ perHalfHour }) => perHalfHour)
const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)

test('without any forecast nobody comes, and the hall can still be run', () => {
  const empty = hallExpecting(model, [])

  expect(empty.needs).toEqual([])
  expect(problemsOf(empty)).toEqual([])
})

test('as many come for each service as are expected, at their times, and visits of two stops stay', () => {
  const hall = hallExpecting(model, [forecast('ktp', [20, 20, 20, 20]), forecast('kk', [4, 4, 4, 4])])

  expect(sum(peopleFor(hall, 'ktp'))).toBeCloseTo(80, 6)
  expect(sum(peopleFor(hall, 'kk'))).toBeCloseTo(16, 6)
  expect(hall.needs.filter(({ stops }) => stops.length > 1)).toHaveLength(1)
  expect(hall.busyDayCv).toBeCloseTo(0.2, 6)
  expect(problemsOf(hall)).toEqual([])
})

test('who comes in the half hour in which the doors open comes after they have', () => {
  const [first, second] = hallExpecting(model, [forecast('ktp', [10])]).needs[0]?.perHalfHour ?? []

  expect(first).toBeCloseTo(10, 6)
  expect(second).toBeCloseTo(0, 6)
})

test('bookings come at their half hours, beside the rest', () => {
  const hall = hallExpecting(model, [forecast('kk', [3, 3, 3, 3], 1.5)])

  expect(sum(peopleFor(hall, 'kk'))).toBeCloseTo(6, 6)
  expect(hall.bookings.map(({ from, places, fill }) => [from, places * fill])).toEqual([
    [480, 1.5],
    [510, 1.5],
    [540, 1.5],
  ])
  expect(problemsOf(hall)).toEqual([])
})
