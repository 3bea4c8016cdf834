import type { Content } from '../contract.ts'
import type { Facts, StoredStandard } from '../stored.ts'

/** The base of a standard that nobody has published yet. */
const nothing: StoredStandard = {
  requirements: [],
  procedure: [],
  fee: { rule_id: '', rule_en: '' },
  sla: { unit: 'working_days', evidence: 'not known', clock_starts: 'application_complete' },
  depends_on: [],
  legal_basis: [],
  confidence: 'low',
  source: [],
}

/**
 * What is stored of what an author wrote. What the published standard says and no author sees (notes, sources of the
 * evidence, dependencies) is kept, paper by paper and field by field.
 */
export function storedOf(content: Content, base: StoredStandard = nothing): StoredStandard {
  return {
    ...base,
    ...lists(content, base),
    ...priceAndPromise(content, base),
    ...forWhom(content, base),
    ...sourcesOf(content, base),
    ...optional('complaints', content.complaints || null, base),
    ...optional('facilities', content.facilities || null, base),
    ...optional('competence', content.competence || null, base),
    ...optional('supervision', content.supervision || null, base),
    ...optional('staffing', content.staffing || null, base),
    ...optional('service_guarantee', content.serviceGuarantee || null, base),
    ...optional('safety_guarantee', content.safetyGuarantee || null, base),
    ...optional('evaluation', content.evaluation || null, base),
    legal_basis: content.legalBasis,
    confidence: content.confidence,
  }
}

/** What is kept beside the standard. */
export function factsOf(content: Content): Facts {
  const { nameId, nameEn, stage, fulfilment, counterMinutes, consumableIds, systemIds, phrases, places, examples } =
    content
  return { nameId, nameEn, stage, fulfilment, counterMinutes, consumableIds, systemIds, phrases, places, examples }
}

/** Empty stays away where it was away: a version brought back, or saved without a change, is the same to the byte. */
function optional<K extends keyof StoredStandard>(
  key: K,
  value: StoredStandard[K],
  base: Pick<StoredStandard, K>,
): Pick<StoredStandard, K> | object {
  const isEmpty = value === null || (Array.isArray(value) && value.length === 0)
  return isEmpty && !(key in base) ? {} : { [key]: value }
}

function lists(content: Content, base: StoredStandard): Partial<StoredStandard> {
  const paperOf = new Map(base.requirements.map(one => [one.id, one]))
  const fieldOf = new Map(base.form_fields?.map(one => [one.name, one]))
  const { questions, rules, notNeeded } = content
  const asks = questions.length + rules.length + notNeeded.length > 0 || base.checklist
  return {
    requirements: content.requirements.map(one => {
      const before = paperOf.get(one.id)
      return {
        ...before,
        id: one.id,
        label_id: one.labelId,
        label_en: one.labelEn,
        kind: one.kind,
        optional: one.isOptional,
        ...(before?.obtainable_from || one.obtainableFrom.length ? { obtainable_from: one.obtainableFrom } : {}),
        ...(before?.verifiable_via || one.verifiableVia.length ? { verifiable_via: one.verifiableVia } : {}),
      }
    }),
    procedure: content.procedure.map((one, index) => ({
      step: index + 1,
      actor: one.actor,
      text_id: one.textId,
      text_en: one.textEn,
    })),
    ...optional('checklist', asks ? { questions, rules, notNeeded } : null, base),
    ...optional('channels', content.channels, base),
    ...optional('consumables', content.consumableIds, base),
    ...optional('external_systems', content.systemIds, base),
    ...optional(
      'form_fields',
      content.formFields.map(one => {
        const before = fieldOf.get(one.name)
        const options = one.options.map(({ value, labelId, labelEn }) => ({
          value,
          label_id: labelId,
          label_en: labelEn,
        }))
        return {
          ...before,
          name: one.name,
          label_id: one.labelId,
          label_en: one.labelEn,
          type: one.type,
          required: one.isRequired,
          rule: one.rule,
          ...(before?.options || options.length ? { options } : {}),
        }
      }),
      base,
    ),
  }
}

function priceAndPromise({ promise, fee }: Content, base: StoredStandard): Pick<StoredStandard, 'sla' | 'fee'> {
  const { evidence_source: evidenceSource, legal_ceiling: _ceiling, ...sla } = base.sla
  const { tax_or_levy: tax, ...price } = base.fee
  const isTaxed = fee.taxId !== null || fee.taxEn !== null
  const basis = { basis_id: fee.taxId ?? '', basis_en: fee.taxEn ?? '' }
  return {
    sla: {
      ...sla,
      value: promise.value,
      unit: promise.unit,
      evidence: promise.evidence,
      // Where the promise comes from is true of the old kind of evidence only.
      ...(evidenceSource && promise.evidence === sla.evidence ? { evidence_source: evidenceSource } : {}),
      ...(promise.ceiling || 'legal_ceiling' in base.sla ? { legal_ceiling: promise.ceiling } : {}),
    },
    fee: {
      ...price,
      amount_idr: fee.rupiah,
      rule_id: fee.ruleId,
      rule_en: fee.ruleEn,
      ...(isTaxed ? { tax_or_levy: { ...tax, applies: true, ...basis } } : {}),
      ...(!isTaxed && tax && !tax.applies ? { tax_or_levy: tax } : {}),
    },
  }
}

function forWhom({ outcome, whoMayApply: who }: Content, base: StoredStandard): Partial<StoredStandard> {
  const hasOutcome = outcome.nameId || outcome.nameEn || outcome.validityId || outcome.validityEn
  return {
    ...(base.outcome || hasOutcome
      ? {
          outcome: {
            type: 'document',
            ...base.outcome,
            name_id: outcome.nameId,
            name_en: outcome.nameEn,
            validity_id: outcome.validityId,
            validity_en: outcome.validityEn,
          },
        }
      : {}),
    ...(base.who_may_apply || who.textId || who.textEn
      ? { who_may_apply: { ...base.who_may_apply, summary_id: who.textId, summary_en: who.textEn, proxy: who.proxy } }
      : {}),
  }
}

/** A source keeps its id while its title stays; one that an author adds is named after its place. */
function sourcesOf({ sources }: Content, base: StoredStandard): Partial<StoredStandard> {
  if (!base.sources && sources.length === 0) return {}
  const idOf = new Map(base.sources?.map(one => [one.title, one.id]))
  const named = sources.map(({ title, url }, index) => ({ id: idOf.get(title) ?? `author-${index + 1}`, title, url }))
  return { sources: named, source: named.map(one => one.id) }
}
