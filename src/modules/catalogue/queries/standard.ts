import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { NotFound } from '#platform/problem'
import type { Agency, standard as One, Standard } from '../contract.ts'
import type { StoredStandard } from '../stored.ts'
import { versionInForce, versionsInForce } from './version-in-force.ts'

/** The standard in force today, whole: what the agency has not said stays null. */
export async function standard(ctx: Context, { serviceId }: Input<typeof One>): Promise<Standard> {
  const row = await versionInForce(ctx, serviceId)
  if (!row) throw NotFound()
  return standardOf(ctx, row, row.stored)
}

/** The standards in force today of all services, in the order of their ids. */
export async function standardsInForce(ctx: Context): Promise<Standard[]> {
  const rows = await versionsInForce(ctx)
  const named = new Map(rows.map(({ id, nameId, nameEn }) => [id, { id, nameId, nameEn }]))
  return rows.map(row => told(row, row.stored, named))
}

type Head = Pick<Standard, 'id' | 'nameId' | 'nameEn' | 'stage' | 'version' | 'effectiveFrom'> & { agency: Agency }

/** What a stored standard says to a citizen. */
export async function standardOf(ctx: Context, head: Head, content: StoredStandard): Promise<Standard> {
  return told(head, content, await namesOf(ctx, content))
}

function told(
  head: Head,
  content: StoredStandard,
  named: ReadonlyMap<string, { id: string; nameId: string; nameEn: string }>,
): Standard {
  const { fee, sla, outcome, who_may_apply: who, checklist } = content
  return {
    id: head.id,
    nameId: head.nameId,
    nameEn: head.nameEn,
    agency: head.agency,
    stage: head.stage,
    version: head.version,
    effectiveFrom: head.effectiveFrom,
    requirements: content.requirements.map(one => ({
      id: one.id,
      labelId: one.label_id,
      labelEn: one.label_en,
      kind: one.kind,
      isOptional: one.optional,
      obtainableFrom: (one.obtainable_from ?? []).flatMap(id => named.get(id) ?? []),
    })),
    questions: checklist?.questions ?? [],
    rules: checklist?.rules ?? [],
    notNeeded: checklist?.notNeeded ?? [],
    procedure: content.procedure.map(one => ({ actor: one.actor, textId: one.text_id, textEn: one.text_en })),
    promise: {
      value: sla.value ?? null,
      unit: sla.unit,
      evidence: sla.evidence,
      evidenceTitle: content.sources?.find(source => source.id === sla.evidence_source)?.title ?? null,
      ceiling: sla.legal_ceiling ?? null,
    },
    fee: {
      rupiah: fee.amount_idr ?? null,
      ruleId: fee.rule_id,
      ruleEn: fee.rule_en,
      taxId: fee.tax_or_levy?.applies ? fee.tax_or_levy.basis_id : null,
      taxEn: fee.tax_or_levy?.applies ? fee.tax_or_levy.basis_en : null,
    },
    outcome: outcome
      ? {
          nameId: outcome.name_id,
          nameEn: outcome.name_en,
          validityId: outcome.validity_id,
          validityEn: outcome.validity_en,
        }
      : null,
    whoMayApply: who ? { textId: who.summary_id, textEn: who.summary_en, proxy: who.proxy } : null,
    channels: content.channels ?? [],
    legalBasis: content.legal_basis,
    complaints: content.complaints ?? null,
    facilities: content.facilities ?? null,
    competence: content.competence ?? null,
    supervision: content.supervision ?? null,
    staffing: content.staffing ?? null,
    serviceGuarantee: content.service_guarantee ?? null,
    safetyGuarantee: content.safety_guarantee ?? null,
    evaluation: content.evaluation ?? null,
    confidence: content.confidence,
    sources: (content.sources ?? []).map(({ title, url }) => ({ title, url })),
  }
}

async function namesOf(ctx: Context, { requirements }: StoredStandard) {
  const ids = requirements.flatMap(one => one.obtainable_from ?? [])
  if (ids.length === 0) return new Map<string, { id: string; nameId: string; nameEn: string }>()
  const rows = await ctx.db
    .selectFrom('catalogue.services')
    .select(['id', 'nameId', 'nameEn'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}
