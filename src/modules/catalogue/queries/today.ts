import { localTime } from '#modules/places'
import type { Context } from '#platform/context'

/** The day of the regency's halls, by which a version takes effect: all halls of a regency lie in one time zone. */
export async function today(ctx: Context): Promise<string> {
  const timezone = await ctx.remember('catalogue.timezone', 30, async () => {
    const hall = await ctx.db.selectFrom('places.halls').select('timezone').orderBy('id').limit(1).executeTakeFirst()
    return hall?.timezone ?? 'UTC'
  })
  return localTime(ctx.now, timezone).day
}
