import { describe, expect, test } from 'vitest'
import { estimatorOf, tell as hear, newDay } from './estimator.ts'
import type { DayLine, HallEvent, HallLine } from './hall-log.ts'
import { answererOf } from './protocol.ts'

const hall = {
  e: 'hall',
  services: ['ktp', 'kk'],
  counters: [
    { id: 1, skills: ['ktp', 'kk'] },
    { id: 2, skills: ['kk'] },
  ],
  classes: ['walk-in', 'priority', 'booked'],
  kioskOpen: 450,
  kioskClose: 840,
  open: 480,
  close: 900,
  overtime: 30,
  callOrder: 'fcfs',
}
const day = {
  e: 'day',
  day: 1,
  train: false,
  plan: [
    [[480, 900]],
    [
      [480, 690],
      [720, 900],
    ],
  ],
  booked: [],
}

function tell(...lines: object[]) {
  const hear = answererOf('hall')
  return lines.map(line => hear(JSON.stringify(line)))
}

const issue = (ticket: number, t: number, service = 'ktp', more: object = {}) => ({
  e: 'issue',
  t,
  ticket,
  visitor: ticket,
  service,
  class: 'walk-in',
  slot: null,
  ref: t,
  ...more,
})
const query = (ticket: number, t: number) => ({ e: 'query', t, q: 7, ticket, again: false })
const answerTo = (...lines: object[]) =>
  tell(hall, day, ...lines).at(-1)?.answer as { p50: number; lo: number; hi: number }

describe('a hall that has told nothing yet', () => {
  test('has a wait until it opens, and a longer one behind others', () => {
    const first = answerTo(issue(1, 460), query(1, 460))
    expect(first.lo).toBeGreaterThanOrEqual(15)
    const people = Array.from({ length: 8 }, (_, i) => issue(i, 460))
    const last = answerTo(...people, query(7, 460))
    expect(last.p50).toBeGreaterThan(first.p50 + 30)
    expect(last.lo).toBeLessThanOrEqual(last.p50)
    expect(last.hi).toBeGreaterThan(last.p50 + 10)
  })

  test('knows the break of the only counter that could help', () => {
    const onlyAtTwo = {
      ...hall,
      counters: [
        { id: 1, skills: ['ktp'] },
        { id: 2, skills: ['kk'] },
      ],
    }
    const opened = { e: 'counter', t: 480, counter: 2, open: true }
    const closed = { e: 'counter', t: 690, counter: 2, open: false }
    const answer = tell(onlyAtTwo, day, opened, closed, issue(1, 695, 'kk'), query(1, 695)).at(-1) as {
      answer: { lo: number }
    }
    expect(answer.answer.lo).toBeGreaterThanOrEqual(20)
  })

  test('learns when officers rest in shifts: back before the break is over, or gone in the middle of it', () => {
    const shifts = { ...hall, counters: [1, 2].map(id => ({ id, skills: [id === 1 ? 'ktp' : 'kk'] })) }
    const planned = [
      [480, 690],
      [720, 900],
    ]
    const turn = (counter: number, t: number, open: boolean) => ({ e: 'counter', t, counter, open })
    const morning = [turn(1, 480, true), turn(2, 480, true), turn(1, 690, false)]
    const works = (t: number) => [
      issue(t, t, 'kk'),
      { e: 'call', t, ticket: t, counter: 2 },
      { e: 'end', t: t + 4, ticket: t, counter: 2 },
    ]
    const dayOf = (n: number) => [
      { ...day, day: n, plan: [planned, planned] },
      ...morning,
      ...works(700),
      turn(1, 705, true),
      turn(2, 705, false),
      turn(2, 720, true),
      turn(1, 900, false),
      turn(2, 900, false),
      { e: 'dayend' },
    ]
    const today = [{ ...day, day: 9, plan: [planned, planned] }, ...morning]
    const asked = (service: string, t: number, ...before: object[]) =>
      tell(shifts, ...[1, 2, 3, 4, 5].flatMap(dayOf), ...today, ...before, issue(9, t, service), query(9, t)).at(-1)
        ?.answer as { p50: number; lo: number; hi: number }

    const back = asked('ktp', 692)
    expect(back.lo).toBeLessThan(15)
    expect(back.hi).toBeGreaterThan(28)

    const estimator = estimatorOf(shifts as HallLine)
    newDay(estimator, { plan: [planned, planned] } as unknown as DayLine)
    for (const event of dayOf(1).slice(1)) hear(estimator, event as HallEvent)
    const { came, believed } = estimator.learnt.overruns
    expect(came.slice(believed)).toEqual([0, 10])
    expect(estimator.learnt.counterAbsences).toEqual(new Float64Array(2))
  })

  test('counts on those who pass: where many of a priority group come, a walk-in is told a longer wait', () => {
    const weighted = { ...hall, callOrder: { order: 'priorityFirst' } }
    const line = Array.from({ length: 12 }, (_, i) => issue(i, 481))
    const comes = (kind: string) =>
      Array.from({ length: 20 }, (_, i) => issue(100 + i, 480 + i, 'ktp', { class: kind }))
    const gone = Array.from({ length: 20 }, (_, i) => ({ e: 'cancel', t: 500, ticket: 100 + i }))
    const told = (kind: string) => {
      const answer = tell(weighted, day, ...comes(kind), ...gone, ...line, query(11, 501)).at(-1)?.answer
      return (answer as { hi: number }).hi
    }
    expect(told('priority')).toBeGreaterThan(told('walk-in'))
  })

  test('lets a priority group pass', () => {
    const order = {
      order: 'accumulating',
      classes: {
        'walk-in': { rate: 1, headStartMinutes: 0 },
        priority: { rate: 10, headStartMinutes: 60 },
        booked: { rate: 1, headStartMinutes: 0 },
      },
      look: 0,
    }
    const people = Array.from({ length: 10 }, (_, i) => issue(i, 460))
    const lines = [{ ...hall, callOrder: order }, day, ...people, issue(20, 465, 'ktp', { class: 'priority' })]
    const wait = (ticket: number) =>
      (tell(...lines, query(ticket, 465)).at(-1) as { answer: { p50: number } }).answer.p50
    expect(wait(20)).toBeLessThan(wait(5))
  })
})

