import { calibrated, type RawRange } from './calibration.ts'
import { type Estimator, rangeOf } from './estimator.ts'
import type { CounterNow } from './hall-state.ts'
import { termsInUse } from './order-in-use.ts'
import { booked, priority, walkIn } from './order-terms.ts'
import { project } from './project.ts'
import { randomFrom, seedOf } from './random.ts'
import { sceneOf } from './scene.ts'

/** Waits of everybody in a hall at one moment. Minutes from now. */
export interface WholeHall {
  /** By ticket. */
  tickets: Map<string, RawRange>
  /** By service, then by kind (a row of the order's terms): for somebody who would join now. Absent where no counter gives it any more today. */
  newcomers: Map<string, Map<number, RawRange>>
}

/** Whoever takes a number is told by the class it is for. */
const askingKinds = [walkIn, priority, booked]

const mostPasses = 60
const fewestPasses = 16
/** So many calls are projected for a group at most, where many wait: their ranges need fewer passes to be steady. */
const callsAtMost = 2_400
/** A printed range is rounded outwards, which adds to what it covers: it starts from eight in ten (queueing.md section 10). */
const misses = 2
/** So long after the opening the first counters have come, if they come. */
const startedMinutes = 15

/** One batch of passes for each group of counters, and everybody's wait read off it. */
export function projectWholeHall(estimator: Estimator): WholeHall {
  const { hall, state, learnt, order, calibration } = estimator
  const names = [...hall.services.keys()]
  const whole: WholeHall = { tickets: new Map(), newcomers: new Map() }
  for (const [group, { services, counters }] of hall.groups.entries()) {
    if (counters.length === 0) continue
    const newcomers = [...services].flatMap(service => askingKinds.map(kind => ({ service, kind })))
    const scene = sceneOf(hall, state, learnt, termsInUse(order), group, newcomers)
    const targets = scene.tickets.map((_, i) => i)
    const passes = Math.max(fewestPasses, Math.min(mostPasses, Math.floor(callsAtMost / targets.length)))
    const minutes = project(scene, targets, passes, randomFrom(seedOf(`${state.day} ${group}`)))
    for (const [i, ticket] of scene.tickets.entries()) {
      const ofTicket = minutes.subarray(i * passes, (i + 1) * passes)
      if (isUnlikely(ofTicket) || isStopped(estimator, ticket.service)) continue
      const raw = rangeOf(ofTicket, Math.max(5, scene.until - scene.now))
      const isAgain = state.now - ticket.issuedAt > 5
      const told = untilTheEnd(calibrated(calibration, raw, group, isAgain, { misses }), scene.until - scene.now)
      if (i < scene.newcomersFrom) whole.tickets.set(ticket.name, told)
      else {
        const name = names[ticket.service] as string
        const ofService = whole.newcomers.get(name) ?? new Map<number, RawRange>()
        whole.newcomers.set(name, ofService.set(ticket.kind, told))
      }
    }
  }
  return whole
}

/** Nobody is called after the last counter has closed, whatever days unlike today have taught. */
function untilTheEnd(range: RawRange, minutes: number): RawRange {
  const end = Math.max(5, minutes)
  return { ...range, lo: Math.min(range.lo, end), p50: Math.min(range.p50, end), hi: Math.min(range.hi, end) }
}

/** The hall should be open, and nobody gives this service: when somebody will is not for us to guess. */
function isStopped({ hall, state }: Estimator, service: number): boolean {
  if (state.now < hall.open + startedMinutes) return false
  return [...(hall.counterOf[service] as Int32Array)].every(c => {
    const { isOpen, ticket, backAt } = state.counters[c] as CounterNow
    return !isOpen && !ticket && !Number.isFinite(backAt)
  })
}

/** In more than half of the passes no counter calls it any more today: nothing honest can be said. */
function isUnlikely(minutes: Float64Array): boolean {
  let never = 0
  for (const one of minutes) if (!Number.isFinite(one)) never += 1
  return never > minutes.length / 2
}
