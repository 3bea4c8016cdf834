import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balancedOrder, type CallOrder } from './call-order.ts'
import { create } from './next.ts'

/** Terms that are easy to reckon with. */
const terms: CallOrder = {
  order: 'accumulating',
  classes: {
    'walk-in': { rate: 1, headStartMinutes: 0 },
    priority: { rate: 6, headStartMinutes: 20 },
    booked: { rate: 3, headStartMinutes: 25 },
  },
  look: 1,
}
const hall = {
  e: 'hall',
  callOrder: terms,
  services: ['ktp', 'kk', 'izin'],
  classes: ['walk-in', 'priority', 'booked'],
  counters: [
    { id: 'loket-1', skills: ['ktp', 'kk'] },
    { id: 'loket-2', skills: ['ktp'] },
    { id: 'loket-3', skills: ['izin'] },
  ],
}
const ticket = (ticket: string, ref: number, more: object = {}) => ({
  ticket,
  service: 'ktp',
  class: 'walk-in',
  ref,
  ...more,
})
const pick = <T>(waiting: readonly T[], more: object = {}) =>
  create(hall).pick({ now: 600, counter: 'loket-1', waiting, counters: [], ...more })

test('takes nobody where nobody waits, where it may serve nobody, and at a counter that nobody knows', () => {
  expect(pick([])).toBeNull()
  expect(pick([ticket('A', 580, { service: 'izin' })])).toBeNull()
  expect(pick([ticket('A', 580)], { counter: 'loket-9' })).toBeNull()
})

test('whatever it is given, it does not throw and takes nobody it may not serve', () => {
  const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withSparseArray: true })
  fc.assert(
    fc.property(anything, anything, anything, anything, fc.array(anything), (some, now, counter, counters, waiting) => {
      const free = { now, counter, waiting, counters } as never
      expect(create(some).explain(free)).toBeNull()
      expect(create(hall).pick({ now, counter: 0, waiting, counters } as never)).toBeNull()
      expect(() => create(some).pick(null as never)).not.toThrow()
    }),
  )
})

test('gives back the very element, and leaves what it was given as it was', () => {
  const waiting = Object.freeze([Object.freeze(ticket('A', 590)), Object.freeze(ticket('B', 580))])

  expect(pick(waiting)).toBe(waiting[1])
})

test('a priority ticket overtakes a walk-in that has not yet waited much longer, and no other', () => {
  const elderly = ticket('P', 595, { class: 'priority' })

  expect(pick([ticket('W', 560), elderly])).toBe(elderly)
  expect(pick([ticket('W', 549), elderly])).toMatchObject({ ticket: 'W' })
})

test('a booking waits from its time, or from the arrival if later; too late it waits like anybody', () => {
  const walkIn = ticket('W', 576)

  expect(pick([walkIn, ticket('B', 590, { slot: 600 })])).toMatchObject({ ticket: 'B' })
  expect(pick([walkIn, ticket('B', 590, { slot: 601 })])).toMatchObject({ ticket: 'W' })
  expect(pick([walkIn, ticket('B', 590, { slot: 574 })])).toMatchObject({ ticket: 'W' })
  expect(pick([walkIn, ticket('B', 590, { slot: 575 })])).toMatchObject({ ticket: 'B' })
})

test('a flexible counter leaves a ticket that another is about to take', () => {
  const [soon, alone] = [ticket('A', 590), ticket('B', 594, { service: 'kk' })]
  const busySince = (since: number) => ({
    counters: [{}, { id: 'loket-2', open: true, busy: true, service: 'ktp', since }],
  })

  expect(pick([soon, alone], busySince(592))).toBe(alone)
  expect(pick([soon, alone], busySince(600))).toBe(soon)
  expect(pick([soon, alone], { counters: [{}, { id: 'loket-2', open: false }] })).toBe(soon)
})

test('a flexible counter goes where too few can help', () => {
  const nobodyElse = Array.from({ length: 6 }, (_, i) => ticket(`K${i}`, 595, { service: 'kk' }))
  const older = ticket('A', 593)
  const waiting = [older, ...nobodyElse]
  const by = (callOrder: CallOrder) => create({ ...hall, callOrder }).pick({ now: 600, counter: 'loket-1', waiting })

  expect(by({ ...terms, look: 0 })).toBe(older)
  expect(by({ ...terms, look: 0, backlog: 1 })).toBe(nobodyElse[0])
})