describe('what cannot be', () => {
  test('lines before the hall, and lines that are none, are faults and change nothing', () => {
    const hear = answererOf('hall')
    expect(hear(JSON.stringify(query(1, 460))).fault).toMatch(/first line/)
    expect(hear('not json').fault).toMatch(/not a JSON object/)
    expect(hear('[1]').fault).toBeDefined()
    expect(hear('')).toEqual({})
    hear(JSON.stringify(hall))
    expect(hear('{"e":"dance"}').fault).toMatch(/unknown line/)
  })

  test('a ticket that does not wait is answered with nothing, and told', () => {
    const [heard] = tell(hall, day, query(99, 500)).slice(-1)
    expect(heard).toMatchObject({
      answer: { q: 7, p50: null, lo: null, hi: null },
      fault: expect.stringContaining('99'),
    })
  })

  test.each([
    ['a service that no counter gives', [{ ...hall, services: ['ktp', 'kk', 'sim'] }, day, issue(1, 500, 'sim')]],
    ['a day without an opening', [hall, { ...day, plan: [[], []] }, issue(1, 500)]],
    [
      'spans that overlap, are reversed or are not numbers',
      [
        hall,
        {
          ...day,
          plan: [
            [
              [480, 700],
              [600, 900],
            ],
            [
              [900, 480],
              [null, 'x'],
            ],
          ],
        },
        issue(1, 500),
      ],
    ],
    [
      'a plan for counters that are not there',
      [hall, { ...day, plan: [[[480, 900]], [], [[480, 900]]] }, issue(1, 500)],
    ],
    ['no plan at all', [hall, { e: 'day', day: 1 }, issue(1, 500)]],
    ['a clock that goes back', [hall, day, issue(2, 600), issue(1, 500)]],
    ['a time that is none', [hall, day, issue(1, Number.NaN)]],
    ['a ticket that is given twice', [hall, day, issue(1, 500), issue(1, 505)]],
    [
      'calls, ends and closings of nobody',
      [
        hall,
        day,
        issue(1, 500),
        { e: 'call', t: 501, ticket: 8, counter: 1 },
        { e: 'end', t: 502, ticket: 8, counter: 1 },
        { e: 'counter', t: 503, counter: 77, open: true },
        { e: 'cancel', t: 504, ticket: 9 },
      ],
    ],
    [
      'a log with a gap: a counter calls twice without an end',
      [
        hall,
        day,
        issue(3, 490),
        issue(4, 490),
        { e: 'call', t: 495, ticket: 3, counter: 1 },
        { e: 'call', t: 500, ticket: 4, counter: 1 },
        issue(1, 500),
      ],
    ],
    [
      'classes and orders nobody knows',
      [{ ...hall, classes: null, callOrder: { kind: 42 } }, day, issue(1, 500, 'ktp', { class: 'x' })],
    ],
    ['a booked time far away', [hall, { ...day, booked: [{ service: 'ktp', slot: 1e9 }, null] }, issue(1, 500)]],
  ])('%s gives a range or none, never a crash', (_, lines) => {
    const heard = tell(...lines, query(1, 510)).at(-1) as { answer: { p50: number | null; lo: number; hi: number } }
    const { p50, lo, hi } = heard.answer
    if (p50 === null) return
    for (const value of [p50, lo, hi]) expect(Number.isFinite(value)).toBe(true)
    expect(lo).toBeGreaterThanOrEqual(0)
    expect(lo).toBeLessThanOrEqual(p50)
    expect(p50).toBeLessThanOrEqual(hi)
  })
})

