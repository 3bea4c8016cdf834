import type { Outage } from './drawn-day.ts'
import type { Hall } from './hall.ts'
import type { HallModel } from './hall-model.ts'
import { exponential, lognormal, poisson, type Stream, streamOf } from './random.ts'

/** When counters will really be open: the plan, begun late, with pauses that nobody planned cut out of it. */
export function drawSpans(model: HallModel, seed: number, day: number) {
  const being = streamOf(seed, day, 'lateness')
  const pausing = streamOf(seed, day, 'pauses')
  const counterOfSpan: number[] = []
  const from: number[] = []
  const to: number[] = []
  for (const [c, { plan }] of model.counters.entries()) {
    for (const [position, [planned, until]] of plan.entries()) {
      const late = position === 0 ? model.lateness.openingMinutes : model.lateness.returnMinutes
      const start = planned + (late > 0 ? exponential(being, late) : 0)
      if (start < until) addWithPauses(start, until, model, pausing, from, to)
    }
    while (counterOfSpan.length < from.length) counterOfSpan.push(c)
  }
  return {
    counterOfSpan: Int32Array.from(counterOfSpan),
    spanFrom: Float64Array.from(from),
    spanTo: Float64Array.from(to),
  }
}

function addWithPauses(
  start: number,
  until: number,
  { pauses }: HallModel,
  stream: Stream,
  from: number[],
  to: number[],
): void {
  let opened = start
  while (pauses.perHour > 0) {
    const paused = opened + exponential(stream, 60 / pauses.perHour)
    const back = paused + lognormal(stream, pauses.minutes, pauses.cv)
    // Nobody goes away for the last minutes of a shift only.
    if (back >= until) break
    from.push(opened)
    to.push(paused)
    opened = back
  }
  from.push(opened)
  to.push(until)
}

/** What stands still today, by start. */
export function drawOutages(hall: Hall, seed: number, day: number): Outage[] {
  const { outages, open, close } = hall.model
  if (outages.length === 0) return []
  const stream = streamOf(seed, day, 'outages')
  return outages
    .flatMap(({ perDay, minutes, cv }, position) =>
      Array.from({ length: poisson(stream, perDay) }, () => {
        const from = open + stream() * (close - open)
        return { service: hall.outService[position] ?? -1, from, to: from + lognormal(stream, minutes, cv) }
      }),
    )
    .sort((one, other) => one.from - other.from)
}
