import { booked, walkIn } from './drawn-day.ts'
import { desk, type Floor } from './floor.ts'

/** The line number of nobody. */
export const nobody = -1

/** What a ticket that no other counter can take is worth, and a counter that should be free long ago, in minutes. */
const noOtherMinutes = 10
const overdueMinutes = 0.5

/**
 * The line whose first ticket this counter calls now, or `nobody`. Within a line all tickets follow the same rule, so only
 * the first of each is compared; equal ones are decided by the smaller key, then by the order of joining.
 */
export function nextLine(floor: Floor, counter: number, now: number): number {
  if (floor.hallDown > 0) return nobody
  const { hall, lines, key } = floor
  const skills = hall.skillsOf[counter]
  if (!skills) return nobody
  const { order, look, backlog = 0 } = floor.policy.callOrder
  // Where one line alone is in question these are the same for all who wait.
  const chooses = order === 'accumulating' && hasChoice(floor, skills)
  const looks = chooses && look !== 0
  const backlogs = chooses && backlog !== 0 ? backlogsAround(floor, counter) : undefined
  let best = nobody
  let bestWorth = 0
  let bestKey = 0
  for (let i = 0; i < skills.length; i += 1) {
    const service: number = skills[i] ?? 0
    if ((floor.waiting[service] ?? 0) === 0 || (floor.down[service] ?? 0) > 0) continue
    const left =
      (looks ? look * minutesUntilAnother(floor, service, counter, now) : 0) + backlog * (backlogs?.[service] ?? 0)
    for (let waitsAs = 0; waitsAs < 3; waitsAs += 1) {
      const line = service * 3 + waitsAs
      const head = lines.head[line] ?? 0
      if (head === lines.tail[line]) continue
      const stop = lines.place[head] ?? 0
      const mine = key[stop] ?? 0
      const worth = worthOf(floor, waitsAs, now - (floor.outcome.ref[stop] ?? 0)) + left
      if (best === nobody || worth > bestWorth || (worth === bestWorth && mine < bestKey)) {
        best = line
        bestWorth = worth
        bestKey = mine
      }
    }
  }
  return best
}

/**
 * How strongly a class stands to be called. Under `accumulating` it grows with the wait; a booking before its time has
 * waited less than nothing, so that it stands behind but is taken by a counter that has nobody else. The other orders
 * only rank: whoever is of equal rank goes by the key.
 */
function worthOf(floor: Floor, waitsAs: number, waited: number): number {
  const { order } = floor.policy.callOrder
  if (order === 'accumulating') return (floor.headStart[waitsAs] ?? 0) + (floor.rate[waitsAs] ?? 0) * waited
  if (order === 'arrival' || waitsAs === walkIn) return 0
  const isDue = waitsAs === booked && waited >= 0
  if (order === 'novosga') return isDue ? 2 : waitsAs === booked ? 0 : 1
  // strict and zms: priority groups, then bookings that are due, then arrival.
  return isDue ? 1 : waitsAs === booked ? 0 : 2
}

/** Of these services at least two have somebody in line. */
function hasChoice({ waiting }: Floor, skills: Int32Array): boolean {
  let lines = 0
  for (let i = 0; i < skills.length && lines < 2; i += 1) if ((waiting[skills[i] ?? 0] ?? 0) > 0) lines += 1
  return lines > 1
}

/** By service: the minutes in which its line would be served by the open counters, fairly shared; for those near the counter. */
function backlogsAround({ hall, waiting, work, desk: does }: Floor, counter: number): Float64Array {
  for (let service = 0; service < work.length; service += 1)
    work[service] = (waiting[service] ?? 0) * (hall.mean[service] ?? 0)
  // A closed counter does 0.
  return hall.balancer.around(counter, work, does)
}

/** Minutes until the earliest other open counter that gives this service should be free, at most `noOtherMinutes`. */
function minutesUntilAnother(floor: Floor, service: number, counter: number, now: number): number {
  const { hall, day } = floor
  const able = hall.countersOf[service]
  let soonest = noOtherMinutes
  if (!able) return soonest
  for (let i = 0; i < able.length; i += 1) {
    const other = able[i] ?? 0
    if (other === counter || floor.desk[other] === desk.closed || floor.closing[other] === 1) continue
    if (floor.desk[other] === desk.idle) return 0
    const usual = hall.mean[day.service[floor.serving[other] ?? 0] ?? 0] ?? 0
    const left = usual - (now - (floor.since[other] ?? 0))
    soonest = Math.min(soonest, Math.max(overdueMinutes, left))
  }
  return soonest
}
