import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { NotFound } from '#platform/problem'
import type { standard as One, Standard } from '../contract.ts'

/** The standard in force today, whole: what the agency has not said stays null. */
export async function standard(ctx: Context, { serviceId }: Input<typeof One>): Promise<Standard> {
  const row = await ctx.db
    .selectFrom('catalogue.services as s')
    .innerJoin('catalogue.agencies as a', 'a.id', 's.agencyId')
    .innerJoin('catalogue.standards as d', 'd.serviceId', 's.id')
    .select(['s.id', 's.nameId', 's.nameEn', 's.stage', 'd.version', 'd.effectiveFrom', 'd.content'])
    .select(['a.id as agencyId', 'a.abbreviation', 'a.nameId as agencyNameId', 'a.nameEn as agencyNameEn'])
    .where('s.id', '=', serviceId)
    .where('d.effectiveFrom', '<=', ctx.now.toISOString())
    .orderBy('d.version', 'desc')
    .executeTakeFirst()
  if (!row) throw NotFound()
  // Our own loader wrote this content from a checked tenant.
  const content = row.content as unknown as Content
  const { fee, sla, outcome, who_may_apply: who, checklist } = content
  const named = await namesOf(ctx, content)
  return {
    id: row.id,
    nameId: row.nameId,
    nameEn: row.nameEn,
    agency: { id: row.agencyId, abbreviation: row.abbreviation, nameId: row.agencyNameId, nameEn: row.agencyNameEn },
    stage: row.stage as Standard['stage'],
    version: row.version,
    effectiveFrom: row.effectiveFrom,
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

async function namesOf(ctx: Context, { requirements }: Content) {
  const ids = requirements.flatMap(one => one.obtainable_from ?? [])
  if (ids.length === 0) return new Map<string, { id: string; nameId: string; nameEn: string }>()
  const rows = await ctx.db
    .selectFrom('catalogue.services')
    .select(['id', 'nameId', 'nameEn'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}

type Texts = 'complaints' | 'facilities' | 'competence' | 'supervision' | 'staffing'
type Guarantees = 'service_guarantee' | 'safety_guarantee' | 'evaluation'

/** A standard as the tenant's files say it; a desk's has less. */
interface Content extends Partial<Record<Texts | Guarantees, string | null>> {
  requirements: {
    id: string
    label_id: string
    label_en: string
    kind: Standard['requirements'][number]['kind']
    optional: boolean
    obtainable_from?: string[]
  }[]
  procedure: { actor: string; text_id: string; text_en: string }[]
  fee: {
    amount_idr?: number | null
    rule_id: string
    rule_en: string
    tax_or_levy?: { applies: boolean; basis_id: string; basis_en: string }
  }
  sla: {
    value?: number | null
    unit: 'minutes' | 'working_days'
    evidence: string
    evidence_source?: string
    legal_ceiling?: Standard['promise']['ceiling']
  }
  outcome?: { name_id: string; name_en: string; validity_id: string; validity_en: string }
  who_may_apply?: {
    summary_id: string
    summary_en: string
    proxy: NonNullable<Standard['whoMayApply']>['proxy']
  }
  channels?: string[]
  checklist?: Pick<Standard, 'questions' | 'rules' | 'notNeeded'> | null
  legal_basis: string[]
  confidence: Standard['confidence']
  sources?: { id: string; title: string; url: string | null }[]
}
