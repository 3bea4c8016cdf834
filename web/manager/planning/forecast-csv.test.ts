import { expect, test } from 'vitest'
import { forecastCsv } from './forecast-csv.ts'
import { expected, unknown } from './forecast-example.ts'

test('a service that nothing is known of has a line without figures', () => {
  const lines = forecastCsv(expected).split('\r\n')

  expect(lines[1]).toBe('Semua layanan,,07.30,6,1,11,')
  expect(lines.at(-1)).toBe('Mutasi objek PBB,Bapenda,,,,,belum ada riwayat')
  expect(forecastCsv(unknown).split('\r\n')).toHaveLength(5)
})
