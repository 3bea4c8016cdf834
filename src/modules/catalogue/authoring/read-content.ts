import type { Content } from '../contract.ts'
import type { Facts, StoredStandard } from '../stored.ts'

/** What an author reads: the stored standard and what lies beside it, as one. */
export function contentOf(stored: StoredStandard, facts: Facts): Content {
  const { checklist } = stored
  return {
    ...facts,
    requirements: stored.requirements.map(one => ({
      id: one.id,
      labelId: one.label_id,
      labelEn: one.label_en,
      kind: one.kind,
      isOptional: one.optional,
      obtainableFrom: one.obtainable_from ?? [],
      verifiableVia: one.verifiable_via ?? [],
    })),
    questions: checklist?.questions ?? [],
    rules: checklist?.rules ?? [],
    notNeeded: checklist?.notNeeded ?? [],
    // The files are checked only for being text where the contract names the words.
    procedure: stored.procedure.map(one => ({
      actor: one.actor as Content['procedure'][number]['actor'],
      textId: one.text_id,
      textEn: one.text_en,
    })),
    ...priceAndPromise(stored),
    ...forWhom(stored),
    channels: (stored.channels ?? []) as Content['channels'],
    legalBasis: stored.legal_basis,
    complaints: stored.complaints ?? '',
    facilities: stored.facilities ?? '',
    competence: stored.competence ?? '',
    supervision: stored.supervision ?? '',
    staffing: stored.staffing ?? '',
    serviceGuarantee: stored.service_guarantee ?? '',
    safetyGuarantee: stored.safety_guarantee ?? '',
    evaluation: stored.evaluation ?? '',
    formFields: (stored.form_fields ?? []).map(one => ({
      name: one.name,
      labelId: one.label_id,
      labelEn: one.label_en,
      type: one.type as Content['formFields'][number]['type'],
      isRequired: one.required,
      rule: one.rule,
      options: (one.options ?? []).map(({ value, label_id: labelId, label_en: labelEn }) => ({
        value,
        labelId,
        labelEn,
      })),
    })),
    sources: (stored.sources ?? []).map(({ title, url }) => ({ title, url })),
    confidence: stored.confidence,
  }
}

function priceAndPromise({ sla, fee }: StoredStandard): Pick<Content, 'promise' | 'fee'> {
  const tax = fee.tax_or_levy?.applies ? fee.tax_or_levy : undefined
  return {
    promise: {
      value: sla.value ?? null,
      unit: sla.unit,
      evidence: sla.evidence as Content['promise']['evidence'],
      ceiling: sla.legal_ceiling ?? null,
    },
    fee: {
      rupiah: fee.amount_idr ?? null,
      ruleId: fee.rule_id,
      ruleEn: fee.rule_en,
      taxId: tax?.basis_id ?? null,
      taxEn: tax?.basis_en ?? null,
    },
  }
}

function forWhom({ outcome, who_may_apply: who }: StoredStandard): Pick<Content, 'outcome' | 'whoMayApply'> {
  return {
    outcome: {
      nameId: outcome?.name_id ?? '',
      nameEn: outcome?.name_en ?? '',
      validityId: outcome?.validity_id ?? '',
      validityEn: outcome?.validity_en ?? '',
    },
    whoMayApply: {
      textId: who?.summary_id ?? '',
      textEn: who?.summary_en ?? '',
      proxy: who?.proxy ?? 'allowed_with_power_of_attorney',
    },
  }
}
