import { expect, test } from 'vitest'
import { balancedOrder } from '#modules/queue'
import { problemsOf } from '../simulation/problems.ts'
import { type HallKnowledge, nothingLearnt, type Past } from './knowledge.ts'
import { modelOf } from './model-of.ts'

const hours = [
  [480, 720],
  [780, 900],
] as const

const noPast: Past = {
  days: 0,
  visits: [],
  visitsByDay: [],
  prioritySharePercent: null,
  durations: new Map(),
  leaving: { numbers: 0, missed: 0, cancelled: 0, meanWait: null },
  openedDays: new Map(),
}

const service = (id: string, demand: number) => ({
  id,
  name: id,
  agencyId: 'capil',
  meanMinutes: 10,
  sdMinutes: 4,
  demand,
})
const counter = (id: string, skills: string[]) => ({ id, label: id, agencyId: 'capil', skills, plan: hours })

const hall: HallKnowledge = {
  name: 'Balai',
  kioskOpen: 450,
  kioskClose: 870,
  open: 480,
  close: 900,
  hours,
  services: [service('ktp', 3), service('kk', 1)],
  counters: [counter('1', ['ktp', 'kk']), counter('2', ['ktp']), counter('3', [])],
  callOrder: balancedOrder,
  past: noPast,
  learnt: nothingLearnt,
}

const arrivals = (known: HallKnowledge) =>
  Object.fromEntries(
    modelOf(known).model.needs.map(({ stops, perHalfHour }) => [
      stops.join(' '),
      Math.round(perHalfHour.reduce((sum, one) => sum + one, 0) * 10) / 10,
    ]),
  )

test('a hall without a past can be simulated: people by the catalogue’s weights, nobody in the break, nothing called measured', () => {
  const { model, assumptions } = modelOf(hall)

  expect(problemsOf(model)).toEqual([])
  expect(arrivals(hall)).toEqual({ ktp: 15, kk: 5 })
  expect(model.needs[0]?.perHalfHour.slice(9, 11)).toEqual([0, 0])
  expect(new Set(assumptions.map(({ from }) => from))).toEqual(new Set(['assumed', 'catalogue']))
})

test('a hall without any service or counter is a model with problems, not a fault', () => {
  expect(problemsOf(modelOf({ ...hall, services: [], counters: [] }).model).length).toBeGreaterThan(0)
})

const past: Past = {
  ...noPast,
  days: 10,
  visits: [
    { stops: ['ktp'], halfHour: 480, isBooked: false, count: 200 },
    { stops: ['ktp', 'kk', 'ktp'], halfHour: 510, isBooked: false, count: 30 },
    { stops: ['kk'], halfHour: 540, isBooked: true, count: 40 },
    { stops: ['gone'], halfHour: 540, isBooked: false, count: 10 },
  ],
  visitsByDay: [28, 28, 28, 28, 28, 28, 28, 28, 28, 28],
  prioritySharePercent: 12,
  durations: new Map([
    ['ktp', { count: 200, mean: 6, sd: 3 }],
    ['kk', { count: 19, mean: 30, sd: 3 }],
  ]),
  leaving: { numbers: 280, missed: 14, cancelled: 14, meanWait: 10 },
  openedDays: new Map([['1', 10]]),
}

test('what was measured is taken: minutes from twenty served on, arrivals with their stops, bookings, who leaves', () => {
  const { model, assumptions } = modelOf({ ...hall, past })

  expect(model.services.map(({ meanMinutes }) => meanMinutes)).toEqual([6, 10])
  expect(arrivals({ ...hall, past })).toEqual({ ktp: 20, 'ktp kk': 3 })
  expect(model.bookings.map(({ service, places, fill }) => ({ service, places, fill }))).toEqual([
    { service: 'kk', places: 1, fill: 1 },
  ])
  expect(model.leavers).toEqual({ share: 1, patienceMinutes: 100, aloudShare: 0.5 })
  expect(model.busyDayCv).toBe(0)
  expect(assumptions).toContainEqual({ what: 'minutes', service: 'kk', value: 10, from: 'catalogue' })
  expect(assumptions).toContainEqual({ what: 'leavers', service: null, value: 10, from: 'measured' })
})

test('a counter that nobody opens stays closed, unless it alone gives a service', () => {
  const isOpen = (known: HallKnowledge) =>
    modelOf(known)
      .model.counters.filter(({ plan }) => plan.length > 0)
      .map(({ id }) => id)

  expect(isOpen({ ...hall, past })).toEqual(['1'])
  expect(isOpen({ ...hall, past: { ...past, openedDays: new Map([['2', 10]]) } })).toEqual(['1', '2'])
})
