import { choose } from './choose.ts'
import { letIn, nextComing } from './comers.ts'
import { comesBack } from './counter-times.ts'
import { ageBin } from './learnt.ts'
import { kinds } from './order-terms.ts'
import { begin, type Pass } from './pass.ts'
import { drawFrom, type Sample } from './sample.ts'
import type { Scene } from './scene.ts'

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
  for (;;) {
    const counter = earliest(scene.counters, pass.free)
    const at = counter === -1 ? Number.POSITIVE_INFINITY : (pass.free[counter] as number)
    if (at > scene.until) return
    letIn(scene, pass, at)
    if (at >= (pass.until[counter] as number)) {
      comesBack(scene, pass, counter, at)
      continue
    }
    const list = choose(scene, pass, counter, at)
    if (list === -1) {
      pass.free[counter] = nextComing(scene, pass)?.at ?? Number.POSITIVE_INFINITY
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
