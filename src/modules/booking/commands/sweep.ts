import { daysLater, hallFacts, localTime } from '#modules/places'
import type { Context } from '#platform/context'
import { lockDays } from '../capacity.ts'
import { rulesOf } from '../queries/rules-of.ts'
import { lapseOverdue, offerFreed } from '../waiting-list.ts'

/** What comes round every minute: holds and offers that ran out, places for those who wait, days that are over. */
export async function sweep(ctx: Context): Promise<void> {
  await closeDays(ctx)
  const days = await ctx.db
    .selectFrom('booking.bookings')
    .select(['hallId', 'boothId', 'day'])
    .distinct()
    .where(eb => eb.or([eb('heldUntil', '<=', ctx.now.toISOString()), eb('state', '=', 'waiting')]))
    .orderBy('hallId')
    .orderBy('boothId')
    .orderBy('day')
    .execute()
  await lockDays(ctx, days)
  for (const where of days) {
    await lapseOverdue(ctx, where)
    await offerFreed(ctx, where)
  }
}

/** With the hall's day, or its midnight, a booking nobody came for is a no-show, and nobody waits for that day any more. */
async function closeDays(ctx: Context): Promise<void> {
  const halls = await ctx.db.selectFrom('places.halls').select('id').execute()
  for (const { id: hallId } of halls) {
    const { timezone } = await hallFacts(ctx, hallId)
    const today = localTime(ctx.now, timezone).day
    const over = await ctx.db
      .selectFrom('booking.bookings as b')
      .select(['b.id', 'b.state', 'b.serviceId', 'b.startsAt'])
      .where('b.hallId', '=', hallId)
      .where('b.state', 'in', ['booked', 'waiting'])
      .where(eb =>
        eb.or([
          eb('b.day', '<', today),
          eb.exists(
            eb
              .selectFrom('queue.days as d')
              .select('d.day')
              .whereRef('d.hallId', '=', 'b.hallId')
              .whereRef('d.day', '=', 'b.day')
              .where('d.closedAt', 'is not', null),
          ),
        ]),
      )
      .forUpdate('b')
      .skipLocked()
      .execute()
    for (const { id, state, serviceId, startsAt } of over) {
      const end = state === 'booked' ? 'no-show' : 'lapsed'
      await ctx.db.updateTable('booking.bookings').set({ state: end, endedAt: ctx.now }).where('id', '=', id).execute()
      ctx.announce(
        end === 'no-show' ? 'booking.no-show' : 'booking.lapsed',
        id,
        { serviceId, startsAt, from: state },
        hallId,
      )
    }
  }
}

/** Erases names and phones of days that are over for as long as the hall keeps them, and holds that came to nothing. */
export async function erase(ctx: Context): Promise<void> {
  const halls = await ctx.db.selectFrom('places.halls').select('id').execute()
  for (const { id: hallId } of halls) {
    const { timezone } = await hallFacts(ctx, hallId)
    const { retentionDays } = await rulesOf(ctx, hallId)
    const today = localTime(ctx.now, timezone).day
    const erased = await ctx.db
      .updateTable('booking.bookings')
      .set({ name: null, phone: null, phoneHash: null, needs: [], erasedAt: ctx.now })
      .where('hallId', '=', hallId)
      .where('day', '<', daysLater(today, -retentionDays))
      .where('phone', 'is not', null)
      .where('endedAt', 'is not', null)
      .returning('id')
      .execute()
    await ctx.db
      .deleteFrom('booking.bookings')
      .where('hallId', '=', hallId)
      .where('state', 'in', ['lapsed', 'cancelled'])
      .where('consentedAt', 'is', null)
      .where('day', '<', today)
      .execute()
    if (erased.length > 0) ctx.announce('booking.erased', hallId, { bookings: erased.length }, hallId)
  }
}
