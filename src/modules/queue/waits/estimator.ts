import { adapt, type Calibration, calibrated, learnMiss, type RawRange, refit, uncalibrated } from './calibration.ts'
import { happened } from './hall-events.ts'
import type { DayLine, HallEvent, HallLine, Name } from './hall-log.ts'
import { beginDay, type HallState, type WaitingTicket, waitingTicket } from './hall-state.ts'
import { beforeTheFirstDay, type Learnt } from './learnt.ts'
import { learnFromCall, type OrderInUse, orderBeforeTheFirstCall, termsInUse } from './order-in-use.ts'
import { project } from './project.ts'
import { randomFrom, seedOf } from './random.ts'
import { type Hall, readHall } from './read-hall.ts'
import { sceneOf } from './scene.ts'

/** An estimator of waits for one hall: told what happens, asked what will. */
export interface Estimator {
  hall: Hall
  state: HallState
  learnt: Learnt
  order: OrderInUse
  calibration: Calibration
  /** What was told to itself, to learn from when the call comes. */
  asked: Map<string, Asked[]>
  passes: number
  /** False where only the number of counters is known: then none has a pace of its own. */
  knowsCounters: boolean
  lastRaw: { ticket: string; events: number; raw: RawRange } | undefined
  events: number
}

interface Asked {
  at: number
  isAgain: boolean
  raw: RawRange
  told: RawRange
}

const usualPasses = 120
/** After so many minutes in line a ticket is asked about once more, to learn how later looks miss. */
const secondLookMinutes = 10

export function estimatorOf(
  line: HallLine,
  { passes = usualPasses, knowsCounters = true }: { passes?: number; knowsCounters?: boolean } = {},
): Estimator {
  const hall = readHall(line)
  return {
    hall,
    state: beginDay(hall, {}),
    learnt: beforeTheFirstDay(hall),
    order: orderBeforeTheFirstCall(hall),
    calibration: uncalibrated(hall.groups.length),
    asked: new Map(),
    passes,
    knowsCounters,
    lastRaw: undefined,
    events: 0,
  }
}

/** A new day; one that was not ended is ended first. */
export function newDay(estimator: Estimator, line: Partial<DayLine>): void {
  if (estimator.events > 0) tell(estimator, { e: 'dayend' })
  estimator.state = beginDay(estimator.hall, line)
}

/** Takes in an event of the hall, and learns from it. */
export function tell(estimator: Estimator, event: HallEvent): void {
  const { hall, state, learnt, order } = estimator
  if (event.e === 'dayend' && state.isOver) return
  estimator.events += 1
  const call = happened(hall, state, learnt, event)
  if (call) {
    learnFromCall(hall, state, learnt, order, call)
    outcome(estimator, call.ticket)
  }
  if (event.e === 'issue') ask(estimator, waitingTicket(state, event.ticket), false)
  if (event.e === 'cancel') estimator.asked.delete(String(event.ticket))
  if (event.e === 'end' || event.e === 'call') secondLooks(estimator)
  if (event.e === 'dayend') {
    estimator.asked.clear()
    refit(estimator.calibration, hall.groups.length)
    estimator.events = 0
  }
}

/** Minutes from now until a waiting ticket is called, and the range meant to hold nine of ten. Undefined: it does not wait. */
export function estimate(estimator: Estimator, name: Name, isAgain = false): RawRange | undefined {
  const ticket = waitingTicket(estimator.state, name)
  if (!ticket) return undefined
  return calibrated(estimator.calibration, rawRange(estimator, ticket), groupOf(estimator, ticket), isAgain)
}

function ask(estimator: Estimator, ticket: WaitingTicket | undefined, isAgain: boolean): void {
  if (!ticket) return
  const raw = rawRange(estimator, ticket)
  const told = calibrated(estimator.calibration, raw, groupOf(estimator, ticket), isAgain)
  const asked = estimator.asked.get(ticket.name) ?? []
  asked.push({ at: estimator.state.now, isAgain, raw, told })
  estimator.asked.set(ticket.name, asked)
}

function secondLooks(estimator: Estimator): void {
  const { state, asked } = estimator
  for (const ticket of state.waiting.values()) {
    if (state.now - ticket.issuedAt < secondLookMinutes) continue
    if ((asked.get(ticket.name)?.length ?? 2) >= 2) continue
    ask(estimator, ticket, true)
    return
  }
}

function outcome(estimator: Estimator, ticket: WaitingTicket): void {
  const { asked, calibration, state } = estimator
  for (const { at, isAgain, raw, told } of asked.get(ticket.name) ?? []) {
    const truth = state.now - at
    learnMiss(calibration, raw, truth, { day: state.day, isAgain })
    if (!isAgain) adapt(calibration, groupOf(estimator, ticket), told, truth)
  }
  asked.delete(ticket.name)
}

function groupOf({ hall }: Estimator, ticket: WaitingTicket): number {
  return hall.groupOfService[ticket.service] as number
}

function rawRange(estimator: Estimator, ticket: WaitingTicket): RawRange {
  const { hall, state, learnt, order, events, lastRaw, passes, knowsCounters } = estimator
  if (lastRaw && lastRaw.ticket === ticket.name && lastRaw.events === events) return lastRaw.raw
  const scene = sceneOf(hall, state, learnt, termsInUse(order), groupOf(estimator, ticket))
  if (!knowsCounters) scene.pace.fill(1)
  const random = randomFrom(seedOf(`${state.day} ${ticket.name} ${events}`))
  const minutes = project(scene, [scene.tickets.indexOf(ticket)], passes, random)
  const raw = rangeOf(minutes, Math.max(5, scene.until - scene.now))
  estimator.lastRaw = { ticket: ticket.name, events, raw }
  return raw
}

/** Points of the passes; one that never calls counts as the end of the day. */
export function rangeOf(minutes: Float64Array, untilEnd: number): RawRange {
  const ascending = minutes.map(one => Math.min(one, untilEnd)).sort()
  const at = (share: number) => {
    const place = share * (ascending.length - 1)
    const below = Math.floor(place)
    const low = ascending[below] as number
    return low + (place - below) * ((ascending[Math.ceil(place)] as number) - low)
  }
  const mean = ascending.reduce((sum, one) => sum + one, 0) / ascending.length
  return { p50: at(0.5), mean, lo: at(0.05), hi: at(0.95) }
}
