import { expect, test } from 'vitest'
import { decimal, lasted } from './time.ts'

test('a service of four minutes and twelve seconds lasts 4.12', () => {
  expect(lasted('2026-11-24T03:14:18.000Z', new Date('2026-11-24T03:18:30.000Z'))).toBe('4.12')
})

test('nothing has lasted less than nothing', () => {
  expect(lasted('2026-11-24T03:14:18.000Z', new Date('2026-11-24T03:14:17.000Z'))).toBe('0.00')
})

test('decimals have a comma', () => {
  expect(decimal(6.4)).toBe('6,4')
})
