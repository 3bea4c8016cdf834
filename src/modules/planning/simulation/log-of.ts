import type { CallOrder, DayLine, HallEvent, HallLine, LogLine } from '#modules/queue'
import { drawDay } from './draw-day.ts'
import { type DrawnDay, ticketClasses } from './drawn-day.ts'
import type { Hall } from './hall.ts'
import { happened, type Outcome } from './outcome.ts'
import type { Policy } from './policy.ts'
import { runDay } from './run-day.ts'

/** The `hall` line of a simulated hall: what a real hall would tell about itself, the published call order included. */
export function hallLineOf({ model }: Hall, callOrder: CallOrder): HallLine {
  return {
    e: 'hall',
    services: model.services.map(({ id, standardMinutes }) => ({ id, minutes: standardMinutes })),
    counters: model.counters.map(({ id, skills }) => ({ id, skills: [...skills] })),
    classes: ticketClasses.map(id => ({ id, ...callOrder.classes[id] })),
    kioskOpen: model.kioskOpen,
    kioskClose: model.kioskClose,
    open: model.open,
    close: model.close,
    overtime: model.overtimeMinutes,
    callOrder: { ...callOrder },
  }
}

/** The lines of one day, from its `day` line to its `dayend`, in the order in which things happened. No hidden truth is in them. */
export function* logOf(hall: Hall, day: DrawnDay, outcome: Outcome, train = false): Generator<LogLine> {
  yield dayLineOf(hall, day, train)
  const tickets = new Int32Array(day.service.length).fill(-1)
  const visitorOf = visitorsOf(day)
  const { count, minute, kind, index } = outcome.happenings
  // Tickets are counted as they are issued: the position of a stop would tell how many its visitor still has to make.
  let issued = 0
  for (let i = 0; i < count; i += 1) {
    const stop = index[i] ?? 0
    if (kind[i] === happened.issue) {
      tickets[stop] = issued
      issued += 1
    }
    yield lineOf(hall, day, outcome, minute[i] ?? 0, kind[i] ?? 0, stop, tickets, visitorOf)
  }
  yield { e: 'dayend', t: outcome.endOfDay }
}

/** A whole log: the `hall` line, then `days` days from day 0, the first `trainDays` of them to learn from. */
export function* logOfDays(
  hall: Hall,
  { seed, days, trainDays, policy }: { seed: number; days: number; trainDays: number; policy: Policy },
): Generator<LogLine> {
  yield hallLineOf(hall, policy.callOrder)
  for (let day = 0; day < days; day += 1) {
    const drawn = drawDay(hall, seed, day)
    yield* logOf(hall, drawn, runDay(hall, drawn, policy), day < trainDays)
  }
}

function dayLineOf({ model }: Hall, { day, booked }: DrawnDay, train: boolean): DayLine {
  return {
    e: 'day',
    day,
    train,
    plan: model.counters.map(counter => counter.plan.map(([from, to]) => [from, to] as const)),
    booked: booked.map(({ service, slot }) => ({ service: model.services[service]?.id ?? '', slot })),
  }
}

function lineOf(
  { model }: Hall,
  day: DrawnDay,
  outcome: Outcome,
  t: number,
  kind: number,
  index: number,
  tickets: Int32Array,
  visitorOf: Int32Array,
): HallEvent {
  const ticket = tickets[index] ?? -1
  const counter = model.counters[outcome.counter[index] ?? -1]?.id ?? ''
  switch (kind) {
    case happened.issue: {
      const visitor = visitorOf[index] ?? 0
      const slot = day.slot[visitor] ?? Number.NaN
      return {
        e: 'issue',
        t,
        ticket,
        visitor,
        service: model.services[day.service[index] ?? -1]?.id ?? '',
        class: ticketClasses[day.class[visitor] ?? 0] ?? 'walk-in',
        slot: Number.isNaN(slot) ? null : slot,
        ref: outcome.ref[index] ?? t,
      }
    }
    case happened.call:
      return { e: 'call', t, ticket, counter }
    case happened.end:
      return { e: 'end', t, ticket, counter }
    case happened.noshow:
      return { e: 'noshow', t, ticket, counter }
    case happened.cancel:
      return { e: 'cancel', t, ticket }
    default:
      return { e: 'counter', t, counter: model.counters[index]?.id ?? '', open: kind === happened.open }
  }
}

function visitorsOf({ firstStop, service }: DrawnDay): Int32Array {
  const visitorOf = new Int32Array(service.length)
  for (let v = 0; v + 1 < firstStop.length; v += 1) visitorOf.fill(v, firstStop[v], firstStop[v + 1])
  return visitorOf
}
