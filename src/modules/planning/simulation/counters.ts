import { callNext, countOpen, hasLeft, isNeeded, shut } from './calling.ts'
import { desk, type Floor } from './floor.ts'
import { happened, note, state } from './outcome.ts'
import { abandonVisit, goOn } from './visitors.ts'

/** An officer comes to the counter, in the morning or back from a break, and calls at once if somebody waits. */
export function openCounter(floor: Floor, counter: number, now: number): void {
  floor.closing[counter] = 0
  if (floor.desk[counter] !== desk.closed) return
  floor.desk[counter] = desk.idle
  floor.since[counter] = now
  floor.openedAt[counter] = now
  countOpen(floor, counter, 1)
  note(floor.outcome, now, happened.open, counter)
  callNext(floor, counter, now)
}

/** The plan says to close: after the person who is being served, and at the end of the day after whoever is in the hall. */
export function closeCounter(floor: Floor, counter: number, now: number): void {
  const { close, overtimeMinutes } = floor.hall.model
  if (floor.desk[counter] === desk.closed) return
  if (now >= close && now < close + overtimeMinutes) {
    floor.overtime[counter] = 1
    floor.inOvertime += 1
    if (floor.desk[counter] === desk.idle && !isNeeded(floor, counter)) shut(floor, counter, now)
  } else if (floor.desk[counter] === desk.busy) floor.closing[counter] = 1
  else shut(floor, counter, now)
}

/** A counter is free again; first it calls or closes, then the person goes on. */
export function endService(floor: Floor, counter: number, now: number): void {
  const { outcome } = floor
  const stop = floor.serving[counter] ?? 0
  const called = floor.since[counter] ?? now
  const wasThere = !hasLeft(floor, stop, called)
  outcome.state[stop] = wasThere ? state.served : state.noshow
  outcome.ended[stop] = now
  outcome.busyMinutes[counter] = (outcome.busyMinutes[counter] ?? 0) + now - called
  note(outcome, now, wasThere ? happened.end : happened.noshow, stop)
  floor.desk[counter] = desk.idle
  floor.since[counter] = now
  floor.serving[counter] = -1
  if (wasThere) goOn(floor, stop, now)
  else abandonVisit(floor, stop, now)
  if (floor.closing[counter] === 1) shut(floor, counter, now)
  else if (floor.desk[counter] === desk.idle && !callNext(floor, counter, now)) {
    if (floor.overtime[counter] === 1 && !isNeeded(floor, counter)) shut(floor, counter, now)
  }
}

/** After a standstill: every idle counter calls, the narrowest and the longest idle first. */
export function serveWhoeverWaits(floor: Floor, now: number): void {
  const idle = floor.hall.skillsOf
    .map((skills, counter) => ({ counter, skills: skills.length }))
    .filter(({ counter }) => floor.desk[counter] === desk.idle)
    .sort(
      (one, other) => one.skills - other.skills || (floor.since[one.counter] ?? 0) - (floor.since[other.counter] ?? 0),
    )
  for (const { counter } of idle) callNext(floor, counter, now)
}

/** The last minute of overtime: nobody is called after it. */
export function endOvertime(floor: Floor, now: number): void {
  for (let counter = 0; counter < floor.desk.length; counter += 1) {
    if (floor.desk[counter] === desk.idle) shut(floor, counter, now)
    else if (floor.desk[counter] === desk.busy) floor.closing[counter] = 1
  }
}
