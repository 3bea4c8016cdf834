import { expect, test } from 'vitest'
import { balancedOrder } from '#modules/queue'
import { drawSpans } from '../simulation/draw-counters.ts'
import { drawDay } from '../simulation/draw-day.ts'
import type { DrawnDay } from '../simulation/drawn-day.ts'
import { readyHall } from '../simulation/hall.ts'
import type { HallModel, Span } from '../simulation/hall-model.ts'
import { exampleHalls } from '../simulation/halls/index.ts'
import type { Outcome } from '../simulation/outcome.ts'
import { asKeyed } from '../simulation/policy.ts'
import { runDay } from '../simulation/run-day.ts'
import { bestInGroups } from './best-in-groups.ts'
import type { PresentHall } from './present-hall.ts'
import { projectLine } from './project-line.ts'

const policy = { callOrder: { ...balancedOrder, backlog: 0 }, journeys: asKeyed }
const seed = 4
const days = 60
const minute = 600

/** One in three counters of the hall stays closed, so that lines form and somebody can be sent. */
const { ordinary } = exampleHalls
const closedIds = new Set(ordinary.counters.filter((_, c) => c % 3 === 2).map(({ id }) => id))
const short = withPlans(id => (closedIds.has(id) ? [] : undefined))

test('a large hall is suggested two counters at most, of different groups', () => {
  const skills = Array.from({ length: 20 }, (_, group) => [`s${group}a`, `s${group}b`])
  const services = new Map(skills.flat().map(id => [id, 10]))
  const counters = Array.from({ length: 60 }, (_, c) => ({
    id: String(c),
    skills: skills[c % 20] ?? [],
    freeAt: minute,
    plan: c < 30 ? ([[minute, 900]] as const) : [],
  }))
  const line = Array.from({ length: 600 }, (_, i) => ({
    service: [...services.keys()][i % 40] ?? '',
    since: 540 + i / 10,
  }))
  const hall: PresentHall = { now: minute, close: 900, services, counters, line, expected: [] }
  const closed = new Set(counters.slice(30).map(({ id }) => id))

  expect(bestInGroups(hall, closed)).toHaveLength(2)
})

test('says when nobody else gives what it is opened for', () => {
  const hall: PresentHall = {
    now: minute,
    close: 900,
    services: new Map([['passport', 20]]),
    counters: [
      { id: '7', skills: ['passport'], freeAt: minute, plan: [] },
      { id: '8', skills: ['passport'], freeAt: minute, plan: [[minute, 900]] },
    ],
    line: Array.from({ length: 9 }, () => ({ service: 'passport', since: minute - 5 })),
    expected: [],
  }
  const alone = { ...hall, counters: hall.counters.slice(0, 1) }

  expect(bestInGroups(hall, new Set(['7']))).toMatchObject([{ counter: '7', isOnly: false }])
  expect(bestInGroups(alone, new Set(['7']))).toMatchObject([{ counter: '7', isOnly: true }])
})

test('AC-M1-3: of those in line, nine of ten are called within the minutes foreseen, to a fifth, when the day goes on with the counter', () => {
  const foreseen: number[] = []
  const came: number[] = []
  const without: number[] = []
  for (let day = 0; day < days; day += 1) {
    const hall = readyHall(short)
    const drawn = drawDay(hall, seed, day)
    const before = runDay(hall, drawn, policy)
    const { present, stops } = presentAt(short, drawn, before)
    const [best] = bestInGroups(present, closedIds)
    if (!best) continue
    const span: Span = [minute, Math.min(short.close, minute + best.minutes)]
    const counters = present.counters.map(one => (one.id === best.counter ? { ...one, plan: [span] } : one))
    const called = projectLine({ ...present, counters }, present.line)
    const helped = withPlans(id => (id === best.counter ? [span] : closedIds.has(id) ? [] : undefined))
    const after = runDay(readyHall(helped), { ...drawn, ...drawSpans(helped, seed, day) }, policy)
    stops.forEach((stop, place) => {
      // Who works in the counter's group; others are not touched by it.
      const isOf = best.services.includes(present.line[place]?.service ?? '')
      const really = after.called[stop] ?? Number.NaN
      const usual = before.called[stop] ?? Number.NaN
      if (!isOf || Number.isNaN(really) || Number.isNaN(usual)) return
      foreseen.push((called[place] ?? 0) - minute)
      came.push(really - minute)
      without.push(usual - minute)
    })
  }

  expect(came.length).toBeGreaterThan(300)
  const [said, was, otherwise] = [foreseen, came, without].map(ninetieth) as [number, number, number]
  expect(said / was).toBeGreaterThan(0.8)
  expect(said / was).toBeLessThan(1.2)
  expect(was).toBeLessThan(0.9 * otherwise)
})

function withPlans(planOf: (counterId: string) => readonly Span[] | undefined): HallModel {
  return {
    ...ordinary,
    counters: ordinary.counters.map(counter => ({ ...counter, plan: planOf(counter.id) ?? counter.plan })),
  }
}

function ninetieth(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0
}

/** What a board would know of the simulated hall at that minute; and the stop of each place in line. */
function presentAt(
  model: HallModel,
  day: DrawnDay,
  { issued, called, ended, counter }: Outcome,
): { present: PresentHall; stops: number[] } {
  const services = new Map(model.services.map(({ id, meanMinutes }) => [id, meanMinutes]))
  const waiting = [...issued.keys()]
    .filter(s => (issued[s] ?? Number.NaN) <= minute && !((called[s] ?? Number.NaN) <= minute))
    .filter(s => !((ended[s] ?? Number.NaN) <= minute))
    .sort((one, other) => (issued[one] ?? 0) - (issued[other] ?? 0))
  const serviceAt = (s: number) => model.services[day.service[s] ?? -1]?.id ?? ''
  const counters = model.counters.map(({ id, skills, plan }, c) => {
    const busy = [...called.keys()].find(
      s => counter[s] === c && (called[s] ?? Number.NaN) <= minute && !((ended[s] ?? Number.NaN) <= minute),
    )
    const left = busy === undefined ? 0 : (services.get(serviceAt(busy)) ?? 0) - (minute - (called[busy] ?? minute))
    return {
      id,
      skills,
      freeAt: minute + (busy === undefined ? 0 : Math.max(1, left)),
      plan: plan.filter(([, to]) => to > minute).map(([from, to]) => [Math.max(from, minute), to] as const),
    }
  })
  const leavers = { ...model.leavers, noShowMinutes: model.noShowMinutes }
  const line = waiting.map(s => ({ service: serviceAt(s), since: issued[s] ?? minute }))
  return {
    present: { now: minute, close: model.close, services, counters, line, expected: [], leavers },
    stops: waiting,
  }
}
