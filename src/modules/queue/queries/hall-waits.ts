import { hallFacts, localTime } from '#modules/places'
import type { Context } from '#platform/context'
import type { WaitRange } from '../contract.ts'
import { toldRange } from '../rules.ts'
import type { RawRange } from '../waits/calibration.ts'
import { estimatorOf, learn, newDay } from '../waits/estimator.ts'
import { recall, type WaitModel } from '../waits/model.ts'
import { projectWholeHall } from '../waits/whole-hall.ts'
import { dayLog } from './day-log.ts'
import { readHallNow } from './hall-now.ts'
import { hallShape } from './hall-shape.ts'

/** The waits that a hall tells at one moment. Null where nothing honest can be said. */
export interface HallWaits {
  /** A ticket that joined since then is told what a newcomer for its service is. */
  ofTicket(ticketId: string, serviceId: string): WaitRange
  /** For somebody who joins now for this service. */
  ofNewcomer(serviceId: string): WaitRange
}

/** Everybody who asks within this time is told the same: one projection serves every screen of a process. */
const keptMs = 90
/** A projection that takes long is kept so many times as long: the hall's own work goes first. */
const restTimes = 9
/** So often the hours of today until now are learnt from. */
const preparedSeconds = 10
const modelKeptSeconds = 60

interface Cell {
  waits?: Promise<HallWaits>
  until: number
}

/** Projects the hall's present state forward. Every range on every screen comes from here. */
export async function hallWaits(ctx: Context, hallId: string): Promise<HallWaits> {
  const cell = await ctx.remember<Cell>(`queue.waits ${hallId}`, Number.POSITIVE_INFINITY, async () => ({ until: 0 }))
  if (!cell.waits || performance.now() > cell.until) {
    cell.until = Number.POSITIVE_INFINITY
    cell.waits = projectNow(ctx, hallId, ms => {
      cell.until = performance.now() + Math.max(keptMs, restTimes * ms)
    })
    cell.waits.catch(() => {
      cell.until = 0
    })
  }
  return cell.waits
}

/** `took`: told how long the processor was busy with it. */
async function projectNow(ctx: Context, hallId: string, took: (ms: number) => void): Promise<HallWaits> {
  const { timezone } = await hallFacts(ctx, hallId)
  const { day } = localTime(ctx.now, timezone)
  const { shape, estimator } = await ctx.remember(`queue.waits-prepared ${hallId} ${day}`, preparedSeconds, () =>
    prepare(ctx, hallId, day),
  )
  await readHallNow(ctx, hallId, day, shape, estimator)
  const begun = performance.now()
  const { tickets, newcomers } = projectWholeHall(estimator)
  const known = new Set(estimator.state.waiting.keys())
  took(performance.now() - begun)
  return {
    ofTicket: (ticketId, serviceId) => told(known.has(ticketId) ? tickets.get(ticketId) : newcomers.get(serviceId)),
    ofNewcomer: serviceId => told(newcomers.get(serviceId)),
  }
}

/** The hall of a day with all that its nights, and its own hours until now, have taught. */
async function prepare(ctx: Context, hallId: string, day: string) {
  const shape = await hallShape(ctx, hallId, day)
  const estimator = estimatorOf(shape.hall)
  const model = await lastModel(ctx, hallId)
  if (model) recall(estimator, model)
  newDay(estimator, shape.day)
  for (const event of await dayLog(ctx, hallId, day)) learn(estimator, event)
  return { shape, estimator }
}

/** What the nights until now have taught; null before the first. */
export function lastModel(ctx: Context, hallId: string): Promise<WaitModel | null> {
  return ctx.remember(`queue.wait-model ${hallId}`, modelKeptSeconds, async () => {
    const row = await ctx.db
      .selectFrom('queue.waitModels')
      .select('model')
      .where('hallId', '=', hallId)
      .orderBy('day', 'desc')
      .limit(1)
      .executeTakeFirst()
    return (row?.model as WaitModel | undefined) ?? null
  })
}

function told(range: RawRange | undefined): WaitRange {
  return range ? toldRange(range.lo, range.hi) : null
}
