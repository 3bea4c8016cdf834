import { hallFacts, localTime } from '#modules/places'
import type { Context } from '#platform/context'
import { goOn } from '../line.ts'
import { notDelivered } from './confirm-delivery.ts'
import { endDay } from './open-day.ts'

const confirmWithinSeconds = 90
const endOfNightMinutes = 2 * 60

/** What comes round every minute: numbers that never reached anybody, holds that are over, days that were left open. */
export async function sweep(ctx: Context): Promise<void> {
  await endForgottenDays(ctx)
  await giveUpUndelivered(ctx)
}

/** A day that nobody closed ends at 02.00 of the next: everybody gets a final state (fault F-25). */
async function endForgottenDays(ctx: Context) {
  const open = await ctx.db.selectFrom('queue.days').select(['hallId', 'day']).where('closedAt', 'is', null).execute()
  for (const { hallId, day } of open) {
    const { timezone } = await hallFacts(ctx, hallId)
    const here = localTime(ctx.now, timezone)
    const isOver = here.day > day && here.minutes >= endOfNightMinutes
    if (isOver || daysBetween(day, here.day) > 1) await endDay(ctx, hallId, day, 'left open')
  }
}

/**
 * A kiosk that died between number and paper: on doubt the number is given up, visibly, and the greeter sees it.
 * Whoever comes with the paper all the same is taken back at the old place (`confirmDelivery`).
 */
async function giveUpUndelivered(ctx: Context) {
  const before = new Date(ctx.now.getTime() - confirmWithinSeconds * 1000).toISOString()
  const visits = await ctx.db
    .selectFrom('queue.visits as v')
    .select(['v.id', 'v.hallId'])
    .where('v.deliveredAt', 'is', null)
    .where('v.endedAs', 'is', null)
    .where('v.issuedAt', '<', before)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const visit of visits) {
    const given = await ctx.db
      .updateTable('queue.tickets')
      .set({ state: 'cancelled', endedAt: ctx.now, endReason: notDelivered })
      .where('visitId', '=', visit.id)
      .where('state', 'in', ['printing', 'planned'])
      .returning('id')
      .execute()
    for (const { id } of given)
      ctx.announce('queue.ticket-cancelled', id, { visitId: visit.id, by: notDelivered }, visit.hallId)
    await goOn(ctx, visit.id)
  }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
