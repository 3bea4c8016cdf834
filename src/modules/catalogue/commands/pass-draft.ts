import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { actorName } from '#platform/events'
import { type DraftRow, draftOf, findingsOf, getDraft, lockDraft } from '../authoring/drafts.ts'
import {
  type Draft,
  DraftIncomplete,
  DraftMoved,
  DraftNotInThatState,
  type returnDraft as Return,
  type submitDraft as Submit,
  type withdrawDraft as Withdraw,
} from '../contract.ts'
import { allChoices } from '../queries/authoring-choices.ts'

/** Asks for a second person: nobody writes in it until it is given back. */
export async function submitDraft(ctx: Context, { id, revision }: Input<typeof Submit>): Promise<Draft> {
  const draft = await lockDraft(ctx, id)
  requireState(draft, ['editing'])
  requireRevision(draft, revision)
  await requireWhole(ctx, draft)
  await ctx.db
    .updateTable('catalogue.drafts')
    .set({ state: 'submitted', submittedAt: ctx.now, submittedBy: actorName(ctx.actor), comment: null })
    .where('id', '=', id)
    .execute()
  ctx.announce('catalogue.draft-submitted', id, { serviceId: draft.serviceId, revision })
  return draftOf(ctx, await getDraft(ctx, id))
}

/** The second person gives it back and says why. */
export async function returnDraft(ctx: Context, { id, comment }: Input<typeof Return>): Promise<Draft> {
  const draft = await lockDraft(ctx, id)
  requireState(draft, ['submitted'])
  await ctx.db
    .updateTable('catalogue.drafts')
    .set({ state: 'editing', submittedAt: null, submittedBy: null, comment })
    .where('id', '=', id)
    .execute()
  ctx.announce('catalogue.draft-returned', id, { serviceId: draft.serviceId })
  return draftOf(ctx, await getDraft(ctx, id))
}

/** Throws it away; what is published stays as it is. */
export async function withdrawDraft(ctx: Context, { id }: Input<typeof Withdraw>) {
  const draft = await lockDraft(ctx, id)
  requireState(draft, ['editing', 'submitted'])
  await endDraft(ctx, id, 'withdrawn')
  ctx.announce('catalogue.draft-withdrawn', id, { serviceId: draft.serviceId })
  return {}
}

/** Nobody writes in it any more, and another may be begun. */
export async function endDraft(ctx: Context, id: string, state: 'published' | 'withdrawn'): Promise<void> {
  await ctx.db.updateTable('catalogue.drafts').set({ state, endedAt: ctx.now }).where('id', '=', id).execute()
}

/** Refuses a draft that is in another state. */
export function requireState({ state }: DraftRow, wanted: readonly string[]): void {
  if (!wanted.includes(state)) throw DraftNotInThatState({ state })
}

/** Refuses when somebody saved after this revision was read. */
export function requireRevision(draft: DraftRow, revision: number): void {
  if (draft.revision !== revision) throw DraftMoved({ revision: draft.revision })
}

/** Refuses a draft in which the linter finds errors, and says which. */
export async function requireWhole(ctx: Context, draft: DraftRow): Promise<void> {
  const findings = findingsOf(draft, await allChoices(ctx)).filter(one => one.weight === 'error')
  if (findings.length > 0) throw DraftIncomplete({ findings })
}