describe('the simple form', () => {
  test('is at once where a counter is free, and counts whoever is ahead', () => {
    const hear = answererOf('simple')
    const say = (line: object) => hear(JSON.stringify(line)).answer as { wait_s: number; low_s: number; high_s: number }
    say({ t: 0, type: 'counters', n: 1 })
    expect(say({ t: 0, type: 'arrive', id: 'a', service: 'x', priority: 0 }).wait_s).toBe(0)
    say({ t: 0, type: 'start', id: 'a' })
    const second = say({ t: 1, type: 'arrive', id: 'b', service: 'x', priority: 0 })
    const third = say({ t: 2, type: 'arrive', id: 'c', service: 'x', priority: 0 })
    expect(second.wait_s).toBeGreaterThan(30)
    expect(third.wait_s).toBeGreaterThan(second.wait_s + 60)
    say({ t: 3, type: 'leave', id: 'b' })
    say({ t: 4, type: 'finish', id: 'a' })
    expect(say({ t: 5, type: 'arrive', id: 'd', service: 'x', priority: 0 }).wait_s).toBeLessThan(third.wait_s)
  })

  test('learns how long things take, over the night too', () => {
    const hear = answererOf('simple')
    const say = (line: object) => hear(JSON.stringify(line)).answer as { wait_s: number }
    say({ t: 0, type: 'counters', n: 1 })
    for (let i = 0; i < 40; i += 1) {
      say({ t: i * 700, type: 'arrive', id: i, service: 'x', priority: 0 })
      say({ t: i * 700, type: 'start', id: i })
      say({ t: i * 700 + 600, type: 'finish', id: i })
    }
    say({ type: 'new_day' })
    say({ t: 0, type: 'arrive', id: 'p', service: 'x', priority: 0 })
    say({ t: 0, type: 'start', id: 'p' })
    expect(say({ t: 0, type: 'arrive', id: 'q', service: 'x', priority: 0 }).wait_s).toBeCloseTo(600, -2)
  })

  test('unknown lines are faults', () => {
    expect(answererOf('simple')('{"type":"sing"}').fault).toMatch(/unknown line/)
  })
})
