import { expect, test } from 'vitest'
import type { Calendar } from '#modules/places'
import { traitsOf } from './day-traits.ts'

const weekdays = [1, 2, 3, 4, 5].map(weekday => ({
  boothId: null,
  season: 'regular' as const,
  weekday,
  span: { opens: 480, closes: 900 },
}))
const fasting = weekdays.map(row => ({ ...row, season: 'ramadan' as const, span: { opens: 510, closes: 840 } }))
const holiday = { kind: 'national' as const, nameId: 'Libur', nameEn: 'Holiday', isProvisional: false }
const off = ['2026-03-19', '2026-03-20', '2026-03-23', '2026-03-24', '2026-05-14']
const calendar: Calendar = {
  hours: [...weekdays, ...fasting],
  days: new Map(off.map(day => [day, holiday])),
  ramadan: [{ starts: '2026-02-19', ends: '2026-03-18' }],
}
const doors = { doorsOpenMinutesBefore: 30, lastTicketMinutesBeforeClose: 30 }
const marks = (day: string) => traitsOf(calendar, day, doors)?.marks

test('a day on which the hall is closed has no traits, nor has a hall that never opens', () => {
  expect(traitsOf(calendar, '2026-06-14', doors)).toBeUndefined()
  expect(traitsOf(calendar, '2026-05-14', doors)).toBeUndefined()
  expect(traitsOf({ ...calendar, hours: [] }, '2026-06-15', doors)).toBeUndefined()
})

test('a Monday after a plain weekend is not marked', () => {
  expect(traitsOf(calendar, '2026-06-15', doors)).toEqual({
    day: '2026-06-15',
    weekday: 1,
    doors: { from: 450, to: 870 },
    marks: [],
  })
})

test('the day after a holiday is marked, the one after that is not', () => {
  expect(marks('2026-05-15')).toEqual(['after-closing'])
  expect(marks('2026-05-18')).toEqual([])
})

test('after a long closing the first day and the week after it are marked', () => {
  expect(marks('2026-03-25')).toEqual(['after-long-closing'])
  expect(marks('2026-03-27')).toEqual(['week-after-long-closing'])
  expect(marks('2026-04-06')).toEqual([])
})

test('the fasting month has its own hours and mark, and a month its start', () => {
  expect(traitsOf(calendar, '2026-03-10', doors)).toMatchObject({ doors: { from: 480, to: 810 }, marks: ['ramadan'] })
  expect(marks('2026-06-02')).toEqual(['start-of-month'])
})
