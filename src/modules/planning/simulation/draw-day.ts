import { drawComers } from './draw-comers.ts'
import { drawOutages, drawSpans } from './draw-counters.ts'
import { booked, type DrawnDay, priority, walkIn } from './drawn-day.ts'
import type { Hall } from './hall.ts'
import { exponential, gammaFactor, lognormal, normal, streamOf } from './random.ts'

/**
 * Draws a whole day before anything happens, each purpose from its own stream, so that every policy meets the same day
 * and differences can be judged day by day. The same hall, seed and day always give the same result.
 */
export function drawDay(hall: Hall, seed: number, day: number): DrawnDay {
  const { model } = hall
  const busy = gammaFactor(streamOf(seed, day, 'busy day'), model.busyDayCv)
  const comers = drawComers(hall, seed, day, busy)
  const visitors = comers.order.length

  const arrival = new Float64Array(visitors)
  const slot = new Float64Array(visitors)
  const need = new Int32Array(visitors)
  const firstStop = new Int32Array(visitors + 1)
  for (let v = 0; v < visitors; v += 1) {
    const comer = comers.order[v] ?? 0
    arrival[v] = comers.time[comer] ?? 0
    slot[v] = comers.slot[comer] ?? Number.NaN
    need[v] = comers.need[comer] ?? -1
    firstStop[v + 1] = (firstStop[v] ?? 0) + (hall.needs[need[v] ?? -1]?.stops.length ?? 1)
  }
  const service = new Int32Array(firstStop[visitors] ?? 0)
  for (let v = 0; v < visitors; v += 1) {
    const stops = hall.needs[need[v] ?? -1]?.stops
    if (stops) service.set(stops, firstStop[v])
    else service[firstStop[v] ?? 0] = comers.service[comers.order[v] ?? 0] ?? 0
  }
  return {
    seed,
    day,
    arrival,
    class: drawClasses(hall, seed, day, slot),
    slot,
    need,
    firstStop,
    service,
    ...drawStops(hall, seed, day, service),
    ...drawSpans(model, seed, day),
    outages: drawOutages(hall, seed, day),
    slowness: lognormal(streamOf(seed, day, 'slow day'), 1, model.slowDayCv),
    booked: comers.booked,
  }
}

function drawClasses({ model }: Hall, seed: number, day: number, slot: Float64Array): Uint8Array {
  const stream = streamOf(seed, day, 'priority groups')
  const classes = new Uint8Array(slot.length)
  for (let v = 0; v < slot.length; v += 1) {
    const vulnerable = stream() < model.priorityShare
    classes[v] = Number.isNaN(slot[v]) ? (vulnerable ? priority : walkIn) : booked
  }
  return classes
}

function drawStops(hall: Hall, seed: number, day: number, service: Int32Array) {
  const { leavers, walkingMinutes } = hall.model
  const working = streamOf(seed, day, 'work')
  const leaving = streamOf(seed, day, 'patience')
  const walking = streamOf(seed, day, 'walking')
  const stops = service.length
  const work = new Float64Array(stops)
  const patience = new Float64Array(stops).fill(Number.POSITIVE_INFINITY)
  const aloud = new Uint8Array(stops)
  const walk = new Float64Array(stops)
  for (let s = 0; s < stops; s += 1) {
    const mean = hall.mean[service[s] ?? 0] ?? 0
    const sigma = hall.sigma[service[s] ?? 0] ?? 0
    work[s] =
      sigma < 0
        ? exponential(working, mean)
        : mean * Math.exp(sigma === 0 ? 0 : normal(working, 0, sigma) - (sigma * sigma) / 2)
    if (leavers.share > 0 && leaving() < leavers.share) {
      patience[s] = exponential(leaving, leavers.patienceMinutes)
      aloud[s] = leaving() < leavers.aloudShare ? 1 : 0
    }
    // People differ by half of the usual walk either way.
    if (walkingMinutes > 0) walk[s] = walkingMinutes * (0.5 + walking())
  }
  return { work, patience, aloud, walk }
}
