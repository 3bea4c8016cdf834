import { expect, test } from 'vitest'
import { bookingIn } from './booking-code.ts'

const secret = 'Zm9vYmFyYmF6cXV4MTIzNA'

test('a scanned address names its booking, on whatever keyboard the scanner thinks it types', () => {
  expect(bookingIn(`https://mpp.example.go.id/b/${secret}`)).toEqual({ secret })
  expect(bookingIn(`https://mpp.example.go.id/b/${secret}?lang=en`)).toBeUndefined()
  expect(bookingIn(`httpsÖ--mpp.example.go.id-b-${secret}`)).toEqual({ secret })
})

test('a spoken code is read however it is grouped, and nothing else is one', () => {
  expect(bookingIn('ab2c 3d4e')).toEqual({ code: 'AB2C3D4E' })
  for (const text of ['', 'B-014', 'AB2C3D4O', 'KTP hilang', 'https://mpp.example.go.id/t/abc'])
    expect(bookingIn(text)).toBeUndefined()
})
