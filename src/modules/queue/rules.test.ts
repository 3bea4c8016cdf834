import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Calendar } from '#modules/places'
import { type AdmissionFacts, admit, endOfVisit, sayNumber, toldRange } from './rules.ts'

const span = (opens: number, closes: number) => ({ opens: opens * 60, closes: closes * 60 })
const weekdays = [1, 2, 3, 4].flatMap(weekday =>
  [span(8, 12), span(13, 15)].map(one => ({ boothId: null, season: 'regular' as const, weekday, span: one })),
)
const fridays = [span(8, 11), span(13, 14.5)].map(one => ({
  boothId: null,
  season: 'regular' as const,
  weekday: 5,
  span: one,
}))
const mondaysOnly = { boothId: 'gerai-bpn', season: 'regular' as const, weekday: 1, span: span(9, 11) }
const calendar: Calendar = {
  hours: [...weekdays, ...fridays, mondaysOnly],
  days: new Map([['2026-12-25', { kind: 'national', nameId: 'Natal', nameEn: 'Christmas', isProvisional: false }]]),
  ramadan: [],
}

function at(wall: string, more: Partial<AdmissionFacts> = {}) {
  return admit({
    now: new Date(`${wall}:00+07:00`),
    timezone: 'Asia/Jakarta',
    calendar,
    boothId: 'gerai-capil',
    serviceId: 'ktp',
    day: 'open',
    closings: [],
    shortage: null,
    doorsOpenMinutesBefore: 15,
    lastTicketMinutesBeforeClose: 30,
    ...more,
  })
}

/** 24 November 2026 is a Tuesday. */
describe('may a number be given, here and now', () => {
  test.each([
    ['2026-11-24T07:44', 'before-hours', '2026-11-24T00:45:00.000Z'],
    ['2026-11-24T07:45', null, null],
    ['2026-11-24T11:59', null, null],
    ['2026-11-24T12:00', 'break', '2026-11-24T05:45:00.000Z'],
    ['2026-11-24T12:44', 'break', '2026-11-24T05:45:00.000Z'],
    ['2026-11-24T12:45', null, null],
    ['2026-11-24T14:29', null, null],
    ['2026-11-24T14:30', 'cut-off', '2026-11-25T00:45:00.000Z'],
    ['2026-11-24T15:00', 'after-hours', '2026-11-25T00:45:00.000Z'],
    ['2026-11-27T11:00', 'break', '2026-11-27T05:45:00.000Z'],
    ['2026-11-27T12:44', 'break', '2026-11-27T05:45:00.000Z'],
    ['2026-11-27T14:00', 'cut-off', '2026-11-30T00:45:00.000Z'],
    ['2026-11-28T09:00', 'after-hours', '2026-11-30T00:45:00.000Z'],
    ['2026-12-25T09:00', 'holiday', '2026-12-28T00:45:00.000Z'],
  ])('at %s: %s', (wall, reason, from) => {
    expect(at(wall)).toMatchObject({ isOpen: reason === null, reason, from })
  })

  test('a holiday says its name', () => {
    expect(at('2026-12-25T09:00')).toMatchObject({ noteId: 'Natal', noteEn: 'Christmas' })
  })

  test('a service that is not on the menu is refused whatever the hour', () => {
    expect(at('2026-11-24T09:00', { boothId: null }).reason).toBe('not-on-menu')
  })

  test('a booth that comes on Mondays says so on a Tuesday', () => {
    expect(at('2026-11-24T09:00', { boothId: 'gerai-bpn' })).toMatchObject({
      reason: 'booth-closed',
      from: '2026-11-30T01:45:00.000Z',
      fromDay: '2026-11-30',
    })
  })

  test('the day must be open, and stays closed once closed', () => {
    expect(at('2026-11-24T09:00', { day: 'not-open' })).toMatchObject({ reason: 'day-not-open', from: null })
    expect(at('2026-11-24T09:00', { day: 'closed' })).toMatchObject({ reason: 'day-closed', fromDay: '2026-11-25' })
  })

  describe('a declared closing', () => {
    const closing = {
      boothId: 'gerai-capil',
      serviceId: null,
      startsAt: '2026-11-24T02:00:00Z',
      reopensAt: '2026-11-24T03:00:00Z',
      reason: 'Sistem pusat mati',
    }

    test('counts while it lasts, with its reason, and ends by itself', () => {
      expect(at('2026-11-24T08:59', { closings: [closing] }).isOpen).toBe(true)
      expect(at('2026-11-24T09:00', { closings: [closing] })).toMatchObject({
        reason: 'closing',
        from: '2026-11-24T03:00:00Z',
        noteId: 'Sistem pusat mati',
      })
    })

    test('of another booth or another service does not matter; of the hall does', () => {
      expect(at('2026-11-24T09:30', { closings: [{ ...closing, boothId: 'gerai-sosial' }] }).isOpen).toBe(true)
      expect(at('2026-11-24T09:30', { closings: [{ ...closing, serviceId: 'kk' }] }).isOpen).toBe(true)
      expect(at('2026-11-24T09:30', { closings: [{ ...closing, boothId: null }] }).reason).toBe('closing')
    })
  })

  test('a refusal always says why, and an open answer never does', () => {
    const minutes = fc.integer({ min: 0, max: 400 * 24 * 60 })
    fc.assert(
      fc.property(minutes, fc.constantFrom('open' as const, 'not-open' as const, 'closed' as const), (minute, day) => {
        const wall = new Date(Date.parse('2026-01-01T00:00:00Z') + minute * 60_000).toISOString().slice(0, 16)
        const answer = at(wall, { day })
        expect(answer.isOpen).toBe(answer.reason === null)
        if (answer.from) expect(Date.parse(answer.from)).toBeGreaterThan(Date.parse(`${wall}:00+07:00`))
      }),
    )
  })
})

test('a range is told rounded outwards to 5 minutes, and never as a single value', () => {
  const minutes = fc.double({ min: 0, max: 2000, noNaN: true })
  fc.assert(
    fc.property(minutes, minutes, (one, other) => {
      const [lo, hi] = [Math.min(one, other), Math.max(one, other)]
      const { fromMinutes, toMinutes } = toldRange(lo, hi)
      expect([fromMinutes % 5, toMinutes % 5]).toEqual([0, 0])
      expect(fromMinutes).toBeLessThanOrEqual(lo)
      expect(toMinutes).toBeGreaterThanOrEqual(hi)
      expect(toMinutes).toBeGreaterThan(fromMinutes)
    }),
  )
})

test('a visit ends when none of its tickets is open; served once is done', () => {
  expect(endOfVisit(['done', 'planned'])).toBeNull()
  expect(endOfVisit(['done', 'expired'])).toBe('done')
  expect(endOfVisit(['no-show', 'cancelled'])).toBe('no-show')
  expect(endOfVisit(['cancelled', 'expired'])).toBe('expired')
  expect(endOfVisit(['cancelled'])).toBe('cancelled')
})

test('a number has three digits, or more when it must', () => {
  expect([sayNumber('B', 14), sayNumber('A', 1), sayNumber('C', 1204)]).toEqual(['B-014', 'A-001', 'C-1204'])
})
