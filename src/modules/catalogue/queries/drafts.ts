import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { contentIn, countsOf, draftOf, findingsOf, getDraft, lineOf, openDrafts } from '../authoring/drafts.ts'
import { lint } from '../authoring/lint.ts'
import { peopleOf } from '../authoring/people.ts'
import { publishedServices } from '../authoring/published.ts'
import { storedOf } from '../authoring/write-content.ts'
import type { AuthoredService, Draft, DraftLine, draft as One, draftPreview as Preview, Standard } from '../contract.ts'
import { allChoices } from './authoring-choices.ts'
import { standardOf } from './standard.ts'
import { today } from './today.ts'

/** The open drafts that the actor may see. */
export async function drafts(ctx: Context): Promise<{ drafts: DraftLine[] }> {
  const rows = await openDrafts(ctx)
  const choices = await allChoices(ctx)
  const nameOf = await peopleOf(
    ctx,
    rows.map(row => row.editedBy),
  )
  return { drafts: rows.map(row => lineOf(ctx, row, findingsOf(row, choices), nameOf)) }
}

/** A draft with what it says, what is missing and what it changes. */
export async function draft(ctx: Context, { id }: Input<typeof One>): Promise<Draft> {
  return draftOf(ctx, await getDraft(ctx, id))
}

/** The standard as the door would tell it if the draft were published today. */
export async function draftPreview(ctx: Context, { id }: Input<typeof Preview>): Promise<Standard> {
  const row = await getDraft(ctx, id)
  const content = contentIn(row)
  const [published] = await publishedServices(ctx, row.serviceId)
  const { nameId, nameEn, stage } = content
  const head = {
    id: row.serviceId,
    nameId,
    nameEn,
    stage,
    agency: { id: row.agencyId, abbreviation: row.abbreviation, nameId: row.agencyNameId, nameEn: row.agencyNameEn },
    version: (published?.version ?? 0) + 1,
    effectiveFrom: await today(ctx),
  }
  return standardOf(ctx, head, storedOf(content, published?.stored))
}

/** The services that the actor may write, each with its newest version, what the linter says of it, and its open draft. */
export async function authoredServices(ctx: Context): Promise<{ services: AuthoredService[] }> {
  const published = await publishedServices(ctx)
  const choices = await allChoices(ctx)
  const open = new Map((await openDrafts(ctx)).map(row => [row.serviceId, row]))
  const services = published.map(({ id, agency, version, effectiveFrom, content }) => ({
    id,
    nameId: content.nameId,
    agency,
    stage: content.stage,
    version,
    effectiveFrom,
    draftId: open.get(id)?.id ?? null,
    draftState: (open.get(id)?.state ?? null) as AuthoredService['draftState'],
    ...countsOf(lint(content, { ...choices, agencyId: agency.id, serviceId: id })),
  }))
  return { services: services.sort((a, b) => a.nameId.localeCompare(b.nameId, 'id')) }
}
