import { indexOf, kindOf, plan, takeNext } from './agenda.ts'
import { coming } from './coming.ts'
import { closeCounter, endOvertime, endService, openCounter, serveWhoeverWaits } from './counters.ts'
import type { DrawnDay } from './drawn-day.ts'
import { emptyFloor, type Floor } from './floor.ts'
import type { Hall } from './hall.ts'
import { type Outcome, state } from './outcome.ts'
import type { Policy } from './policy.ts'
import { comeToLine, giveUp, startVisit } from './visitors.ts'

/** Lets a drawn day happen under a policy. The day is only read: the next policy meets the same one. */
export function runDay(hall: Hall, day: DrawnDay, policy: Policy): Outcome {
  const floor = emptyFloor(hall, day, policy)
  planWhatIsKnown(floor)
  const { agenda } = floor
  const arrivals = day.arrival
  let visitor = 0
  // Arrivals are sorted already and stay out of the heap: it is smaller and the commonest event is free.
  while (visitor < arrivals.length || agenda.size > 0) {
    const soonest = agenda.size > 0 ? (agenda.minute[0] ?? 0) : Number.POSITIVE_INFINITY
    if (visitor < arrivals.length && (arrivals[visitor] ?? 0) < soonest) {
      startVisit(floor, visitor, arrivals[visitor] ?? 0)
      visitor += 1
    } else happen(floor, takeNext(agenda), soonest)
  }
  endDay(floor)
  return floor.outcome
}

function planWhatIsKnown({ hall, day, agenda }: Floor): void {
  const { close, overtimeMinutes } = hall.model
  for (let span = 0; span < day.spanFrom.length; span += 1) {
    plan(agenda, day.spanFrom[span] ?? 0, coming.opening, day.counterOfSpan[span] ?? 0)
    plan(agenda, day.spanTo[span] ?? 0, coming.closing, day.counterOfSpan[span] ?? 0)
  }
  for (let i = 0; i < day.outages.length; i += 1) {
    plan(agenda, day.outages[i]?.from ?? 0, coming.outage, i)
    plan(agenda, day.outages[i]?.to ?? 0, coming.repair, i)
  }
  plan(agenda, close + overtimeMinutes, coming.lastMinute, 0)
}

function happen(floor: Floor, code: number, now: number): void {
  const index = indexOf(code)
  const kind = kindOf(code)
  if (kind === coming.end) endService(floor, index, now)
  else if (kind === coming.opening) openCounter(floor, index, now)
  else if (kind === coming.closing) closeCounter(floor, index, now)
  else if (kind === coming.joining) comeToLine(floor, index, now)
  else if (kind === coming.givingUp) giveUp(floor, index, now)
  else if (kind === coming.lastMinute) endOvertime(floor, now)
  else standStill(floor, index, kind === coming.outage ? 1 : -1, now)
}

/** An outage begins (1) or ends (−1). Whoever is being served is finished; nobody is called meanwhile. */
function standStill(floor: Floor, outage: number, change: 1 | -1, now: number): void {
  const service = floor.day.outages[outage]?.service ?? -1
  if (service < 0) floor.hallDown += change
  else floor.down[service] = (floor.down[service] ?? 0) + change
  if (change < 0) serveWhoeverWaits(floor, now)
}

function endDay({ hall, outcome }: Floor): void {
  for (let stop = 0; stop < outcome.state.length; stop += 1)
    if (outcome.state[stop] === state.waiting) outcome.state[stop] = state.unserved
  const { count, minute } = outcome.happenings
  outcome.endOfDay = Math.max(hall.model.close, count > 0 ? (minute[count - 1] ?? 0) : 0)
}
