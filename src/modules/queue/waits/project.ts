import { type CounterNow, comesAt, drawEarliness, spanAt, type WaitingTicket } from './hall-state.ts'
import { ageBin } from './learnt.ts'
import { booked, carried, kinds } from './read-hall.ts'
import { drawAbove, drawFrom, meanOf, normalQuantile, type Sample, shareAbove } from './sample.ts'
import type { Scene } from './scene.ts'

/** Minutes of looking for another counter after which a flexible one does not wait any longer. */
const farthestLook = 10
/** Backlogs change slowly: they are reckoned anew after so many minutes of a pass. */
const backlogEveryMinutes = 8
/** A counter that is free later than this does not share the lines now. */
const openWithinMinutes = 60

/** What changes within one pass. Tickets from `scene.tickets.length` on are those who come during it. */
interface Pass {
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

interface Coming {
  at: number
  service: number
  kind: number
  ref: number
  slot: number
}

/**
 * Lets the hall go on from now, so many times, each with its own luck: how long who is being served still takes, who has
 * left, who comes with a booking or overtakes, when counters come back. Returns, target by target and pass by pass, the
 * minutes until the call; infinite when no counter calls it any more today.
 */
export function project(scene: Scene, targets: readonly number[], passes: number, random: () => number): Float64Array {
  const calls = new Float64Array(targets.length * passes).fill(Number.POSITIVE_INFINITY)
  const rowOf = new Int32Array(scene.tickets.length).fill(-1)
  for (const [row, ticket] of targets.entries()) rowOf[ticket] = row
  for (let pass = 0; pass < passes; pass += 1) {
    let left = targets.length
    goOn(scene, begin(scene, random), (ticket, at) => {
      const row = rowOf[ticket] as number
      if (row === -1) return true
      calls[row * passes + pass] = Math.max(0, at - scene.now)
      left -= 1
      return left > 0
    })
  }
  return calls
}

/** One pass: the earliest counter calls whom the order names, until nobody is left or the listener has heard enough. */
function goOn(scene: Scene, pass: Pass, called: (ticket: number, at: number) => boolean): void {
  const known = scene.tickets.length
  let arrived = 0
  for (;;) {
    const counter = earliest(scene.counters, pass.free)
    const at = counter === -1 ? Number.POSITIVE_INFINITY : (pass.free[counter] as number)
    if (at > scene.until) return
    while (arrived < pass.coming.length && (pass.coming[arrived] as Coming).at <= at) {
      joins(pass, pass.coming[arrived] as Coming)
      arrived += 1
    }
    if (at >= (pass.until[counter] as number)) {
      comesBack(scene, pass, counter, at)
      continue
    }
    const list = choose(scene, pass, counter, at)
    if (list === -1) {
      pass.free[counter] = (pass.coming[arrived] as Coming | undefined)?.at ?? Number.POSITIVE_INFINITY
      continue
    }
    const head = pass.heads[list] as number
    const ticket = (pass.lists[list] as number[])[head] as number
    pass.heads[list] = head + 1
    if (ticket < known && !called(ticket, at)) return
    if (ticket < known && ticket >= scene.newcomersFrom) continue
    const minutes = takes(scene, pass, counter, ticket, (list / kinds) | 0, at)
    pass.free[counter] = at + minutes + rest(scene, pass, minutes)
  }
}

function earliest(counters: Int32Array, free: Float64Array): number {
  let first = -1
  let at = Number.POSITIVE_INFINITY
  for (let i = 0; i < counters.length; i += 1) {
    const counter = counters[i] as number
    const when = free[counter] as number
    if (when < at) {
      at = when
      first = counter
    }
  }
  return first
}

/** The list whose first ticket this counter calls now: the highest tier, then the largest index, then the earliest ref. */
function choose(scene: Scene, pass: Pass, counter: number, at: number): number {
  const { tier, tierBeforeDue, rate, headStart, look, backlog } = scene.terms
  if (backlog > 0 && at - pass.backlogAt > backlogEveryMinutes) reckonBacklog(scene, pass, at)
  const skills = scene.hall.skills[counter] as Int32Array
  let best = -1
  let bestTier = 0
  let bestIndex = 0
  let bestRef = 0
  for (let i = 0; i < skills.length; i += 1) {
    const service = skills[i] as number
    let leaves = -1
    for (let kind = 0; kind < kinds; kind += 1) {
      const list = service * kinds + kind
      const ticket = (pass.lists[list] as number[])[pass.heads[list] as number]
      if (ticket === undefined) continue
      const ref = pass.refs[ticket] as number
      const isEarly = kind === booked && (pass.slots[ticket] as number) > at
      const itsTier = isEarly ? tierBeforeDue : (tier[kind] as number)
      if (best !== -1 && itsTier < bestTier) continue
      let index = (headStart[kind] as number) + (rate[kind] as number) * (at - ref)
      if (backlog > 0) index += backlog * (pass.backlog[service] as number)
      if (look > 0) {
        if (leaves < 0) leaves = minutesUntilAnother(scene, pass, counter, service, at)
        index += look * leaves
      }
      const isBetter = best === -1 || itsTier > bestTier || index > bestIndex || (index === bestIndex && ref < bestRef)
      if (!isBetter) continue
      best = list
      bestTier = itsTier
      bestIndex = index
      bestRef = ref
    }
  }
  return best
}

/** How long each line would stand, shared fairly by the counters that are open in this pass. */
function reckonBacklog(scene: Scene, pass: Pass, at: number): void {
  const { learnt, balance, work } = scene
  work.fill(0)
  for (let list = 0; list < pass.lists.length; list += 1) {
    const people = (pass.lists[list] as number[]).length - (pass.heads[list] as number)
    const service = (list / kinds) | 0
    if (people > 0) work[service] = (work[service] as number) + people * meanOf(learnt.durations[service] as Sample)
  }
  const isOpen = (c: number) => (pass.free[c] as number) < at + openWithinMinutes && at < (pass.until[c] as number)
  pass.backlog.set(balance(work, isOpen))
  pass.backlogAt = at
}

function minutesUntilAnother(scene: Scene, pass: Pass, counter: number, service: number, at: number): number {
  const others = scene.hall.counterOf[service] as Int32Array
  let soonest = at + farthestLook
  for (let i = 0; i < others.length; i += 1) {
    const other = others[i] as number
    const when = pass.free[other] as number
    if (other !== counter && when < soonest) soonest = when
  }
  return Math.max(0, soonest - at)
}

/** Minutes at the counter: those of somebody served, or of finding out that nobody comes. */
function takes(scene: Scene, pass: Pass, counter: number, ticket: number, service: number, at: number): number {
  const { random } = pass
  const waited = at - (pass.issued[ticket] as number)
  if (random() < (scene.gone[ageBin(waited)] as number)) return drawFrom(scene.learnt.noShowDurations, random())
  const usual = drawFrom(scene.learnt.durations[service] as Sample, random())
  return usual * pass.pace * (scene.pace[counter] as number)
}

/** Minutes before the counter calls again: its habit, and now and then a pause that nobody planned. */
function rest({ gap, pausesPerMinute, learnt }: Scene, { random }: Pass, minutes: number): number {
  const isPause = pausesPerMinute > 0 && random() < pausesPerMinute * minutes
  return gap + (isPause ? drawFrom(learnt.pauses, random()) : 0)
}

/** The counter's planned span is over: it is free at the beginning of the next, as late as it usually is. */
function comesBack(scene: Scene, pass: Pass, counter: number, at: number): void {
  const { hall, state, learnt } = scene
  const { plan } = state.counters[counter] as CounterNow
  let next = pass.next[counter] as number
  while (next < plan.length && pass.random() < (scene.absent[counter] as number)) next += 2
  if (next >= plan.length) {
    pass.free[counter] = Number.POSITIVE_INFINITY
    return
  }
  const late = drawFrom(next === 0 ? learnt.firstLateness : learnt.breakLateness, pass.random())
  pass.free[counter] = Math.max(at, (plan[next] as number) + late)
  enters(hall.close, hall.overtime, pass, counter, plan, next)
}

function enters(close: number, overtime: number, pass: Pass, counter: number, plan: number[], span: number): void {
  const to = plan[span + 1] as number
  pass.until[counter] = span + 2 >= plan.length && to >= close - 1 ? to + overtime : to
  pass.next[counter] = span + 2
}

function joins(pass: Pass, { service, kind, ref, slot, at }: Coming): void {
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

function begin(scene: Scene, random: () => number): Pass {
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

/** When a counter is free for the first time, from what it is doing now. */
function starts(scene: Scene, pass: Pass, counter: number): void {
  const { hall, state, learnt, now } = scene
  const doing = state.counters[counter] as CounterNow
  const { plan } = doing
  const { random } = pass
  let span = spanAt(plan, now)
  const isUnplanned = span === -1 && doing.isOpen
  if (span === -1) span = firstAfter(plan, now)
  pass.next[counter] = span
  if (doing.ticket && !doing.isOpen && plan.length === 0) return
  if (doing.ticket) {
    pass.free[counter] = now + remaining(scene, pass, doing.ticket, counter)
  } else if (doing.isOpen) {
    const stalled = scene.stalledFor[counter] as number
    pass.free[counter] = stalled > 3 ? now + stalled * (1 / Math.max(0.05, random()) - 1) * 0.7 : now
  } else if (Number.isFinite(doing.backAt)) {
    pass.free[counter] = doing.backAt + drawFrom(learnt.breakLateness, random())
  } else if (Number.isFinite(doing.pausedAt)) {
    pass.free[counter] = doing.pausedAt + drawAbove(learnt.pauses, now - doing.pausedAt, random())
  }
  if (doing.isOpen && isUnplanned) {
    const isLast = span >= plan.length
    pass.until[counter] = isLast ? hall.close + hall.overtime : (plan[span] as number)
    if (isLast && plan.length > 0) pass.until[counter] = Math.max(hall.close, plan.at(-1) as number) + hall.overtime
    return
  }
  if (span >= plan.length) {
    if (plan.length === 0 && !state.tellsOpenings) pass.free[counter] = now
    return
  }
  const isInside = now >= (plan[span] as number)
  if (!isInside) {
    if (!doing.ticket) pass.free[counter] = plan[span] as number
    pass.until[counter] = Number.NEGATIVE_INFINITY
    return
  }
  if (isGone(scene, pass, counter, span)) {
    pass.next[counter] = span + 2
    pass.free[counter] = plan[span + 1] as number
    pass.until[counter] = Number.NEGATIVE_INFINITY
    return
  }
  enters(hall.close, hall.overtime, pass, counter, plan, span)
  if (doing.isOpen || doing.ticket || Number.isFinite(doing.pausedAt) || Number.isFinite(doing.backAt)) return
  const from = plan[span] as number
  const sample = span === 0 ? learnt.firstLateness : learnt.breakLateness
  pass.free[counter] = tellsOpenings(scene) ? from + drawAbove(sample, now - from, random()) : now
}

/** A hall that never tells when a counter opens is believed to keep its plan. */
function tellsOpenings({ state, learnt }: Scene): boolean {
  return state.tellsOpenings || learnt.openMinutes > 1_200
}

/** A closed counter within its planned span: closed for the rest of it, or late so long already that it may not come. */
function isGone(scene: Scene, { random }: Pass, counter: number, span: number): boolean {
  const { state, learnt, absent, now } = scene
  const { isOpen, ticket, pausedAt, backAt, plan, openedIn } = state.counters[counter] as CounterNow
  if (isOpen || ticket || Number.isFinite(pausedAt) || Number.isFinite(backAt) || !tellsOpenings(scene)) return false
  if (openedIn.has(span)) return true
  const sample = span === 0 ? learnt.firstLateness : learnt.breakLateness
  const never = absent[counter] as number
  const still = (1 - never) * shareAbove(sample, now - (plan[span] as number))
  return random() * (never + still) < never
}

function firstAfter(plan: readonly number[], now: number): number {
  let span = 0
  while (span < plan.length && (plan[span] as number) <= now) span += 2
  return span
}

/** Minutes until whoever is at a counter is done: they are served, or they have left and it is not known yet. */
function remaining(scene: Scene, pass: Pass, ticket: WaitingTicket, counter: number): number {
  const { learnt, now } = scene
  const { random } = pass
  const elapsed = now - ticket.calledAt
  const durations = learnt.durations[ticket.service] as Sample
  const pace = pass.pace * (scene.pace[counter] as number)
  const gone = scene.gone[ageBin(ticket.calledAt - ticket.issuedAt)] as number
  const isGone = gone * shareAbove(learnt.noShowDurations, elapsed)
  const isServed = (1 - gone) * shareAbove(durations, elapsed / pace)
  if (random() * (isGone + isServed) < isGone)
    return Math.max(0, drawAbove(learnt.noShowDurations, elapsed, random()) - elapsed) + scene.gap
  return Math.max(0, drawAbove(durations, elapsed / pace, random()) * pace - elapsed) + scene.gap
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
