import { type CounterNow, spanAfter, spanAt, type WaitingTicket } from './hall-state.ts'
import { ageBin } from './learnt.ts'
import type { Pass } from './pass.ts'
import { drawAbove, drawFrom, type Sample, shareAbove } from './sample.ts'
import type { Scene } from './scene.ts'

/** When a counter is free for the first time, from what it is doing now. */
export function starts(scene: Scene, pass: Pass, counter: number): void {
  const { hall, state, learnt, now } = scene
  const doing = state.counters[counter] as CounterNow
  const { plan } = doing
  const { random } = pass
  let span = spanAt(plan, now)
  const isUnplanned = span === -1 && doing.isOpen
  if (span === -1) span = spanAfter(plan, now)
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
    if (span >= plan.length) pass.until[counter] = Math.max(hall.close, plan.at(-1) ?? 0) + hall.overtime
    else if (span > 0) pass.until[counter] = restsFrom(scene, pass, plan, span, now)
    else enters(scene, pass, counter, plan, span)
    return
  }
  if (span >= plan.length) {
    if (plan.length === 0 && !state.tellsOpenings) pass.free[counter] = now
    return
  }
  const isInside = now >= (plan[span] as number)
  if (!isInside) {
    returns(scene, pass, counter, span)
    return
  }
  if (isGone(scene, pass, counter, span)) {
    pass.next[counter] = span + 2
    pass.free[counter] = plan[span + 1] as number
    pass.until[counter] = Number.NEGATIVE_INFINITY
    return
  }
  enters(scene, pass, counter, plan, span)
  if (doing.isOpen || doing.ticket || Number.isFinite(doing.pausedAt) || Number.isFinite(doing.backAt)) return
  const from = plan[span] as number
  const sample = span === 0 ? learnt.firstLateness : learnt.breakLateness
  pass.free[counter] = tellsOpenings(scene) ? from + drawAbove(sample, now - from, random()) : now
}

/** In a break, or before the first span: back at the minute that was said, else when it usually comes; that may be earlier than planned. */
function returns(scene: Scene, pass: Pass, counter: number, span: number): void {
  const { state, learnt, now } = scene
  const { plan, ticket, backAt } = state.counters[counter] as CounterNow
  const from = plan[span] as number
  const early = span > 0 ? drawAbove(learnt.breakLateness, now - from, pass.random()) : 0
  if (Number.isFinite(backAt) || early < 0) {
    if (!ticket && !Number.isFinite(backAt)) pass.free[counter] = from + early
    enters(scene, pass, counter, plan, span)
    return
  }
  if (!ticket) pass.free[counter] = from
  pass.until[counter] = Number.NEGATIVE_INFINITY
}

/** The counter's planned span is over: it is free at the beginning of the next, as late as it usually is. */
export function comesBack(scene: Scene, pass: Pass, counter: number, at: number): void {
  const { state, learnt } = scene
  const { plan } = state.counters[counter] as CounterNow
  let next = pass.next[counter] as number
  while (next < plan.length && pass.random() < (scene.absent[counter] as number)) next += 2
  if (next >= plan.length) {
    pass.free[counter] = Number.POSITIVE_INFINITY
    return
  }
  const late = drawFrom(next === 0 ? learnt.firstLateness : learnt.breakLateness, pass.random())
  pass.free[counter] = Math.max(at, (plan[next] as number) + late)
  enters(scene, pass, counter, plan, next)
}

function enters({ hall, learnt }: Scene, pass: Pass, counter: number, plan: readonly number[], span: number): void {
  const to = plan[span + 1] as number
  const isLast = span + 2 >= plan.length
  if (isLast) pass.until[counter] = to >= hall.close - 1 ? to + hall.overtime : to
  else pass.until[counter] = to + drawFrom(learnt.overruns, pass.random())
  pass.next[counter] = span + 2
}

/** When a counter that works on in the break before this span rests after all. */
function restsFrom({ learnt }: Scene, { random }: Pass, plan: readonly number[], span: number, now: number): number {
  const from = plan[span - 1] as number
  return Math.min(plan[span] as number, from + drawAbove(learnt.overruns, now - from, random()))
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
