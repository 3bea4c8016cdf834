import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawDay } from './draw-day.ts'
import { ImpossibleHall, readyHall } from './hall.ts'
import type { HallModel } from './hall-model.ts'
import { exampleHalls } from './halls/index.ts'
import { quiet } from './halls/quiet.ts'
import { problemsOf } from './problems.ts'

const whatIsWrong = (change: Partial<HallModel>) => problemsOf({ ...quiet, ...change })
const first = (change: Partial<HallModel>) => whatIsWrong(change)[0]
const [one] = quiet.counters
const counterWith = (plan: readonly (readonly [number, number])[]) => ({
  counters: [...quiet.counters, { id: 'x', skills: ['civil'], pace: 1, plan }],
})

test('finds nothing in halls that can be', () => {
  for (const model of Object.values(exampleHalls)) expect(problemsOf(model)).toEqual([])
})

test('names a service that people come for and no counter gives', () => {
  const withoutPermit = quiet.counters.filter(({ skills }) => !skills.includes('permit'))

  expect(first({ counters: withoutPermit })).toEqual({
    path: 'services[2]',
    says: 'people come for "permit", but no counter gives it',
  })
})

test('names spans that overlap, stand the wrong way round or lie outside the opening hours', () => {
  expect(
    first(
      counterWith([
        [480, 700],
        [690, 800],
      ]),
    )?.path,
  ).toBe('counters[4].plan[1]')
  expect(first(counterWith([[700, 600]]))?.says).toContain('ends before it begins')
  expect(first(counterWith([[400, 600]]))?.says).toContain('outside the opening hours')
})

test('names numbers that are negative, not finite, or no share', () => {
  expect(first({ walkingMinutes: -1 })).toEqual({ path: 'walkingMinutes', says: 'must not be negative' })
  expect(first({ open: Number.NaN })).toEqual({ path: 'open', says: 'must be a finite number' })
  expect(first({ close: Number.POSITIVE_INFINITY })?.path).toBe('close')
  expect(first({ priorityShare: 1.2 })?.says).toContain('between 0 and 1')
  expect(first({ needs: [{ stops: ['civil'], perHalfHour: [3, -2] }] })?.path).toBe('needs[0].perHalfHour[1]')
  expect(first({ bookings: [{ service: 'tax', from: 500, to: 600, everyMinutes: 0, places: 1, fill: 1 }] })?.path).toBe(
    'bookings[0].everyMinutes',
  )
})

test('names unknown services, and names given twice', () => {
  expect(first({ needs: [{ stops: ['tx'], perHalfHour: [1] }] })?.says).toBe('there is no service "tx"')
  expect(first({ outages: [{ service: 'tx', perDay: 1, minutes: 5, cv: 1 }] })?.path).toBe('outages[0].service')
  expect(first({ counters: one ? [...quiet.counters, one] : [] })?.says).toBe('"1" is there twice')
})

test('names stops that can only come after one another in a circle, and stops that are not there', () => {
  const need = { stops: ['civil', 'tax', 'permit'], perHalfHour: [1] }

  expect(
    first({
      needs: [
        {
          ...need,
          onlyAfter: [
            [0, 1],
            [1, 2],
            [2, 0],
          ],
        },
      ],
    })?.says,
  ).toContain('circle')
  expect(first({ needs: [{ ...need, onlyAfter: [[0, 3]] }] })?.path).toBe('needs[0].onlyAfter[0]')
  expect(
    whatIsWrong({
      needs: [
        {
          ...need,
          onlyAfter: [
            [0, 1],
            [0, 2],
          ],
        },
      ],
    }),
  ).toEqual([])
})

test('names a day with no opening, a hall without counters and one without services', () => {
  const closed = quiet.counters.map(counter => ({ ...counter, plan: [] }))

  expect(whatIsWrong({ counters: closed }).map(({ says }) => says)).toContain('no counter opens on this day')
  expect(whatIsWrong({ close: 480 }).map(({ path }) => path)).toContain('close')
  expect(whatIsWrong({ counters: [] }).map(({ path }) => path)).toContain('counters')
  expect(whatIsWrong({ services: [] }).map(({ path }) => path)).toContain('services')
})

test('refuses to make an impossible hall ready, and says why', () => {
  expect(() => readyHall({ ...quiet, walkingMinutes: -1 })).toThrow(ImpossibleHall)
  expect(() => readyHall({ ...quiet, walkingMinutes: -1 })).toThrow('walkingMinutes: must not be negative')
})

test('whatever numbers stand in a model, it is refused or its day can be drawn', () => {
  const odd = fc.oneof(fc.double(), fc.integer({ min: -5, max: 2_000 }), fc.constant(0))
  const model = fc.record({ close: odd, kioskClose: odd, rate: odd, mean: odd, pace: odd, share: odd, late: odd })

  fc.assert(
    fc.property(model, ({ close, kioskClose, rate, mean, pace, share, late }) => {
      const built: HallModel = {
        ...quiet,
        close,
        kioskClose,
        needs: [{ stops: ['civil'], perHalfHour: [rate] }],
        services: quiet.services.map(service => ({ ...service, meanMinutes: mean })),
        counters: quiet.counters.map(counter => ({ ...counter, pace })),
        priorityShare: share,
        lateness: { openingMinutes: late, returnMinutes: late },
      }
      if (problemsOf(built).length > 0) return
      const { work, arrival } = drawDay(readyHall(built), 1, 1)
      expect([...work, ...arrival].every(value => Number.isFinite(value) && value >= 0)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
