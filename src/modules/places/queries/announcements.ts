import type { Context } from '#platform/context'

/** What is announced now: at most one line of news and one emergency message. */
export async function announcementsNow(ctx: Context, hallId: string) {
  return ctx.db
    .selectFrom('places.announcements')
    .select(['id', 'kind', 'textId', 'textEn'])
    .where('hallId', '=', hallId)
    .where('startsAt', '<=', ctx.now.toISOString())
    .where(eb => eb.or([eb('endsAt', 'is', null), eb('endsAt', '>', ctx.now.toISOString())]))
    .orderBy('startsAt', 'desc')
    .execute()
}
