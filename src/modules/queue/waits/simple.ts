import { type Estimator, estimate, estimatorOf, newDay, tell } from './estimator.ts'
import type { HallLine } from './hall-log.ts'
import type { CounterNow } from './hall-state.ts'
import type { Heard } from './protocol.ts'
import { finite } from './shapes.ts'

/** More counters and services than this are folded into the last. */
const mostCounters = 80
const mostServices = 12

interface Room {
  estimator: Estimator
  services: Map<string, number>
  /** How many counters the line says are open; undefined before it says so. */
  open: number | undefined
  busy: Map<string, number>
}

/**
 * The form without a plan: interchangeable counters, of which only the number is known, and times in seconds. A line
 * `arrive` is answered with the expected wait and a range meant to hold nine of ten.
 */
export function simpleAnswerer(): (line: Record<string, unknown>) => Heard {
  const room: Room = { estimator: roomWith(), services: new Map(), open: undefined, busy: new Map() }
  newDay(room.estimator, { day: 1 })
  return line => {
    const t = finite(line['t'], Number.NaN) / 60
    const id = String(line['id'])
    switch (line['type']) {
      case 'counters':
        room.open = Math.max(0, Math.min(mostCounters, Math.round(finite(line['n'], 1))))
        opens(room, t)
        return {}
      case 'arrive':
        return arrives(room, line, id, t)
      case 'start':
        starts(room, id, t)
        return {}
      case 'finish':
        finishes(room, id, t)
        return {}
      case 'leave':
        if (room.busy.has(id)) finishes(room, id, t)
        else tell(room.estimator, { e: 'cancel', t, ticket: id })
        return {}
      case 'new_day':
        newDay(room.estimator, { day: room.estimator.state.day + 1 })
        room.busy.clear()
        if (room.open !== undefined) opens(room, 0)
        return {}
      default:
        return { fault: `unknown line: ${JSON.stringify(line).slice(0, 80)}` }
    }
  }
}

function roomWith(): Estimator {
  const skills = Array.from({ length: mostServices }, (_, s) => s)
  const line: HallLine = {
    e: 'hall',
    services: skills.map(id => ({ id, minutes: 3 })),
    counters: Array.from({ length: mostCounters }, (_, id) => ({ id, skills })),
    classes: ['walk-in', 'priority'],
    kioskOpen: 0,
    kioskClose: 10_000,
    open: 0,
    close: 10_000,
    overtime: 0,
  }
  return estimatorOf(line, { passes: 240, knowsCounters: false })
}

function arrives(room: Room, line: Record<string, unknown>, id: string, t: number): Heard {
  const { estimator, services } = room
  const name = String(line['service'])
  const service = services.get(name) ?? Math.min(services.size, mostServices - 1)
  services.set(name, service)
  const isPriority = finite(line['priority'], line['priority'] === true ? 1 : 0) > 1 || line['priority'] === true
  opens(room, t)
  tell(estimator, {
    e: 'issue',
    t,
    ticket: id,
    visitor: id,
    service,
    class: isPriority ? 'priority' : 'walk-in',
    ref: Number.isFinite(t) ? t : estimator.state.now,
  })
  const range = estimate(estimator, id)
  if (!range)
    return { answer: { id: line['id'], wait_s: null, low_s: null, high_s: null }, fault: `${id} is there already` }
  const seconds = (minutes: number) => Math.round(minutes * 600) / 10
  return {
    answer: { id: line['id'], wait_s: seconds(range.mean), low_s: seconds(range.lo), high_s: seconds(range.hi) },
  }
}

/** As many counters are open as are said to be; those in service first, because they are certainly there. */
function opens({ estimator, open, busy }: Room, t: number): void {
  const { counters, now } = estimator.state
  const at = Number.isFinite(t) ? t : now
  const inService = new Set(busy.values())
  let left = Math.max(open ?? Math.max(1, inService.size), 0)
  const byUse = [...inService, ...[...counters.keys()].filter(c => !inService.has(c))]
  for (const index of byUse) {
    const counter = counters[index] as CounterNow
    const isOpen = left > 0
    left -= 1
    if (counter.isOpen !== isOpen) tell(estimator, { e: 'counter', t: at, counter: index, open: isOpen })
  }
}

function starts(room: Room, id: string, t: number): void {
  const { estimator, busy } = room
  const { counters } = estimator.state
  const taken = new Set(busy.values())
  const free = [...counters.keys()].filter(c => !taken.has(c))
  const counter = free.find(c => counters[c]?.isOpen) ?? free[0]
  if (counter === undefined || !estimator.state.waiting.has(id)) return
  busy.set(id, counter)
  tell(estimator, { e: 'call', t, ticket: id, counter })
}

function finishes(room: Room, id: string, t: number): void {
  const counter = room.busy.get(id)
  if (counter === undefined) return
  room.busy.delete(id)
  tell(room.estimator, { e: 'end', t, ticket: id, counter })
}
