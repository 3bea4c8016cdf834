import { isDeepStrictEqual } from 'node:util'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { lint } from '../authoring/lint.ts'
import type { importServices as contract, Draft, ImportReport } from '../contract.ts'
import { SheetsUnknown } from '../contract.ts'
import { knownToAuthor } from '../import/known.ts'
import { allChoices } from '../queries/authoring-choices.ts'
import { type Read, type ReadService, readServices } from '../spreadsheet/read-services.ts'
import { type CellFault, cellName, FileRefused } from '../spreadsheet/workbook.ts'
import { sheetsOf, type WritableService } from '../spreadsheet/write-services.ts'
import { beginDraft, beginService } from './begin-draft.ts'
import { submitDraft } from './pass-draft.ts'
import { saveDraft } from './save-draft.ts'

/**
 * Holds a spreadsheet against the catalogue. What it changes becomes submitted drafts, all in this transaction, so that a
 * second person publishes; what it says already is left alone, so the same file a second time does nothing.
 */
export async function importServices(
  ctx: Context,
  { workbook, isTrial, onlyGood }: Input<typeof contract>,
): Promise<ImportReport> {
  const plan = await planOf(ctx, workbook)
  const isTakenOver = !isTrial && (onlyGood || plan.faults.length === 0)
  const drafts = new Map<string, string>()
  if (isTakenOver)
    for (const service of [...plan.fresh, ...plan.changed]) drafts.set(service.id, await submit(ctx, service))
  const line = ({ id, content }: ReadService) => ({ id, nameId: content.nameId, draftId: drafts.get(id) ?? null })
  return {
    isTakenOver,
    fresh: plan.fresh.map(line),
    changed: plan.changed.map(line),
    unchanged: plan.unchanged,
    faulty: plan.faulty,
    faults: plan.faults.map(fault => ({ cell: cellName(fault), says: fault.says })),
    notes: plan.notes,
  }
}

interface Plan extends Pick<Read, 'faults' | 'notes'> {
  fresh: ReadService[]
  changed: ReadService[]
  unchanged: number
  faulty: number
}

async function planOf(ctx: Context, workbook: Input<typeof contract>['workbook']): Promise<Plan> {
  const known = await knownToAuthor(ctx)
  const choices = await allChoices(ctx)
  const { services, faults, notes, cellOf } = readOrRefuse(() => readServices(workbook, known))
  const plan: Plan = { fresh: [], changed: [], unchanged: 0, faulty: 0, faults: [...faults], notes }
  for (const service of services) {
    const { id, agencyId, content } = service
    const there = known.services.get(id)
    const own: CellFault[] = []
    if (service.isFaulty) {
      plan.faulty += 1
      continue
    }
    if (there && isSame(there, service)) {
      plan.unchanged += 1
      continue
    }
    if (there?.hasDraft)
      own.push({
        ...cellOf(id, 'nameId'),
        says: 'Layanan ini sedang punya draf terbuka. Terbitkan atau buang draf itu dahulu.',
      })
    else
      for (const { weight, path, says } of lint(content, { ...choices, agencyId, serviceId: id }))
        if (weight === 'error') own.push({ ...cellOf(id, path), says })
    if (own.length > 0) plan.faulty += 1
    else if (there) plan.changed.push(service)
    else plan.fresh.push(service)
    plan.faults.push(...own)
  }
  return plan
}

function readOrRefuse<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof FileRefused ? SheetsUnknown() : error
  }
}

/** Whether both would be written down alike: null and nothing, and blanks at an end, are no difference to a person. */
function isSame(one: WritableService, other: WritableService): boolean {
  return isDeepStrictEqual(writtenDown(one), writtenDown(other))
}

function writtenDown(service: WritableService) {
  const plain = (value: string | number | null) =>
    typeof value === 'string' ? value.normalize('NFC').trim() || null : value
  return sheetsOf([service]).map(({ rows }) => rows.map(row => row.map(plain)))
}

async function submit(ctx: Context, { id, agencyId, isNew, content }: ReadService): Promise<string> {
  const begun: Draft = isNew
    ? await beginService(ctx, { nameId: content.nameId, agencyId })
    : await beginDraft(ctx, { serviceId: id })
  const { revision } = await saveDraft(ctx, { id: begun.id, revision: begun.revision, content })
  await submitDraft(ctx, { id: begun.id, revision })
  return begun.id
}
