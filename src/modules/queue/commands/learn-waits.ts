import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { dayLog } from '../queries/day-log.ts'
import { expectedVisitors } from '../queries/expected-visitors.ts'
import { hallShape } from '../queries/hall-shape.ts'
import { estimatorOf, newDay, tell } from '../waits/estimator.ts'
import { modelOf, recall, type WaitModel } from '../waits/model.ts'

/** So many closed days are looked back on when a hall begins to learn. */
const lookBackDays = 30
/** Days learnt in one run: the rest waits for the next. */
const perRun = 5
const eventsAtOnce = 5

/** Learns every closed day once, in its order: how long things take, who leaves, and how far the ranges were off. */
export async function learnWaits(ctx: Context): Promise<void> {
  for (const { hallId, day } of await unlearntDays(ctx)) {
    const shape = await hallShape(ctx, hallId, day)
    const estimator = estimatorOf(shape.hall)
    const before = await modelBefore(ctx, hallId, day)
    if (before) recall(estimator, before)
    newDay(estimator, { ...shape.day, booked: await expectedVisitors(ctx, hallId, day, 'all') })
    for (const [i, event] of (await dayLog(ctx, hallId, day)).entries()) {
      tell(estimator, event)
      // A day is seconds of reckoning: whoever asks the hall something meanwhile goes first.
      if (i % eventsAtOnce === 0) await setImmediate()
    }
    tell(estimator, { e: 'dayend' })
    await ctx.db
      .insertInto('queue.waitModels')
      .values({ hallId, day, model: JSON.stringify(modelOf(estimator)), learntAt: ctx.now })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  }
}

async function unlearntDays(ctx: Context): Promise<{ hallId: string; day: string }[]> {
  const { rows } = await sql<{ hallId: string; day: string }>`
    select d.hall_id, d.day
    from queue.days d
    where d.closed_at is not null
      and d.day > coalesce((select max(m.day) from queue.wait_models m where m.hall_id = d.hall_id), ${ctx.now}::timestamptz::date - ${lookBackDays}::int)
      and exists (select from queue.tickets t where t.hall_id = d.hall_id and t.day = d.day)
    order by d.day
    limit ${perRun}`.execute(ctx.db)
  return rows
}

async function modelBefore(ctx: Context, hallId: string, day: string): Promise<WaitModel | undefined> {
  const row = await ctx.db
    .selectFrom('queue.waitModels')
    .select('model')
    .where('hallId', '=', hallId)
    .where('day', '<', day)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.model as WaitModel | undefined
}
