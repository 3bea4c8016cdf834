import type { DrawnDay } from './drawn-day.ts'
import { desk, type Floor } from './floor.ts'
import { maxStops } from './hall-model.ts'

/** The stop that a visitor makes next, or −1 when the visit is complete. */
export function nextStopOf(floor: Floor, visitor: number, now: number): number {
  const { day, hall } = floor
  const first = day.firstStop[visitor] ?? 0
  const count = (day.firstStop[visitor + 1] ?? 0) - first
  const done = floor.done[visitor] ?? 0
  if (done === (1 << count) - 1) return -1
  const need = hall.needs[day.need[visitor] ?? -1]
  if (!need || count === 1) return first
  if (floor.policy.journeys.order === 'planned') return first + bestFirst(floor, visitor, need.before, done, now)
  return first + firstAllowed(need.before, done)
}

/** How many of the minutes since the arrival count, at most, in the line of a further stop for this service. */
export function keptOf({ policy, alone, together }: Floor, service: number): number {
  const { place, keptMinutes } = policy.journeys
  if (place === 'fresh') return 0
  if (keptMinutes === undefined) return Number.POSITIVE_INFINITY
  return (keptMinutes * Math.max(1, alone[service] ?? 0)) / Math.max(1, together[service] ?? 0)
}

function firstAllowed(before: Uint8Array, done: number): number {
  let position = 0
  while (!isAllowed(before, done, position)) position += 1
  return position
}

/** Not done yet, and all that must come before it is done. */
function isAllowed(before: Uint8Array, done: number, position: number): boolean {
  return (done & (1 << position)) === 0 && ((before[position] ?? 0) & ~done) === 0
}

/** Tries every order that the constraints leave (at most 4! = 24) and gives the first stop of the one that ends soonest. */
function bestFirst(floor: Floor, visitor: number, before: Uint8Array, done: number, now: number): number {
  for (let position = 0; position < before.length; position += 1)
    if ((done & (1 << position)) === 0)
      waits[position] = projectedWait(floor, serviceAt(floor.day, visitor, position), now)
  let best = firstAllowed(before, done)
  let bestEnd = Number.POSITIVE_INFINITY
  for (let position = 0; position < before.length; position += 1) {
    if (!isAllowed(before, done, position)) continue
    const end = endOf(floor, visitor, before, done, position, now, now)
    if (end < bestEnd) {
      best = position
      bestEnd = end
    }
  }
  return best
}

/** The projected wait for each stop of the visit that is being planned; written before it is read, never kept between two. */
const waits = new Float64Array(maxStops)

/** When the visit ends if this stop is made at `time` and the rest in the best order after it. */
function endOf(
  floor: Floor,
  visitor: number,
  before: Uint8Array,
  done: number,
  position: number,
  now: number,
  time: number,
): number {
  const service = serviceAt(floor.day, visitor, position)
  // A place that is carried grows while its holder is elsewhere; one that is not has yet to be earned. It is planned as if
  // nothing limited what is kept: that visits the short line first, and was measured to be the better plan also under a limit.
  const carried = floor.policy.journeys.place === 'carried' ? time - now : 0
  const wait = Math.max(0, (waits[position] ?? 0) - carried)
  const called = opensAt(floor, service, time + wait)
  const after = called + (floor.hall.mean[service] ?? 0) + floor.hall.model.walkingMinutes
  const doneThen = done | (1 << position)
  let soonest = Number.POSITIVE_INFINITY
  for (let next = 0; next < before.length; next += 1) {
    if (!isAllowed(before, doneThen, next)) continue
    soonest = Math.min(soonest, endOf(floor, visitor, before, doneThen, next, now, after))
  }
  return soonest === Number.POSITIVE_INFINITY ? after : soonest
}

/** Minutes of work in line per open counter of the service, shared work counted by the share that falls to each. */
function projectedWait(floor: Floor, service: number, now: number): number {
  const { hall, day } = floor
  const able = hall.countersOf[service]
  const open = floor.openOf[service] ?? 0
  if (!able || open === 0) return 0
  let minutes = 0
  for (let i = 0; i < able.length; i += 1) {
    const counter = able[i] ?? 0
    if (floor.desk[counter] === desk.closed) continue
    if (floor.desk[counter] === desk.busy) {
      const usual = hall.mean[day.service[floor.serving[counter] ?? 0] ?? 0] ?? 0
      minutes += Math.max(0.5, usual - (now - (floor.since[counter] ?? 0)))
    }
    const skills = hall.skillsOf[counter]
    for (let k = 0; skills && k < skills.length; k += 1) {
      const skill = skills[k] ?? 0
      const inLine = floor.waiting[skill] ?? 0
      if (inLine > 0) minutes += (inLine * (hall.mean[skill] ?? 0)) / (floor.openOf[skill] ?? 1)
    }
  }
  return minutes / open
}

/** This minute, or the next one at which a counter of the service is open by plan. */
function opensAt({ hall }: Floor, service: number, time: number): number {
  const spans = hall.openByPlan[service]
  for (let i = 0; spans && i < spans.length; i += 2)
    if (time < (spans[i + 1] ?? 0)) return Math.max(time, spans[i] ?? 0)
  return time
}

function serviceAt(day: DrawnDay, visitor: number, position: number): number {
  return day.service[(day.firstStop[visitor] ?? 0) + position] ?? 0
}
