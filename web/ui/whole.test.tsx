import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Whole } from './whole.tsx'

const read = (page: preact.JSX.Element) => renderToString(page).replace(/<[^>]*>/g, '')
const whole = { fromMinutes: 45, toMinutes: 70 }

test('the whole visit is said as a range', () => {
  expect(read(<Whole whole={whole} />)).toBe('Seluruh kunjungan: sekitar 45–70 menit')
  expect(read(<Whole whole={whole} language="en" />)).toBe('Whole visit: about 45–70 minutes')
})

test('nothing is promised of the whole where nothing honest can be said', () => {
  expect(read(<Whole whole={null} />)).toBe('Lama seluruh kunjungan belum bisa diperkirakan')
  expect(read(<Whole whole={null} language="en" />)).toBe('The whole visit cannot be estimated yet')
})
