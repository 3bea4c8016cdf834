import { expect, test } from 'vitest'
import { staffingCsv } from './staffing-csv.ts'
import { planned, short } from './staffing-example.ts'

test('a plan becomes lines: a counter without a duty says so, and what is missing stands by name', () => {
  const lines = staffingCsv(short).split('\r\n')

  expect(lines[1]).toBe('1,Dispendukcapil,"08.00–12.00, 13.00–15.00",6')
  expect(lines[6]).toBe('6,Bapenda,tidak perlu dijaga,0')
  expect(lines).toContain('Dispendukcapil kurang 2 loket pukul 08.00–11.00.')
  expect(staffingCsv(planned)).not.toContain('kurang 2')
  expect(lines.at(-1)).toBe('14.15,')
})
