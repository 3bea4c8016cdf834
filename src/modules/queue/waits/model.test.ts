import { describe, expect, test } from 'vitest'
import { estimate, estimatorOf, newDay, tell } from './estimator.ts'
import type { HallLine } from './hall-log.ts'
import { modelOf, recall } from './model.ts'

const hall: HallLine = {
  e: 'hall',
  services: [{ id: 'ktp', minutes: 8 }],
  counters: [
    { id: '1', skills: ['ktp'] },
    { id: '2', skills: ['ktp'] },
  ],
  classes: ['walk-in', 'priority', 'booked'],
  kioskOpen: 450,
  kioskClose: 870,
  open: 480,
  close: 900,
  overtime: 30,
}

/** Somebody every four minutes, each served in `minutes`, one after the other at the first counter that is free. */
function teach(estimator: ReturnType<typeof estimatorOf>, day: number, minutes: number) {
  newDay(estimator, { day, plan: [[[480, 900]], [[480, 900]]], booked: [] })
  const free = [480, 480]
  for (const counter of ['1', '2']) tell(estimator, { e: 'counter', t: 480, counter, open: true })
  const events: { t: number; run: () => void }[] = []
  for (let i = 0; i < 60; i += 1) {
    const at = 480 + 4 * i
    const counter = (free[0] as number) <= (free[1] as number) ? 0 : 1
    const called = Math.max(at, free[counter] as number)
    free[counter] = called + minutes
    const ticket = `${day}-${i}`
    const name = String(counter + 1)
    events.push(
      {
        t: at,
        run: () =>
          tell(estimator, { e: 'issue', t: at, ticket, visitor: ticket, service: 'ktp', class: 'walk-in', ref: at }),
      },
      { t: called, run: () => tell(estimator, { e: 'call', t: called, ticket, counter: name }) },
      { t: called + minutes, run: () => tell(estimator, { e: 'end', t: called + minutes, ticket, counter: name }) },
    )
  }
  for (const event of events.sort((a, b) => a.t - b.t)) event.run()
  tell(estimator, { e: 'dayend' })
}

describe('what is kept overnight', () => {
  test('gives the same answers the next morning', () => {
    const before = estimatorOf(hall)
    for (const day of [1, 2, 3]) teach(before, day, 11)
    const after = estimatorOf(hall)
    recall(after, JSON.parse(JSON.stringify(modelOf(before))))
    for (const estimator of [before, after]) {
      newDay(estimator, { day: 4, plan: [[[480, 900]], [[480, 900]]], booked: [] })
      for (let i = 0; i < 6; i += 1)
        tell(estimator, { e: 'issue', t: 470, ticket: i, visitor: i, service: 'ktp', class: 'walk-in', ref: 470 })
    }
    const told = estimate(before, 5)
    expect(told?.p50).toBeGreaterThan(25)
    for (const side of ['p50', 'lo', 'hi'] as const)
      expect(estimate(after, 5)?.[side]).toBeCloseTo(told?.[side] ?? 0, 1)
  })

  test('is read into a hall that has other services and counters by now', () => {
    const before = estimatorOf(hall)
    teach(before, 1, 11)
    const after = estimatorOf({
      ...hall,
      services: [
        { id: 'kk', minutes: 12 },
        { id: 'ktp', minutes: 8 },
      ],
      counters: [{ id: '3', skills: ['kk'] }, ...hall.counters],
    })
    recall(after, modelOf(before))
    const durations = (name: string) => after.learnt.durations[after.hall.services.get(name) as number]
    expect(durations('ktp')?.came).toContain(11)
    expect(durations('kk')?.came).not.toContain(11)
  })
})
