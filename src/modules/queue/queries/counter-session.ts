import type { Static } from 'typebox'
import type { Context } from '#platform/context'
import { CounterClosed, type CounterSession } from '../contract.ts'

/** The open session of a counter, or undefined. */
export async function findCounterSession(
  ctx: Context,
  counterId: string,
): Promise<Static<typeof CounterSession> | undefined> {
  const session = await ctx.db
    .selectFrom('queue.counterSessions as s')
    .innerJoin('identity.staff as p', 'p.id', 's.officerId')
    .select([
      's.counterId',
      's.openedAt',
      's.pausedAt',
      's.backAt',
      's.pauseReason',
      's.officerId',
      'p.name as officerName',
    ])
    .where('s.counterId', '=', counterId)
    .where('s.closedAt', 'is', null)
    .executeTakeFirst()
  if (!session) return undefined
  const { officerId, ...rest } = session
  return { ...rest, isMine: officerId === ctx.actor.id }
}

/** The open session of a counter. */
export async function counterSession(ctx: Context, counterId: string): Promise<Static<typeof CounterSession>> {
  const session = await findCounterSession(ctx, counterId)
  if (!session) throw CounterClosed()
  return session
}

/** The hall a counter stands in; empty for a counter that nobody knows. Kept for some seconds: counters do not move. */
export function hallOfCounter(ctx: Context, counterId: string): Promise<string> {
  return ctx.remember(`queue.hall-of ${counterId}`, 30, async () => {
    const counter = await ctx.db
      .selectFrom('places.counters')
      .select('hallId')
      .where('id', '=', counterId)
      .executeTakeFirst()
    return counter?.hallId ?? ''
  })
}
