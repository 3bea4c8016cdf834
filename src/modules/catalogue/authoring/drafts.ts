import type { Context } from '#platform/context'
import { actorName } from '#platform/events'
import { NotFound } from '#platform/problem'
import type { Content, Draft, DraftLine, DraftState, Finding } from '../contract.ts'
import { draftsInScope } from '../policy.ts'
import { allChoices, type Choices } from '../queries/authoring-choices.ts'
import { changesTo } from './changes.ts'
import { emptyContent } from './empty-content.ts'
import { examplesOf } from './examples.ts'
import { lint } from './lint.ts'
import { peopleOf } from './people.ts'
import { type Published, publishedServices } from './published.ts'

export type DraftRow = NonNullable<Awaited<ReturnType<typeof findDraft>>>

function rowsOf(ctx: Context) {
  return draftsInScope(ctx)
    .innerJoin('catalogue.agencies as a', 'a.id', 'f.agencyId')
    .selectAll('f')
    .select(['a.abbreviation', 'a.nameId as agencyNameId', 'a.nameEn as agencyNameEn'])
}

async function findDraft(ctx: Context, id: string) {
  return rowsOf(ctx).where('f.id', '=', id).executeTakeFirst()
}

/** A draft in the actor's scope, or a refusal as if there were none. */
export async function getDraft(ctx: Context, id: string): Promise<DraftRow> {
  const row = await findDraft(ctx, id)
  if (!row) throw NotFound()
  return row
}

/** The same, held until the transaction ends: two who press at once are served one after the other. */
export async function lockDraft(ctx: Context, id: string): Promise<DraftRow> {
  const row = await rowsOf(ctx).where('f.id', '=', id).forUpdate('f').executeTakeFirst()
  if (!row) throw NotFound()
  return row
}

/** The drafts in the actor's scope that are not published or thrown away, the newest first. */
export async function openDrafts(ctx: Context): Promise<DraftRow[]> {
  return rowsOf(ctx)
    .where('f.state', 'in', ['editing', 'submitted'])
    .orderBy('f.editedAt', 'desc')
    .orderBy('f.id')
    .execute()
}

/** What a draft says, by the one who checked it at the door: `saveDraft` takes nothing that the contract does not name. */
export function contentIn(row: Pick<DraftRow, 'content'>): Content {
  return row.content as unknown as Content
}

/** What the linter says of a draft, with what the regency has. */
export function findingsOf(row: DraftRow, choices: Choices): Finding[] {
  return lint(contentIn(row), { ...choices, agencyId: row.agencyId, serviceId: row.serviceId })
}

/** A draft as its authors read it. */
export async function draftOf(ctx: Context, row: DraftRow): Promise<Draft> {
  const [published] = await publishedServices(ctx, row.serviceId)
  const findings = findingsOf(row, await allChoices(ctx))
  const content = contentIn(row)
  return {
    ...lineOf(ctx, row, findings, await peopleOf(ctx, [row.editedBy])),
    content,
    findings,
    changes: changesTo(published?.content ?? emptyContent(''), content),
    examples: examplesOf(content),
    isOutdated: isOutdated(row, published),
  }
}

function isOutdated({ basedOn, state }: DraftRow, published: Published | undefined): boolean {
  const isOpen = state === 'editing' || state === 'submitted'
  return isOpen && published !== undefined && published.version !== basedOn
}

/** A draft as a list has it. */
export function lineOf(
  ctx: Context,
  row: DraftRow,
  findings: readonly Finding[],
  nameOf: (actor: string) => string,
): DraftLine {
  return {
    id: row.id,
    serviceId: row.serviceId,
    nameId: contentIn(row).nameId,
    agency: { id: row.agencyId, abbreviation: row.abbreviation, nameId: row.agencyNameId, nameEn: row.agencyNameEn },
    state: row.state as DraftState,
    isNew: row.isNew,
    basedOn: row.basedOn,
    revision: row.revision,
    ...countsOf(findings),
    editedAt: row.editedAt,
    editedBy: nameOf(row.editedBy),
    isMine: row.editors.includes(actorName(ctx.actor)),
    submittedAt: row.submittedAt,
    comment: row.comment,
  }
}

/** How many findings of each weight. */
export function countsOf(findings: readonly Finding[]): { errors: number; warnings: number } {
  const errors = findings.filter(one => one.weight === 'error').length
  return { errors, warnings: findings.length - errors }
}
