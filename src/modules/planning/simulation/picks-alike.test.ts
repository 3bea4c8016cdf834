import { expect, test } from 'vitest'
import type { CallOrder, HallEvent } from '#modules/queue'
import { create } from '../../queue/next.ts'
import { drawDay } from './draw-day.ts'
import { readyHall } from './hall.ts'
import { calm, type HallModel } from './hall-model.ts'
import { comeFor, counter, service } from './halls/shape.ts'
import { hallLineOf, logOf } from './log-of.ts'
import { asKeyed } from './policy.ts'
import { runDay } from './run-day.ts'

/** Flexible counters, all classes, people who leave; no breaks and outages, which a line of waiting people does not show. */
const model: HallModel = {
  ...calm,
  name: 'plain',
  kioskOpen: 450,
  kioskClose: 840,
  open: 480,
  close: 900,
  overtimeMinutes: 60,
  services: [service('a', 6), service('b', 10), service('c', 14)],
  counters: [
    counter('1', ['a', 'b', 'c'], [[480, 900]]),
    counter('2', ['a'], [[480, 900]]),
    counter('3', ['b', 'c'], [[485, 900]]),
    counter('4', ['a', 'b'], [[490, 900]]),
  ],
  needs: [comeFor('a', 50), comeFor('b', 40), comeFor('c', 20)],
  bookings: [{ service: 'b', from: 510, to: 840, everyMinutes: 30, places: 1, fill: 0.9 }],
  bookingManners: { showRate: 0.9, earlyMinutes: 8, earlySd: 10 },
  priorityShare: 0.15,
  leavers: { share: 0.3, patienceMinutes: 60, aloudShare: 0.5 },
}

const classes = {
  'walk-in': { rate: 1, headStartMinutes: 0 },
  priority: { rate: 6, headStartMinutes: 20 },
  booked: { rate: 3, headStartMinutes: 25 },
}

test.each<CallOrder>([
  { order: 'accumulating', classes, look: 0 },
  { order: 'accumulating', classes, look: 1, backlog: 1 },
  { order: 'zms', classes, look: 0 },
  { order: 'novosga', classes, look: 0 },
  { order: 'arrival', classes, look: 0 },
])('simulated days and the module that picks without a server call the same: $order, look $look', callOrder => {
  const hall = readyHall(model)
  // The simulator knows the mean minutes; a hall's own line tells what the catalogue promises.
  const line = {
    ...hallLineOf(hall, callOrder),
    services: model.services.map(({ id, meanMinutes }) => ({ id, minutes: meanMinutes })),
  }
  const differing: string[] = []
  let calls = 0
  for (let day = 0; day < 6; day += 1) {
    const drawn = drawDay(hall, 7, day)
    const events = [...logOf(hall, drawn, runDay(hall, drawn, { callOrder, journeys: asKeyed }))]
    const next = create(line)
    const waiting = new Map<string | number, Extract<HallEvent, { e: 'issue' }>>()
    const counters = model.counters.map(({ id }) => ({
      id,
      open: false,
      busy: false,
      service: '' as string | number,
      since: 0,
    }))
    const at = (id: string | number) => counters.find(one => one.id === id)
    for (const event of events as HallEvent[]) {
      if (event.e === 'issue') waiting.set(event.ticket, event)
      else if (event.e === 'cancel') waiting.delete(event.ticket)
      else if (event.e === 'end' || event.e === 'noshow') Object.assign(at(event.counter) ?? {}, { busy: false })
      else if (event.e === 'counter') Object.assign(at(event.counter) ?? {}, { open: event.open })
      else if (event.e === 'call') {
        calls += 1
        const free = { now: event.t, counter: event.counter, waiting: [...waiting.values()], counters }
        const picked = next.line(free)[0]
        if (picked?.ticket.ticket !== event.ticket)
          differing.push(`day ${day} at ${event.t}: ${event.ticket}, not ${picked?.ticket.ticket}`)
        const service = waiting.get(event.ticket)?.service
        Object.assign(at(event.counter) ?? {}, { busy: true, service, since: event.t })
        waiting.delete(event.ticket)
      }
    }
  }

  expect(calls).toBeGreaterThan(400)
  expect(differing).toEqual([])
})
