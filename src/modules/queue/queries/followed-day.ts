import { setTimeout } from 'node:timers/promises'
import type { Context } from '#platform/context'
import { type Estimator, estimatorOf, newDay, tell } from '../waits/estimator.ts'
import type { HallEvent } from '../waits/hall-log.ts'
import { expectedBy } from '../waits/hall-state.ts'
import { recall, type WaitModel } from '../waits/model.ts'
import { beginningOfLog, dayLog, type LogPlace } from './day-log.ts'
import { expectedVisitors } from './expected-visitors.ts'
import { type HallShape, hallShape } from './hall-shape.ts'

/** So often what has happened since is read; the shape of the hall, which seldom changes, not so often. */
const followSeconds = 3
const shapeSeconds = 10
const modelKeptSeconds = 60
/** After each event so many times as long as it took: telling never takes more than a fifth of the processor. */
const restTimes = 4
/** Fewer passes than a night has time for. */
const passes = 40

/** A day that is under way, with an estimator that is told it as it happens: it learns from its hours, and how its ranges miss. */
export interface FollowedDay {
  shape: HallShape
  estimator: Estimator
}

interface Following extends FollowedDay {
  written: string
  place: LogPlace
  untold: HallEvent[]
  isTelling: boolean
}

/** The day as far as it was told until now. Whoever asks does not wait for the telling: it goes on between other work. */
export async function followedDay(ctx: Context, hallId: string, day: string): Promise<FollowedDay> {
  const shape = await ctx.remember(`queue.followed-shape ${hallId} ${day}`, shapeSeconds, () =>
    hallShape(ctx, hallId, day),
  )
  const cell = await ctx.remember<{ following?: Following }>(
    `queue.followed-day ${hallId}`,
    Number.POSITIVE_INFINITY,
    async () => ({}),
  )
  const written = JSON.stringify(shape)
  // Another day, menu or order, other counters: the day is told from its beginning to an estimator that knows them.
  if (cell.following?.written !== written) cell.following = await follow(ctx, hallId, shape, written)
  const { following } = cell
  const { hall } = following.estimator
  await ctx.remember(`queue.followed-log ${hallId} ${day}`, followSeconds, async () => {
    following.untold.push(...(await dayLog(ctx, hallId, day, following.place)))
    following.estimator.state.expected = expectedBy(hall, await expectedVisitors(ctx, hallId, day, 'not here yet'))
    if (!following.isTelling) void tellWithPauses(following)
  })
  return following
}

async function follow(ctx: Context, hallId: string, shape: HallShape, written: string): Promise<Following> {
  const estimator = estimatorOf(shape.hall, { passes })
  const model = await lastModel(ctx, hallId)
  if (model) recall(estimator, model)
  newDay(estimator, shape.day)
  return { shape, estimator, written, place: beginningOfLog(), untold: [], isTelling: false }
}

/**
 * One event at a time: each asks the estimator what it would say, and the hall's own work goes first. A fault ends the
 * telling, not the hall; the nightly job meets the same one and reports it.
 */
async function tellWithPauses(following: Following): Promise<void> {
  const { untold, estimator } = following
  following.isTelling = true
  try {
    for (;;) {
      const event = untold.shift()
      if (!event) return
      const begun = performance.now()
      tell(estimator, event)
      await setTimeout(restTimes * (performance.now() - begun))
    }
  } catch {
    untold.length = 0
  } finally {
    following.isTelling = false
  }
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
