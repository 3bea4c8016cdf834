import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { CounterClosed, type pauseCounter as Pause, type resumeCounter as Resume } from '../contract.ts'
import { counterInScope } from '../policy.ts'
import { counterSession } from '../queries/counter-session.ts'

/** Puts up the sign “back at 13.00”. Whoever sits there is finished in peace. */
export async function pauseCounter(ctx: Context, { counterId, backAt = null, reason = null }: Input<typeof Pause>) {
  await setPause(ctx, counterId, { pausedAt: ctx.now, backAt, pauseReason: reason })
  return counterSession(ctx, counterId)
}

/** Takes the sign down. */
export async function resumeCounter(ctx: Context, { counterId }: Input<typeof Resume>) {
  await setPause(ctx, counterId, { pausedAt: null, backAt: null, pauseReason: null })
  return counterSession(ctx, counterId)
}

async function setPause(
  ctx: Context,
  counterId: string,
  pause: { pausedAt: Date | null; backAt: string | null; pauseReason: string | null },
) {
  const { hallId } = await counterInScope(ctx, counterId)
  const session = await ctx.db
    .updateTable('queue.counterSessions')
    .set(pause)
    .where('counterId', '=', counterId)
    .where('officerId', '=', ctx.actor.id)
    .where('closedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!session) throw CounterClosed()
  ctx.announce(
    pause.pausedAt ? 'queue.counter-paused' : 'queue.counter-resumed',
    counterId,
    { backAt: pause.backAt },
    hallId,
  )
}
