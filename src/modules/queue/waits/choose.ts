import { booked, kinds } from './order-terms.ts'
import type { Pass } from './pass.ts'
import { meanOf, type Sample } from './sample.ts'
import type { Scene } from './scene.ts'

/** Minutes of looking for another counter after which a flexible one does not wait any longer. */
const farthestLook = 10

/** Backlogs change slowly: they are reckoned anew after so many minutes of a pass. */
const backlogEveryMinutes = 8

/** A counter that is free later than this does not share the lines now. */
const openWithinMinutes = 60

/** The list whose first ticket this counter calls now: the highest tier, then the largest index, then the earliest ref. */
export function choose(scene: Scene, pass: Pass, counter: number, at: number): number {
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
  const { learnt, hall, open, work } = scene
  work.fill(0)
  for (let list = 0; list < pass.lists.length; list += 1) {
    const people = (pass.lists[list] as number[]).length - (pass.heads[list] as number)
    const service = (list / kinds) | 0
    if (people > 0) work[service] = (work[service] as number) + people * meanOf(learnt.durations[service] as Sample)
  }
  for (let c = 0; c < open.length; c += 1)
    open[c] = (pass.free[c] as number) < at + openWithinMinutes && at < (pass.until[c] as number) ? 1 : 0
  pass.backlog.set(hall.balancer.around(scene.counters[0] as number, work, open))
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
