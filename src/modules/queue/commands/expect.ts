import { hallFacts, localTime } from '#modules/places'
import type { Context } from '#platform/context'

/** Somebody who has a time in a hall. `id` is the booking's. */
export interface Appointment {
  id: string
  hallId: string
  serviceId: string
  at: Date
}

/** The hall expects somebody at a time: waits are told with them in mind. Said again, the new time counts. */
export async function expectSomebody(ctx: Context, { id, hallId, serviceId, at }: Appointment): Promise<void> {
  const { timezone } = await hallFacts(ctx, hallId)
  const when = { day: localTime(at, timezone).day, serviceId, at }
  await ctx.db
    .insertInto('queue.expected')
    .values({ id, hallId, ...when })
    .onConflict(conflict => conflict.column('id').doUpdateSet(when))
    .execute()
}

/** They said that they will not come. */
export async function expectNoMore(ctx: Context, id: string): Promise<void> {
  await ctx.db.deleteFrom('queue.expected').where('id', '=', id).execute()
}

/** They are here, with this visit. */
export async function hasCome(ctx: Context, id: string, visitId: string): Promise<void> {
  await ctx.db.updateTable('queue.expected').set({ visitId }).where('id', '=', id).execute()
}