test('where sharing can even out everything, the backlog decides nothing', () => {
  const counters = ['a', 'b'].map(id => ({ id, skills: ['ktp', 'kk'] }))
  const waiting = [ticket('A', 593), ...Array.from({ length: 6 }, (_, i) => ticket(`K${i}`, 595, { service: 'kk' }))]
  const next = create({ ...hall, counters, callOrder: { ...terms, backlog: 1 } })

  expect(next.pick({ now: 600, counter: 'a', waiting })).toBe(waiting[0])
})

test('what a service lasts is learnt from the calls, where the hall does not say it', () => {
  const next = create(hall)
  for (let now = 500; now <= 600; now += 2)
    next.pick({ now, counter: 1, waiting: [ticket(`T${now}`, 400)], counters: [] })
  const [soon, alone] = [ticket('A', 590), ticket('B', 594, { service: 'kk' })]
  const free = { now: 601, counter: 0, waiting: [soon, alone], counters: [{}, { open: true, busy: true }] }

  expect(next.pick(free)).toBe(alone)
})

test('equal in everything but the arrival: who came first; equal in all: who stands first in the list', () => {
  const last = ticket('A', 590, { class: 'priority' })
  const one = ticket('B', 588)

  expect(pick([ticket('C', 588), one])).toMatchObject({ ticket: 'C' })
  // 20 + 6 × 10 = 80 minutes of waiting.
  expect(pick([last, ticket('D', 520)])).toMatchObject({ ticket: 'D' })
})

test.each([
  [['umum', 'lansia', 'janji temu'], 'lansia'],
  [['a', 'b', 'c'], 'b'],
  [['a', 'b', 'c'], 1],
  [[{ name: 'Reguler' }, { name: 'Prioritas' }], { name: 'Prioritas' }],
  [[0, 1, 2], '1'],
  [undefined, 1],
  [['booked', 'walkin', 'elderly'], 2],
])('classes %j: %j is a priority group', (classes, named) => {
  const waiting = [ticket('W', 570, { class: 'nobody knows' }), ticket('P', 595, { class: named })]

  expect(create({ ...hall, classes }).pick({ now: 600, counter: 0, waiting })).toBe(waiting[1])
})

test.each([
  [['ktp', 'kk'], [0], 'ktp'],
  [[{ id: 7 }, { id: 8 }], ['7'], 7],
  [[0, 1], [0], { id: 0 }],
  [[{ name: 'ktp' }], [{ name: 'ktp' }], 0],
])('services %j, skills %j: %j may be served', (services, skills, service) => {
  const waiting = [ticket('A', 590, { service })]

  const next = create({ services, counters: [{ id: 'x', skills }] })

  for (const counter of ['x', 0, { id: 'x' }, { counter: 'x', open: true }])
    expect(next.pick({ now: 600, counter, waiting })).toBe(waiting[0])
})

test('a hall’s own order counts where it is one of ours, and no other', () => {
  const waiting = [ticket('W', 500), ticket('P', 599, { class: 'priority' })]
  const by = (callOrder: unknown) => create({ ...hall, callOrder }).pick({ now: 600, counter: 0, waiting })?.ticket

  expect(by({ ...balancedOrder, order: 'strict' })).toBe('P')
  expect(by({ ...balancedOrder, order: 'arrival' })).toBe('W')
  expect(by('strict')).toBe('W')
  expect(by({ order: 'strict' })).toBe('W')
})

test('the reason says class, wait and head start, whom it overtakes, and who would be next', () => {
  const waiting = [
    ticket('W', 575),
    ticket('P', 598, { class: 'priority' }),
    ticket('N', 599),
    ticket('B', 585, { slot: 592 }),
  ]

  expect(create(hall).explain({ now: 600, counter: 0, waiting })).toMatchObject({
    ticket: { ticket: 'B' },
    class: 'booked',
    waited: 8,
    headStart: 25,
    lookMinutes: 10,
    index: 59,
    overtakes: [{ ticket: { ticket: 'W' } }],
    runnersUp: [
      { ticket: { ticket: 'P' }, index: 42 },
      { ticket: { ticket: 'W' }, index: 35 },
    ],
  })
})
