import { expect, test } from 'vitest'
import type { PresentHall } from './present-hall.ts'
import { expectedLine, projectLine } from './project-line.ts'
import { effectOf, suggest } from './suggest.ts'

const line = (people: number, service = 'id-card') =>
  Array.from({ length: people }, (_, i) => ({ service, since: 540 + i * 0.1 }))
const hall: PresentHall = {
  now: 600,
  close: 900,
  services: new Map([
    ['id-card', 10],
    ['passport', 20],
  ]),
  counters: [
    { id: '1', skills: ['id-card'], freeAt: 600, plan: [[600, 900]] },
    { id: '7', skills: ['id-card'], freeAt: 600, plan: [] },
    { id: '8', skills: ['passport'], freeAt: 600, plan: [] },
  ],
  line: line(8),
  expected: [],
}

test('nobody waits and nobody is expected: nothing is suggested', () => {
  expect(suggest({ ...hall, line: [] })).toEqual([])
})

test('a counter that nobody in line needs is not suggested, nor one that is open', () => {
  expect(suggest(hall).map(one => one.counter)).toEqual(['7'])
  expect(suggest({ ...hall, counters: hall.counters.slice(0, 1) })).toEqual([])
})

test('a line that is gone in a moment is not worth an officer', () => {
  expect(suggest({ ...hall, line: line(1) })).toEqual([])
})

test('says whom it helps and by how much', () => {
  const [best] = suggest(hall, [40])

  // Calls at 600, 610, … 670 become two at 600, 610, 620 and 630.
  expect(best).toEqual({
    counter: '7',
    minutes: 40,
    people: 7,
    minutesLess: 160 / 7,
    services: ['id-card'],
    savedMinutes: 160,
  })
})

test('opens no longer than it helps', () => {
  expect(suggest(hall)[0]?.minutes).toBe(40)
})

test('people with no counter for their service wait until the closing, and a counter for them saves that', () => {
  const [best] = suggest({ ...hall, line: line(2, 'passport') }, [60])

  expect(best).toMatchObject({ counter: '8', people: 2, savedMinutes: 300 + 280 })
})

test('a counter that is opened for those to come helps them too', () => {
  const expected = [{ service: 'id-card', halfHour: 600, mean: 6 }]

  expect(suggest({ ...hall, expected }, [90])[0]?.people).toBeGreaterThan(suggest(hall, [90])[0]?.people ?? 0)
})

test('a break and the closing are kept to', () => {
  const counters = [
    {
      id: '1',
      skills: ['id-card'],
      freeAt: 603,
      plan: [
        [600, 610],
        [640, 650],
      ] as const,
    },
  ]

  expect([...projectLine({ ...hall, counters }, line(4))]).toEqual([603, 640, Infinity, Infinity])
})

test('fractions of people are carried on, and what has passed of a half hour does not come again', () => {
  const expected = [600, 630, 660, 690].map(halfHour => ({ service: 'id-card', halfHour, mean: 0.5 }))

  expect(expectedLine(expected, 600)).toHaveLength(2)
  expect(expectedLine([{ service: 'id-card', halfHour: 600, mean: 10 }], 615)).toHaveLength(5)
  expect(expectedLine(expected, 900)).toEqual([])
})

test('afterwards: measured against the same line without it, with those who came and what they took', () => {
  const took = hall.line.map(one => ({ ...one, tookMinutes: 5 }))

  const really = effectOf({ before: hall, line: took, called: [600, 600, 605, 605, 610, 610, 615, 615] })
  const nothing = effectOf({ before: hall, line: took, called: [600, 605, 610, 615, 620, 625, 630, 635] })

  // They were quick: without the counter the last of them would have been called at 635.
  expect(really).toMatchObject({ people: 7, savedMinutes: 5 + 5 + 10 + 10 + 15 + 15 + 20 })
  expect(nothing).toMatchObject({ people: 0, minutesLess: 0, savedMinutes: 0 })
})

test('afterwards: what made somebody wait longer counts against it', () => {
  const called = hall.line.map((_, i) => 600 + 12 * i)

  expect(effectOf({ before: hall, line: hall.line, called }).savedMinutes).toBeLessThan(0)
})
