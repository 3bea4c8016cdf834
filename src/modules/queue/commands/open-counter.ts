import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { violated } from '#platform/database'
import { newId } from '#platform/id'
import {
  type closeCounter as Close,
  CounterBusy,
  CounterClosed,
  CounterTaken,
  DayNotOpen,
  ElsewhereOpen,
  type openCounter as Open,
} from '../contract.ts'
import { counterInScope } from '../policy.ts'
import { counterSession } from '../queries/counter-session.ts'

/** Opens a counter for the officer who asks; `takeOver` takes it from another browser or officer, person and all. */
export async function openCounter(ctx: Context, { counterId, takeOver = false }: Input<typeof Open>) {
  const counter = await counterInScope(ctx, counterId)
  const day = await openDayOf(ctx, counter.hallId)
  const open = await ctx.db
    .selectFrom('queue.counterSessions')
    .select(['id', 'counterId', 'officerId'])
    .where('closedAt', 'is', null)
    .where(eb => eb.or([eb('counterId', '=', counterId), eb('officerId', '=', ctx.actor.id)]))
    .forUpdate()
    .execute()
  const here = open.find(session => session.counterId === counterId)
  const elsewhere = open.find(session => session.counterId !== counterId)
  if (elsewhere) {
    if (!takeOver) throw ElsewhereOpen({ counterId: elsewhere.counterId })
    await endSession(ctx, elsewhere.counterId, counter.hallId)
  }
  if (here?.officerId === ctx.actor.id) return counterSession(ctx, counterId)
  if (here && !takeOver) throw CounterTaken()
  if (here) await handOver(ctx, here.id, counterId, counter.hallId)
  else await begin(ctx, counterId, counter.hallId, day)
  return counterSession(ctx, counterId)
}

/** Closes a counter. The person at it is finished first. */
export async function closeCounter(ctx: Context, { counterId }: Input<typeof Close>) {
  const { hallId } = await counterInScope(ctx, counterId)
  await endSession(ctx, counterId, hallId)
  return {}
}

async function begin(ctx: Context, counterId: string, hallId: string, day: string) {
  const before = await ctx.db
    .selectFrom('queue.counterSessions')
    .select('callsSincePriority')
    .where('counterId', '=', counterId)
    .where('day', '=', day)
    .orderBy('openedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  await ctx.db
    .insertInto('queue.counterSessions')
    .values({ id: newId(), hallId, day, counterId, officerId: ctx.actor.id, openedAt: ctx.now, ...before })
    .execute()
    .catch(error => {
      throw violated(error) ? CounterTaken() : error
    })
  ctx.announce('queue.counter-opened', counterId, { officerId: ctx.actor.id }, hallId)
}

async function handOver(ctx: Context, sessionId: string, counterId: string, hallId: string) {
  await ctx.db
    .updateTable('queue.counterSessions')
    .set({ officerId: ctx.actor.id, pausedAt: null, backAt: null, pauseReason: null })
    .where('id', '=', sessionId)
    .execute()
  await ctx.db
    .updateTable('queue.tickets')
    .set({ officerId: ctx.actor.id })
    .where('counterId', '=', counterId)
    .where('state', 'in', ['called', 'serving'])
    .execute()
  ctx.announce('queue.counter-taken-over', counterId, { officerId: ctx.actor.id }, hallId)
}

async function endSession(ctx: Context, counterId: string, hallId: string) {
  const busy = await ctx.db
    .selectFrom('queue.tickets')
    .select('id')
    .where('counterId', '=', counterId)
    .where('state', 'in', ['called', 'serving'])
    .executeTakeFirst()
  if (busy) throw CounterBusy()
  const ended = await ctx.db
    .updateTable('queue.counterSessions')
    .set({ closedAt: ctx.now })
    .where('counterId', '=', counterId)
    .where('closedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!ended) throw CounterClosed()
  ctx.announce('queue.counter-closed', counterId, {}, hallId)
}

/** The open day of a hall, held until the transaction ends, so that it is not closed under our hands. */
async function openDayOf(ctx: Context, hallId: string): Promise<string> {
  const day = await ctx.db
    .selectFrom('queue.days')
    .select('day')
    .where('hallId', '=', hallId)
    .where('closedAt', 'is', null)
    .forKeyShare()
    .executeTakeFirst()
  if (!day) throw DayNotOpen()
  return day.day
}
