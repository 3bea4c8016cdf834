import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { actorName } from '#platform/events'
import { addVersion } from '../authoring/add-version.ts'
import { contentIn, lockDraft } from '../authoring/drafts.ts'
import { publishedServices } from '../authoring/published.ts'
import { factsOf, storedOf } from '../authoring/write-content.ts'
import { type publishDraft as contract, EffectiveInThePast, SamePerson, type Version } from '../contract.ts'
import { today } from '../queries/today.ts'
import { endDraft, requireRevision, requireState, requireWhole } from './pass-draft.ts'

/** A second person makes a submitted draft the service's next version, from today or from a later day. */
export async function publishDraft(ctx: Context, input: Input<typeof contract>): Promise<Version> {
  const { id, revision } = input
  const draft = await lockDraft(ctx, id)
  requireState(draft, ['submitted'])
  requireRevision(draft, revision)
  if (draft.editors.includes(actorName(ctx.actor))) throw SamePerson()
  const now = await today(ctx)
  const effectiveFrom = input.effectiveFrom ?? now
  if (effectiveFrom < now) throw EffectiveInThePast({ today: now })
  await requireWhole(ctx, draft)

  const { serviceId, agencyId } = draft
  const content = contentIn(draft)
  const [before] = await publishedServices(ctx, serviceId)
  await endDraft(ctx, id, 'published')
  return addVersion(ctx, {
    serviceId,
    agencyId,
    stored: storedOf(content, before?.stored),
    facts: factsOf(content),
    origin: 'author',
    effectiveFrom,
  })
}
