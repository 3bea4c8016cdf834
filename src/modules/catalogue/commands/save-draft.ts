import { sql } from 'kysely'
import { Value } from 'typebox/value'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { actorName } from '#platform/events'
import { draftOf, getDraft } from '../authoring/drafts.ts'
import { type saveDraft as contract, type Draft, DraftMoved, DraftNotInThatState, SomeContent } from '../contract.ts'

/**
 * Saves what an author wrote over the revision that she read. One statement checks and writes: of two authors who save
 * the same revision one is told, and loses nothing of hers.
 */
export async function saveDraft(ctx: Context, input: Input<typeof contract>): Promise<Draft> {
  const { id, revision, content } = input
  const before = await getDraft(ctx, id)
  // Unknown fields deep inside are dropped: what is stored becomes the standard, word for word.
  const written = JSON.stringify(Value.Clean(SomeContent, content))
  const by = actorName(ctx.actor)
  const saved = await ctx.db
    .updateTable('catalogue.drafts')
    .set({
      content: sql`content || ${written}::jsonb`,
      revision: sql`revision + 1`,
      editors: sql`case when ${by} = any(editors) then editors else editors || ${by}::text end`,
      editedAt: ctx.now,
      editedBy: by,
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'editing')
    .returning('revision')
    .executeTakeFirst()
  if (!saved) {
    const now = await getDraft(ctx, id)
    if (now.state !== 'editing') throw DraftNotInThatState({ state: now.state })
    throw DraftMoved({ revision: now.revision })
  }
  ctx.announce('catalogue.draft-saved', id, { serviceId: before.serviceId, revision: saved.revision })
  return draftOf(ctx, await getDraft(ctx, id))
}
