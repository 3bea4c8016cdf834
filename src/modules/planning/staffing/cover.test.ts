import { expect, test } from 'vitest'
import { type CoverQuestion, coverProgramme } from './cover.ts'
import { type OfficerKind, usualShifts } from './question.ts'
import { possibleShifts } from './shifts.ts'
import { coverNeeds } from './solve-apart.ts'

const [open, close] = [480, 720]
const halfHours = Array.from({ length: 8 }, (_, i) => open + 30 * i)
const shifts = possibleShifts({ open, close, shifts: { ...usualShifts, lengthsMinutes: [60, 120, 180, 240] } })
const clerks: OfficerKind = { id: 'clerks', skills: ['id-card', 'family-card'], officers: 6, counters: 6 }
const allDay = (counters: number) => halfHours.map(() => counters)

test('nobody to ask: everything that was needed is told as missing', async () => {
  const needs = [{ services: ['id-card'], kinds: ['clerks'], counters: allDay(2) }]

  const cover = await coverNeeds({ halfHours, needs, officers: [], shifts })

  expect(cover.duties).toEqual([])
  expect(cover.shortages).toHaveLength(8)
  expect(cover.shortages[0]).toEqual({ halfHour: 480, services: ['id-card'], counters: 2 })
})

test('nothing needed: nobody is on duty', async () => {
  const cover = await coverNeeds({ halfHours, needs: [], officers: [clerks], shifts })

  expect(cover).toEqual({ duties: [], counterHours: 0, shortages: [], isProved: true })
})

test('tells which half hours cannot be met and by how much, and meets the others', async () => {
  const passports: OfficerKind = { id: 'passports', skills: ['passport'], officers: 4, counters: 2 }
  const needs = [
    { services: ['id-card', 'family-card'], kinds: ['clerks'], counters: [2, 2, 9, 9, 2, 2, 2, 2] },
    { services: ['passport'], kinds: ['passports'], counters: [0, 0, 3, 2, 2, 0, 0, 0] },
  ]

  const { shortages } = await coverNeeds({ halfHours, needs, officers: [clerks, passports], shifts })

  expect(shortages).toEqual([
    { halfHour: 540, services: ['id-card', 'family-card'], counters: 3 },
    { halfHour: 570, services: ['id-card', 'family-card'], counters: 3 },
    // Four officers, but two counters.
    { halfHour: 540, services: ['passport'], counters: 1 },
  ])
})

test('has fewer hours than the peak all day, and the event loop goes on meanwhile', async () => {
  const needs = [{ services: ['id-card'], kinds: ['clerks'], counters: [2, 2, 5, 5, 2, 2, 2, 2] }]
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  }, 5)

  const cover = await coverNeeds({ halfHours, needs, officers: [clerks], shifts })
  clearInterval(timer)

  expect(turns).toBeGreaterThan(3)

  expect(cover.isProved).toBe(true)
  expect(cover.shortages).toEqual([])
  expect(cover.counterHours).toBe(2 * 4 + 3)
})

test('a kind that can do both stands in for two that can do one', async () => {
  const officers: OfficerKind[] = [
    { id: 'first', skills: ['id-card'], officers: 1, counters: 1 },
    { id: 'both', skills: ['id-card', 'family-card'], officers: 2, counters: 2 },
  ]
  const needs = [
    { services: ['family-card'], kinds: ['both'], counters: allDay(1) },
    { services: ['id-card', 'family-card'], kinds: ['first', 'both'], counters: allDay(2) },
  ]

  const cover = await coverNeeds({ halfHours, needs, officers, shifts })

  expect(cover.shortages).toEqual([])
  expect(cover.counterHours).toBe(8)
})

test('long duty has its break inside the window, or is not made', () => {
  const day = possibleShifts({ open: 480, close: 900, shifts: usualShifts })

  const long = day.filter(({ spans }) => (spans.at(-1)?.[1] ?? 0) - (spans[0]?.[0] ?? 0) >= 300)
  expect(long.length).toBeGreaterThan(0)
  for (const { spans } of long) {
    expect(spans).toHaveLength(2)
    expect(spans[0]?.[1]).toBeGreaterThanOrEqual(660)
    expect(spans[1]?.[0]).toBeLessThanOrEqual(840)
  }
  expect(possibleShifts({ open: 480, close: 480, shifts: usualShifts })).toEqual([])
})

test('the programme stays readable to the solver when there is nothing in it', () => {
  const empty: CoverQuestion = { halfHours: [], needs: [], officers: [], shifts: [] }

  expect(coverProgramme(empty)).toContain('Minimize')
})
