import { describe, expect, test } from 'vitest'
import { readMobile, readPhone } from './phone.ts'

describe('a telephone number', () => {
  test.each([
    '0812-3456-7890',
    '+62 812 3456 7890',
    '62812 34567890',
    '(0812) 3456.7890',
    '81234567890',
    '006281234567890',
  ])('is read from %s', said => {
    expect(readPhone(said)).toBe('+6281234567890')
    expect(readMobile(said)).toBe('+6281234567890')
  })

  test('keeps the country it names', () => {
    expect(readPhone('+65 8123 4567')).toBe('+6581234567')
    expect(readMobile('+65 8123 4567')).toBe('+6581234567')
  })

  test('of a house is kept too, but no message reaches it', () => {
    expect(readPhone('0331 487 123')).toBe('+62331487123')
    expect(readMobile('0331 487 123')).toBeUndefined()
  })

  test.each(['', '0812', 'abc', '08123456789012345', '+0812345678', '08１2３456789', '3509151203900001'])(
    'is not %s',
    said => {
      expect(readPhone(said)).toBeUndefined()
    },
  )
})
