import { expect, test } from 'vitest'
import { instantAt, wallDate, wallSpan, wallTime } from './wall-time.ts'

const now = '2026-11-23T03:18:00.000Z'

test('times are the hall’s, with a dot', () => {
  expect(wallTime('2026-11-23T02:41:00.000Z')).toBe('09.41')
})

test('late in the evening of UTC it is the next day in the hall', () => {
  expect(wallDate('2026-11-23T18:00:00.000Z')).toBe('2026-11-24')
})

test('what is typed and what is shown are the same instant', () => {
  expect(wallTime(instantAt('2026-11-24', '13:00'))).toBe('13.00')
})

test('a closing of today says times alone', () => {
  expect(wallSpan('2026-11-23T04:00:00.000Z', '2026-11-23T06:00:00.000Z', now)).toEqual({
    from: '11.00',
    until: '13.00',
  })
})

test('a closing into another day names that day', () => {
  expect(wallSpan('2026-11-23T02:40:00.000Z', '2026-11-24T01:00:00.000Z', now)).toEqual({
    from: '09.40',
    until: 'Selasa, 24 November, 08.00',
  })
  expect(wallSpan('2026-11-24T02:00:00.000Z', '2026-11-24T05:00:00.000Z', now)).toEqual({
    from: 'Selasa, 24 November, 09.00',
    until: '12.00',
  })
})
