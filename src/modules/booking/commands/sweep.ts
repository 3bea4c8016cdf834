import { daysLater, hallFacts, localTime } from '#modules/places'
import { expectNoMore } from '#modules/queue'
import type { Context } from '#platform/context'
import { giveBack, lockDays } from '../capacity.ts'
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

/**
 * With the hall's day, or its midnight, a booking nobody came for is a no-show, and nobody waits for that day any more.
 * A booking for a time after the hall closed early is nobody's fault: it lapses.
 */
async function closeDays(ctx: Context): Promise<void> {
  const halls = await ctx.db.selectFrom('places.halls').select('id').execute()
  for (const { id: hallId } of halls) {
    const { timezone } = await hallFacts(ctx, hallId)
    const today = localTime(ctx.now, timezone).day
    const over = await ctx.db
      .selectFrom('booking.bookings as b')
      .leftJoin('queue.days as d', join => join.onRef('d.hallId', '=', 'b.hallId').onRef('d.day', '=', 'b.day'))
      .select(['b.id', 'b.state', 'b.boothId', 'b.day', 'b.serviceId', 'b.startsAt', 'd.closedAt'])
      .where('b.hallId', '=', hallId)
      .where('b.state', 'in', ['booked', 'waiting'])
      .where(eb => eb.or([eb('b.day', '<', today), eb('d.closedAt', 'is not', null)]))
      .orderBy('b.day')
      .orderBy('b.id')
      .forUpdate('b')
      .skipLocked()
      .execute()
    const isMissed = ({ state, startsAt, closedAt }: (typeof over)[number]) =>
      state === 'booked' && startsAt !== null && (closedAt === null || Date.parse(startsAt) <= Date.parse(closedAt))
    for (const one of over) await endBooking(ctx, hallId, one, isMissed(one) ? 'no-show' : 'lapsed')
    const lapsed = over.filter(one => !isMissed(one) && one.state === 'booked')
    await lockDays(
      ctx,
      lapsed.map(({ boothId, day }) => ({ hallId, boothId, day })),
    )
    await giveBack(
      ctx,
      lapsed.map(one => one.id),
    )
  }
}

async function endBooking(
  ctx: Context,
  hallId: string,
  { id, state, serviceId, startsAt }: { id: string; state: string; serviceId: string; startsAt: string | null },
  end: 'no-show' | 'lapsed',
): Promise<void> {
  await ctx.db.updateTable('booking.bookings').set({ state: end, endedAt: ctx.now }).where('id', '=', id).execute()
  // Whom the hall closed on did not stay away: nothing is learnt from it.
  if (end === 'lapsed') await expectNoMore(ctx, id)
  ctx.announce(`booking.${end}`, id, { serviceId, startsAt, from: state }, hallId)
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
