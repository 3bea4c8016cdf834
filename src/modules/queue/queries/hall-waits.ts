import { hallFacts, localTime } from '#modules/places'
import type { Context } from '#platform/context'
import type { WaitRange } from '../contract.ts'
import { toldRange } from '../rules.ts'
import type { RawRange } from '../waits/calibration.ts'
import { estimatorOf } from '../waits/estimator.ts'
import { recall, type WaitModel } from '../waits/model.ts'
import { projectWholeHall } from '../waits/whole-hall.ts'
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
const keptSeconds = 0.1
const modelKeptSeconds = 60

/** Projects the hall's present state forward. Every range on every screen comes from here. */
export function hallWaits(ctx: Context, hallId: string): Promise<HallWaits> {
  return ctx.remember(`queue.waits ${hallId}`, keptSeconds, async () => {
    const { timezone } = await hallFacts(ctx, hallId)
    const { day } = localTime(ctx.now, timezone)
    const shape = await hallShape(ctx, hallId, day)
    const estimator = estimatorOf(shape.hall)
    const model = await lastModel(ctx, hallId)
    if (model) recall(estimator, model)
    await readHallNow(ctx, hallId, day, shape, estimator)
    const { tickets, newcomers } = projectWholeHall(estimator)
    return {
      ofTicket: (ticketId, serviceId) =>
        told(estimator.state.waiting.has(ticketId) ? tickets.get(ticketId) : newcomers.get(serviceId)),
      ofNewcomer: serviceId => told(newcomers.get(serviceId)),
    }
  })
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
