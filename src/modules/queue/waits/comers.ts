import { comesAt, drawEarliness } from './hall-events.ts'
import { booked, carried, kinds } from './order-terms.ts'
import type { Pass } from './pass.ts'
import { drawFrom } from './sample.ts'
import type { Scene } from './scene.ts'

/** Somebody who comes during a pass and may be called before somebody that waits. */
export interface Coming {
  at: number
  service: number
  kind: number
  ref: number
  slot: number
}

/** Puts everybody into line who has come by this minute. */
export function letIn(scene: Scene, pass: Pass, at: number): void {
  for (;;) {
    const next = nextComing(scene, pass, at)
    if (!next || next.at > at) return
    joins(scene, pass, next)
    pass.came += 1
  }
}

/** The next who comes, with the half hours drawn until there is one, or until all that begin by `latest` are drawn. */
export function nextComing(scene: Scene, pass: Pass, latest = Number.POSITIVE_INFINITY): Coming | undefined {
  const { overtakers } = scene
  while (
    pass.came >= pass.coming.length &&
    pass.drawn < overtakers.length &&
    (overtakers[pass.drawn]?.from as number) <= latest
  ) {
    drawHalf(scene, pass)
    pass.drawn += 1
  }
  return pass.coming[pass.came]
}

/** Half hours are drawn when a pass reaches them: most passes end long before the day. */
function drawHalf(scene: Scene, pass: Pass): void {
  const { from, to, perMinute, rows, upTo } = scene.overtakers[pass.drawn] as Scene['overtakers'][number]
  const { random, expected } = pass
  const batch: Coming[] = []
  while (expected.length > 0 && (expected.at(-1) as Coming).at < to) batch.push(expected.pop() as Coming)
  for (let at = later(from, perMinute, random()); at < to; at = later(at, perMinute, random())) {
    const share = random() * perMinute
    let row = 0
    while (row < rows.length - 1 && (upTo[row] as number) <= share) row += 1
    const index = rows[row] as number
    const kind = index % kinds
    const ref = kind === carried ? at - drawFrom(scene.learnt.carriedAges, random()) : at
    const slot = kind === booked ? at + drawEarliness(scene.learnt, random()) : Number.NaN
    batch.push({ at, service: (index / kinds) | 0, kind, ref, slot })
  }
  batch.sort((a, b) => a.at - b.at)
  for (const one of batch) pass.coming.push(one)
}

function later(at: number, perMinute: number, random: number): number {
  return perMinute > 0 ? at - Math.log(1 - random) / perMinute : Number.POSITIVE_INFINITY
}

/** Bookings of these counters that will still be kept, each with its luck; the last to come first. */
export function whoIsExpected({ state, learnt, now, until, hall, counters }: Scene, random: () => number): Coming[] {
  const expected: Coming[] = []
  const seen = new Set<number>()
  for (const counter of counters) for (const service of hall.skills[counter] as Int32Array) seen.add(service)
  for (const service of seen)
    for (const slot of state.expected[service] as number[]) {
      const at = comesAt(learnt, slot, now, random(), random())
      if (at <= until) expected.push({ at: Math.max(now, at), service, kind: booked, ref: Math.max(slot, at), slot })
    }
  return expected.sort((a, b) => b.at - a.at)
}

function joins({ lists }: Scene, pass: Pass, { service, kind, ref, slot, at }: Coming): void {
  const ticket = pass.refs.length
  pass.refs.push(ref)
  pass.slots.push(slot)
  pass.issued.push(at)
  const index = service * kinds + kind
  if (pass.lists[index] === lists[index]) pass.lists[index] = (lists[index] as readonly number[]).slice()
  // Copied above, unless an earlier one of this pass has joined it.
  const list = pass.lists[index] as number[]
  const head = pass.heads[index] as number
  let place = list.length
  while (place > head && (pass.refs[list[place - 1] as number] as number) > ref) place -= 1
  list.splice(place, 0, ticket)
}
