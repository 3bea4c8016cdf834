import { type Coming, whoIsExpected } from './comers.ts'
import { starts } from './counter-times.ts'
import { normalQuantile } from './sample.ts'
import type { Scene } from './scene.ts'

/** What changes within one pass. Tickets from `scene.tickets.length` on are those who come during it. */
export interface Pass {
  random: () => number
  /** By counter of the hall: when it calls next. */
  free: Float64Array
  /** By counter: until when the planned span lasts that it is in; and the place of the next one in its plan. */
  until: Float64Array
  next: Int32Array
  /** Those of the scene until somebody joins one: then it is a copy of the pass's own. */
  lists: (readonly number[])[]
  heads: Int32Array
  refs: number[]
  slots: number[]
  issued: number[]
  /** Who comes, as far as half hours were drawn; how many of them have come, and how many half hours were drawn. */
  coming: Coming[]
  came: number
  drawn: number
  /** Bookings that will be kept, the last to come first. */
  expected: Coming[]
  pace: number
  /** By service, and when it was last reckoned. */
  backlog: Float64Array
  backlogAt: number
}

export function begin(scene: Scene, random: () => number): Pass {
  const { lists, hall, today } = scene
  const count = hall.skills.length
  const pass: Pass = {
    random,
    free: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    until: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    next: new Int32Array(count),
    lists: lists.slice(),
    heads: new Int32Array(lists.length),
    refs: scene.refs.slice(),
    slots: scene.slots.slice(),
    issued: scene.issued.slice(),
    coming: [],
    came: 0,
    drawn: 0,
    expected: whoIsExpected(scene, random),
    backlog: new Float64Array(hall.promisedMinutes.length),
    backlogAt: Number.NEGATIVE_INFINITY,
    pace: Math.max(0.3, 1 + today.mean + today.spread * normalQuantile(random())),
  }
  for (const counter of scene.counters) starts(scene, pass, counter)
  return pass
}
