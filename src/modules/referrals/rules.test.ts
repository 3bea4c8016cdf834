import { expect, test } from 'vitest'
import type { Calendar } from '#modules/places'
import { asCounted, dueFor, promise } from './rules.ts'

const weekday = (weekday: number, spans: [number, number][]) =>
  spans.map(([opens, closes]) => ({ boothId: null, season: 'regular' as const, weekday, span: { opens, closes } }))

const calendar: Calendar = {
  hours: [
    ...[1, 2, 3, 4].flatMap(day =>
      weekday(day, [
        [480, 720],
        [780, 900],
      ]),
    ),
    ...weekday(5, [
      [480, 660],
      [780, 870],
    ]),
  ],
  days: new Map([
    ['2026-12-25', { kind: 'national', nameId: 'Natal', nameEn: 'Christmas', isProvisional: false }],
    ['2026-12-24', { kind: 'joint_leave', nameId: 'Cuti', nameEn: 'Leave', isProvisional: false }],
  ]),
  ramadan: [],
}

/** An instant on the wall in Jakarta. */
const wall = (text: string) => new Date(`${text}+07:00`)
const due = (at: string, waits: boolean, rule = promise) =>
  dueFor({ calendar, timezone: 'Asia/Jakarta', now: wall(at) }, rule, waits)

test.each([
  ['in the morning, minutes later', '2026-11-24T09:00:00', '2026-11-24T09:15:00'],
  ['before the doors, counted from opening', '2026-11-24T07:50:00', '2026-11-24T08:15:00'],
  ['before the break, the rest after it', '2026-11-24T11:50:00', '2026-11-24T13:05:00'],
  ['in the break, all of it after', '2026-11-24T12:30:00', '2026-11-24T13:15:00'],
  ['up to the last minute of the day', '2026-11-24T14:45:00', '2026-11-24T15:00:00'],
])('whoever waits %s', (_says, at, until) => {
  expect(due(at, true)).toMatchObject({ dueAt: wall(until), dueUnit: 'minutes', dueLength: 15, dueBasis: 'promise' })
})

test.each([
  ['too late in the day to wait', '2026-11-24T14:50:00', '2026-11-25T15:00:00', true],
  ['on a Sunday nobody waits: the next working day', '2026-11-22T10:00:00', '2026-11-23T15:00:00', true],
  ['at home, the close of the next working day', '2026-11-24T09:00:00', '2026-11-25T15:00:00', false],
  ['at night, the day itself does not count', '2026-11-24T23:30:00', '2026-11-25T15:00:00', false],
  ['on Thursday, the short Friday', '2026-11-26T09:00:00', '2026-11-27T14:30:00', false],
  ['on Friday, over the weekend', '2026-11-27T09:00:00', '2026-11-30T15:00:00', false],
  ['before holidays and a weekend', '2026-12-23T09:00:00', '2026-12-28T15:00:00', false],
])('%s', (_says, at, until, waits) => {
  expect(due(at, waits)).toMatchObject({ dueAt: wall(until), dueUnit: 'working-days', dueLength: 1 })
})

test('a law is named for the working days, and the minutes stay a promise', () => {
  const rule = { waitingMinutes: 30, workingDays: 5, basis: 'law' as const, law: 'UU 30/2014 pasal 53' }

  expect(due('2026-11-24T09:00:00', false, rule)).toMatchObject({ dueBasis: 'law', dueLaw: 'UU 30/2014 pasal 53' })
  expect(due('2026-11-24T09:00:00', true, rule)).toMatchObject({ dueBasis: 'promise', dueLaw: null, dueLength: 30 })
})

test('a hall without hours still gives a deadline', () => {
  const nothing = { ...calendar, hours: [] }

  expect(
    dueFor({ calendar: nothing, timezone: 'Asia/Jakarta', now: wall('2026-11-24T09:00:00') }, promise, true).dueAt,
  ).toEqual(wall('2026-11-25T09:00:00'))
})

test('words that were searched for are counted, numbers that tell who asked are not', () => {
  expect(asCounted('izin nikah')).toBe('izin nikah')
  expect(asCounted('ab')).toBeUndefined()
  expect(asCounted('nik 3509 1234 5678')).toBeUndefined()
  expect(asCounted('081234567')).toBeUndefined()
  expect(asCounted('form 1770')).toBe('form 1770')
})
