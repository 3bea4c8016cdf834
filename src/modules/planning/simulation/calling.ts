import { plan } from './agenda.ts'
import { coming } from './coming.ts'
import { desk, type Floor } from './floor.ts'
import { quitLine } from './lines.ts'
import { nextLine, nobody } from './next-stop.ts'
import { happened, note, state } from './outcome.ts'

/** Calls whoever is next to an idle counter. False when nobody waits whom it may serve now. */
export function callNext(floor: Floor, counter: number, now: number): boolean {
  const line = nextLine(floor, counter, now)
  if (line === nobody) return false
  const { lines, hall, day, outcome } = floor
  const head = lines.head[line] ?? 0
  const stop = lines.place[head] ?? 0
  const service = day.service[stop] ?? 0
  lines.head[line] = head + 1
  floor.waiting[service] = (floor.waiting[service] ?? 0) - 1
  floor.desk[counter] = desk.busy
  floor.since[counter] = now
  floor.serving[counter] = stop
  outcome.called[stop] = now
  outcome.counter[stop] = counter
  outcome.state[stop] = state.called
  note(outcome, now, happened.call, stop)
  const minutes = hasLeft(floor, stop, now)
    ? hall.model.noShowMinutes
    : (day.work[stop] ?? 0) * (hall.pace[counter] ?? 1) * day.slowness
  plan(floor.agenda, now + minutes, coming.end, counter)
  settle(floor, service, now)
  return true
}

/** Somebody who went without telling: the ticket stands in line, nobody answers its call. */
export function hasLeft({ day, outcome }: Floor, stop: number, now: number): boolean {
  return now - (outcome.issued[stop] ?? 0) > (day.patience[stop] ?? 0)
}

/** Lets the right idle counter take what has just become callable: the one with the fewest skills, then the longest idle. */
export function offer(floor: Floor, service: number, now: number): void {
  if (floor.hallDown > 0 || (floor.down[service] ?? 0) > 0) return
  const able = floor.hall.countersOf[service]
  if (!able) return
  let best = -1
  for (let i = 0; i < able.length; i += 1) {
    const counter = able[i] ?? 0
    if (floor.desk[counter] !== desk.idle) continue
    if (best >= 0 && width(floor, counter) > width(floor, best)) break
    if (best < 0 || (floor.since[counter] ?? 0) < (floor.since[best] ?? 0)) best = counter
  }
  if (best >= 0) callNext(floor, best, now)
}

/** Skills of a counter; those of a service come with the narrowest first. */
function width({ hall }: Floor, counter: number): number {
  return hall.skillsOf[counter]?.length ?? 0
}

/** Takes a ticket out of its line that was not called: its holder said that she goes. */
export function withdraw(floor: Floor, stop: number, now: number): void {
  const service = floor.day.service[stop] ?? 0
  quitLine(floor.lines, floor.lineOf[stop] ?? 0, stop)
  floor.waiting[service] = (floor.waiting[service] ?? 0) - 1
  settle(floor, service, now)
}

/** One stop of this service less is to come; counters in overtime that nobody needs any more close. */
export function settle(floor: Floor, service: number, now: number): void {
  const owed = (floor.owed[service] ?? 0) - 1
  floor.owed[service] = owed
  if (owed > 0 || floor.inOvertime === 0) return
  const able = floor.hall.countersOf[service]
  if (!able) return
  for (let i = 0; i < able.length; i += 1) {
    const counter = able[i] ?? 0
    if (floor.overtime[counter] === 1 && floor.desk[counter] === desk.idle && !isNeeded(floor, counter))
      shut(floor, counter, now)
  }
}

/** Somebody in the hall has yet to come to a counter with one of its skills. */
export function isNeeded({ hall, owed }: Floor, counter: number): boolean {
  const skills = hall.skillsOf[counter]
  for (let i = 0; skills && i < skills.length; i += 1) if ((owed[skills[i] ?? 0] ?? 0) > 0) return true
  return false
}

export function shut(floor: Floor, counter: number, now: number): void {
  floor.desk[counter] = desk.closed
  floor.closing[counter] = 0
  const { openMinutes } = floor.outcome
  openMinutes[counter] = (openMinutes[counter] ?? 0) + now - (floor.openedAt[counter] ?? 0)
  countOpen(floor, counter, -1)
  note(floor.outcome, now, happened.close, counter)
}

/** One open counter more or less for each of its services. */
export function countOpen({ hall, openOf }: Floor, counter: number, change: 1 | -1): void {
  const skills = hall.skillsOf[counter]
  for (let i = 0; skills && i < skills.length; i += 1) {
    const service = skills[i] ?? 0
    openOf[service] = (openOf[service] ?? 0) + change
  }
}
