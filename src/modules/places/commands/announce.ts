import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { actorName } from '#platform/events'
import { newId } from '#platform/id'
import { NotFound } from '#platform/problem'
import type { announce as Announce, endAnnouncement as End } from '../contract.ts'
import { worksIn } from '../policy.ts'
import { hallFacts } from '../queries/hall-facts.ts'

/** Shows a line of news, or an emergency message on every display. One of a kind at a time: the newest stands. */
export async function announce(
  ctx: Context,
  { hallId, kind, textId, textEn = null, endsAt = null }: Input<typeof Announce>,
) {
  await hallFacts(ctx, hallId)
  if (!worksIn(ctx, hallId)) throw NotFound()
  await ctx.db
    .updateTable('places.announcements')
    .set({ endsAt: ctx.now })
    .where('hallId', '=', hallId)
    .where('kind', '=', kind)
    .where(eb => eb.or([eb('endsAt', 'is', null), eb('endsAt', '>', ctx.now.toISOString())]))
    .execute()
  const row = await ctx.db
    .insertInto('places.announcements')
    .values({ id: newId(), hallId, kind, textId, textEn, startsAt: ctx.now, endsAt, madeBy: actorName(ctx.actor) })
    .returning(['id', 'textId', 'textEn', 'startsAt', 'endsAt'])
    .executeTakeFirstOrThrow()
  ctx.announce('places.announced', row.id, { kind }, hallId)
  return { ...row, kind }
}

/** Takes an announcement off the displays. */
export async function endAnnouncement(ctx: Context, { id }: Input<typeof End>) {
  const row = await ctx.db
    .updateTable('places.announcements')
    .set({ endsAt: ctx.now })
    .where('id', '=', id)
    .returning(['hallId', 'kind'])
    .executeTakeFirst()
  if (!row || !worksIn(ctx, row.hallId)) throw NotFound()
  ctx.announce('places.announcement-ended', id, { kind: row.kind }, row.hallId)
  return {}
}
