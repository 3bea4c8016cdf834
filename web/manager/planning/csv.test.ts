import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'
import { broken } from './example.ts'

test('an answer becomes lines with numbers as numbers, and a text that looks like a formula stays a text', () => {
  const service = { ...broken.whatIf.services[0], nameId: '=SUM(A1), "KTP"' } as (typeof broken.whatIf.services)[number]
  const lines = csvOf({ ...broken, whatIf: { ...broken.whatIf, services: [service] } }).split('\r\n')

  expect(lines[0]).toBe('Ukuran,Sekarang,Jika berubah')
  expect(lines[1]).toBe('Dipanggil dalam 15 menit,0.93,0.71')
  expect(lines.find(line => line.includes('SUM'))).toMatch(/^"'=SUM\(A1\), ""KTP""",194\.4,0\.93,0\.71,/)
  expect(lines.at(-1)).toBe('13.45,,')
})
