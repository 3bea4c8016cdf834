import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balancedOrder } from '#modules/queue'
import { drawDay } from './draw-day.ts'
import type { DrawnDay } from './drawn-day.ts'
import { type Hall, readyHall } from './hall.ts'
import { exampleHalls } from './halls/index.ts'
import { happened, type Outcome, state } from './outcome.ts'
import type { Policy } from './policy.ts'
import { anyHall, anyPolicy, fingerprint } from './random-halls.ts'
import { runDay } from './run-day.ts'

const seeds = fc.integer({ min: 0, max: 1_000_000 })
const runs = { numRuns: 250 }

/** Runs a random hall under a random policy, and looks at what happened. */
function everywhere(look: (hall: Hall, day: DrawnDay, outcome: Outcome, policy: Policy) => void): void {
  fc.assert(
    fc.property(anyHall, anyPolicy, seeds, (model, policy, seed) => {
      const hall = readyHall(model)
      const day = drawDay(hall, seed, 0)
      look(hall, day, runDay(hall, day, policy), policy)
    }),
    runs,
  )
}

/** What happened one after the other: minute, kind, and the stop or counter. */
function inOrder({ happenings }: Outcome): { minute: number; kind: number; index: number }[] {
  return Array.from({ length: happenings.count }, (_, i) => ({
    minute: happenings.minute[i] ?? 0,
    kind: happenings.kind[i] ?? 0,
    index: happenings.index[i] ?? 0,
  }))
}

test('a hall to which nobody comes has an empty day', () => {
  const hall = readyHall({ ...exampleHalls.quiet, needs: [], bookings: [] })
  const outcome = runDay(hall, drawDay(hall, 1, 1), {
    callOrder: balancedOrder,
    journeys: { order: 'planned', place: 'carried' },
  })

  expect(outcome.state).toHaveLength(0)
  expect(inOrder(outcome).every(({ kind }) => kind === happened.open || kind === happened.close)).toBe(true)
})

test('every counter serves one at a time, only what it can, only while it is open', () => {
  everywhere((hall, day, outcome) => {
    const open = new Map<number, number | null>()
    for (const { kind, index } of inOrder(outcome)) {
      const counter = outcome.counter[index] ?? -1
      if (kind === happened.open) {
        expect(open.has(index)).toBe(false)
        open.set(index, null)
      } else if (kind === happened.close) {
        expect(open.get(index)).toBeNull()
        open.delete(index)
      } else if (kind === happened.call) {
        expect(open.get(counter)).toBeNull()
        expect(hall.skillsOf[counter]).toContain(day.service[index])
        open.set(counter, index)
      } else if (kind === happened.end || kind === happened.noshow) {
        expect(open.get(counter)).toBe(index)
        open.set(counter, null)
      }
    }
    expect(open.size).toBe(0)
  })
})

test('nobody is called outside the shift of the counter, overtime apart, nor while the service stands still', () => {
  everywhere((hall, day, outcome) => {
    const { close, overtimeMinutes } = hall.model
    for (const [stop, called] of outcome.called.entries()) {
      if (Number.isNaN(called)) continue
      const onShift = [...day.counterOfSpan].some(
        (counter, span) =>
          counter === outcome.counter[stop] && called >= (day.spanFrom[span] ?? 0) && called < (day.spanTo[span] ?? 0),
      )
      expect(onShift || (called >= close && called < close + overtimeMinutes)).toBe(true)
      expect(isDown(day, day.service[stop] ?? 0, called)).toBe(false)
    }
  })
})

test('no open counter stands idle while somebody whom it can serve may be called', () => {
  everywhere((hall, day, outcome) => {
    const idle = new Set<number>()
    const waiting = new Map<number, number>()
    const happenings = inOrder(outcome)
    for (const [i, { minute, kind, index }] of happenings.entries()) {
      const service = day.service[index] ?? 0
      if (kind === happened.open) idle.add(index)
      if (kind === happened.close) idle.delete(index)
      if (kind === happened.end || kind === happened.noshow) idle.add(outcome.counter[index] ?? 0)
      if (kind === happened.call) idle.delete(outcome.counter[index] ?? 0)
      if (kind === happened.issue) waiting.set(service, (waiting.get(service) ?? 0) + 1)
      if (kind === happened.call || kind === happened.cancel) waiting.set(service, (waiting.get(service) ?? 0) - 1)
      const next = happenings[i + 1]?.minute ?? minute
      // Looked at in the middle between two happenings, when everything of the minute is done.
      if (next <= minute) continue
      for (const counter of idle)
        for (const skill of hall.skillsOf[counter] ?? [])
          if ((waiting.get(skill) ?? 0) > 0) expect(isDown(day, skill, minute) || isDown(day, skill, next)).toBe(true)
    }
  })
})

