import { starts } from './counter-times.ts'
import { comesAt, drawEarliness } from './hall-events.ts'
import { booked, carried, kinds } from './order-terms.ts'
import { drawFrom, normalQuantile } from './sample.ts'
import type { Scene } from './scene.ts'

/** What changes within one pass. Tickets from `scene.tickets.length` on are those who come during it. */
export interface Pass {
  random: () => number
  /** By counter of the hall: when it calls next. */
  free: Float64Array
  /** By counter: until when the planned span lasts that it is in; and the place of the next one in its plan. */
  until: Float64Array
  next: Int32Array
  lists: number[][]
  heads: Int32Array
  refs: number[]
  slots: number[]
  issued: number[]
  coming: Coming[]
  pace: number
  /** By service, and when it was last reckoned. */
  backlog: Float64Array
  backlogAt: number
}

export interface Coming {
  at: number
  service: number
  kind: number
  ref: number
  slot: number
}

export function begin(scene: Scene, random: () => number): Pass {
  const { tickets, lists, hall, today } = scene
  const count = hall.skills.length
  const pass: Pass = {
    random,
    free: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    until: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    next: new Int32Array(count),
    lists: lists.map(list => Array.from(list)),
    heads: new Int32Array(lists.length),
    refs: tickets.map(ticket => ticket.ref),
    slots: tickets.map(ticket => ticket.slot),
    issued: tickets.map(ticket => ticket.issuedAt),
    coming: whoComes(scene, random),
    backlog: new Float64Array(hall.promisedMinutes.length),
    backlogAt: Number.NEGATIVE_INFINITY,
    pace: Math.max(0.3, 1 + today.mean + today.spread * normalQuantile(random())),
  }
  for (const counter of scene.counters) starts(scene, pass, counter)
  return pass
}

export function joins(pass: Pass, { service, kind, ref, slot, at }: Coming): void {
  const ticket = pass.refs.length
  pass.refs.push(ref)
  pass.slots.push(slot)
  pass.issued.push(at)
  const list = pass.lists[service * kinds + kind] as number[]
  const head = pass.heads[service * kinds + kind] as number
  let place = list.length
  while (place > head && (pass.refs[list[place - 1] as number] as number) > ref) place -= 1
  list.splice(place, 0, ticket)
}

/** Who joins during a pass and may be called before somebody that waits: bookings still expected, and the streams. */
function whoComes({ state, learnt, streams, now, until, hall, counters }: Scene, random: () => number): Coming[] {
  const coming: Coming[] = []
  const seen = new Set<number>()
  for (const counter of counters) for (const service of hall.skills[counter] as Int32Array) seen.add(service)
  for (const service of seen)
    for (const slot of state.expected[service] as number[]) {
      const at = comesAt(learnt, slot, now, random(), random())
      if (at <= until) coming.push({ at: Math.max(now, at), service, kind: booked, ref: Math.max(slot, at), slot })
    }
  for (const { service, kind, half, perMinute } of streams) {
    const from = Math.max(now, half * 30)
    let at = from - Math.log(1 - random()) / perMinute
    while (at < Math.min(until, half * 30 + 30)) {
      const ref = kind === carried ? at - drawFrom(learnt.carriedAges, random()) : at
      const slot = kind === booked ? at + drawEarliness(learnt, random()) : Number.NaN
      coming.push({ at, service, kind, ref, slot })
      at -= Math.log(1 - random()) / perMinute
    }
  }
  return coming.sort((a, b) => a.at - b.at)
}
