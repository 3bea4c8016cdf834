import { expect, test } from 'vitest'
import { balancedOrder, type LogLine } from '#modules/queue'
import { readyHall } from './hall.ts'
import { ordinary } from './halls/ordinary.ts'
import { logOfDays } from './log-of.ts'
import { plannedAndCarried } from './policy.ts'

const policy = { callOrder: balancedOrder, journeys: plannedAndCarried }
const lines = [...logOfDays(readyHall(ordinary), { seed: 7, days: 3, trainDays: 2, policy })]
const timed = (line: LogLine) => ('t' in line && line.t !== undefined ? [line.t] : [])

test('a log names the hall once and each day once, the first of them to learn from', () => {
  expect(lines.filter(line => line.e === 'hall')).toHaveLength(1)
  expect(lines.flatMap(line => (line.e === 'day' ? [line.train] : []))).toEqual([true, true, false])
  expect(lines.at(-1)?.e).toBe('dayend')
})

test('lines come in the order of time within their day', () => {
  let before = 0
  for (const line of lines) {
    if (line.e === 'day') before = 0
    for (const t of timed(line)) {
      expect(t).toBeGreaterThanOrEqual(before)
      before = t
    }
  }
})

test('every call is of a ticket that waits, at a counter that is open, free and able', () => {
  const able = new Map<unknown, readonly unknown[]>()
  const waiting = new Map<unknown, unknown>()
  const open = new Map<unknown, unknown>()
  for (const line of lines) {
    if (line.e === 'hall') for (const { id, skills } of line.counters) able.set(id, skills)
    if (line.e === 'day') waiting.clear()
    if (line.e === 'issue') waiting.set(line.ticket, line.service)
    if (line.e === 'counter') line.open ? open.set(line.counter, null) : open.delete(line.counter)
    if (line.e === 'call') {
      expect(open.get(line.counter)).toBeNull()
      expect(able.get(line.counter)).toContain(waiting.get(line.ticket))
      waiting.delete(line.ticket)
      open.set(line.counter, line.ticket)
    }
    if (line.e === 'end' || line.e === 'noshow') {
      expect(open.get(line.counter)).toBe(line.ticket)
      open.set(line.counter, null)
    }
    if (line.e === 'cancel') expect(waiting.delete(line.ticket)).toBe(true)
    if (line.e === 'dayend') expect(open.size).toBe(0)
  }
})

test('nothing hidden is told: no words but those of the protocol', () => {
  const words = new Set(lines.filter(line => line.e !== 'hall' && line.e !== 'day').flatMap(line => Object.keys(line)))

  expect([...words].sort()).toEqual(
    ['class', 'counter', 'e', 'open', 'ref', 'service', 'slot', 't', 'ticket', 'visitor'].sort(),
  )
})