test('a visitor has one place at a time, and makes each stop once and after those it depends on', () => {
  everywhere((hall, day, outcome) => {
    for (let v = 0; v < day.arrival.length; v += 1) {
      const stops = Array.from(
        { length: (day.firstStop[v + 1] ?? 0) - (day.firstStop[v] ?? 0) },
        (_, k) => (day.firstStop[v] ?? 0) + k,
      )
      const made = stops
        .filter(s => outcome.state[s] !== state.ahead)
        .sort((a, b) => (outcome.issued[a] ?? 0) - (outcome.issued[b] ?? 0))
      for (const [k, stop] of made.entries()) {
        const before = made[k - 1]
        if (before === undefined) continue
        expect(outcome.state[before]).toBe(state.served)
        expect(outcome.issued[stop]).toBeGreaterThanOrEqual(outcome.ended[before] ?? 0)
      }
      for (const [first, then] of hall.model.needs[day.need[v] ?? -1]?.onlyAfter ?? []) {
        const [earlier = 0, later = 0] = [stops[first], stops[then]]
        if (outcome.state[later] !== state.ahead)
          expect(outcome.ended[earlier]).toBeLessThanOrEqual(outcome.issued[later] ?? 0)
      }
    }
  })
})

test('every number that was given ends once: served, absent, cancelled, or left over at the end of the day', () => {
  everywhere((_hall, _day, outcome) => {
    const ends = new Map<number, number>()
    const issued = new Set<number>()
    for (const { kind, index } of inOrder(outcome)) {
      if (kind === happened.issue) issued.add(index)
      if (kind === happened.end || kind === happened.noshow || kind === happened.cancel)
        ends.set(index, (ends.get(index) ?? 0) + 1)
    }
    for (const stop of issued)
      expect(outcome.state[stop] === state.unserved ? ends.has(stop) : ends.get(stop) !== 1).toBe(false)
    expect(ends.size + outcome.state.filter(became => became === state.unserved).length).toBe(issued.size)
  })
})

test('by arrival, nobody of a service is called before somebody who has waited longer for it', () => {
  fc.assert(
    fc.property(anyHall, anyPolicy, seeds, (model, policy, seed) => {
      const hall = readyHall(model)
      const day = drawDay(hall, seed, 0)
      const outcome = runDay(hall, day, { ...policy, callOrder: { ...policy.callOrder, order: 'arrival' } })
      const waiting = new Map<number, Set<number>>()
      for (const { kind, index } of inOrder(outcome)) {
        const line = waiting.get(day.service[index] ?? 0) ?? new Set()
        if (kind === happened.issue) waiting.set(day.service[index] ?? 0, line.add(index))
        if (kind === happened.call || kind === happened.cancel) line.delete(index)
        if (kind === happened.call)
          for (const other of line) expect(outcome.ref[index]).toBeLessThanOrEqual(outcome.ref[other] ?? 0)
      }
    }),
    runs,
  )
})

test('the same seed gives the same day and the same outcome; another policy meets the same day', () => {
  fc.assert(
    fc.property(anyHall, anyPolicy, anyPolicy, seeds, (model, policy, other, seed) => {
      const hall = readyHall(model)
      const day = drawDay(hall, seed, 3)
      const before = fingerprint(day)
      const outcome = fingerprint(runDay(hall, day, policy))
      runDay(hall, day, other)

      expect(fingerprint(day)).toBe(before)
      expect(fingerprint(drawDay(readyHall(model), seed, 3))).toBe(before)
      expect(fingerprint(runDay(hall, day, policy))).toBe(outcome)
    }),
    { numRuns: 100 },
  )
})

test('another seed, and another day, give another day', () => {
  const hall = readyHall(exampleHalls.ordinary)
  const prints = [drawDay(hall, 1, 0), drawDay(hall, 2, 0), drawDay(hall, 1, 1)].map(fingerprint)

  expect(new Set(prints).size).toBe(3)
})

test('more visitors leave the lateness, pauses and outages of a day as they were', () => {
  const more = { ...exampleHalls.unruly, priorityShare: 0.5, beforeDoors: { visitors: 60, minutesEach: 0.2 } }
  const [one, other] = [exampleHalls.unruly, more].map(model => drawDay(readyHall(model), 4, 2))

  expect(other?.spanFrom).toEqual(one?.spanFrom)
  expect(other?.outages).toEqual(one?.outages)
})

function isDown({ outages }: DrawnDay, service: number, minute: number): boolean {
  return outages.some(one => (one.service < 0 || one.service === service) && one.from < minute && minute < one.to)
}
