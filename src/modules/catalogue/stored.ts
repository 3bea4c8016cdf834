import type { Content, Standard } from './contract.ts'

type Texts = 'complaints' | 'facilities' | 'competence' | 'supervision' | 'staffing'
type Guarantees = 'service_guarantee' | 'safety_guarantee' | 'evaluation'

/** A standard as the database holds it: in the words of the tenant's files, which say more than an author sees. A desk's has less. */
export interface StoredStandard extends Partial<Record<Texts | Guarantees, string | null>> {
  requirements: {
    id: string
    label_id: string
    label_en: string
    kind: Standard['requirements'][number]['kind']
    optional: boolean
    obtainable_from?: string[]
    verifiable_via?: string[]
  }[]
  procedure: { step?: number; actor: string; text_id: string; text_en: string }[]
  fee: {
    amount_idr?: number | null
    rule_id: string
    rule_en: string
    tax_or_levy?: { applies: boolean; basis_id: string; basis_en: string }
  }
  sla: {
    value?: number | null
    unit: Standard['promise']['unit']
    clock_starts?: string
    evidence: string
    evidence_source?: string
    legal_ceiling?: Standard['promise']['ceiling']
    note_id?: string
  }
  outcome?: { type?: string; name_id: string; name_en: string; validity_id: string; validity_en: string }
  who_may_apply?: {
    summary_id: string
    summary_en: string
    proxy: NonNullable<Standard['whoMayApply']>['proxy']
  }
  channels?: string[]
  form_fields?: {
    name: string
    label_id: string
    label_en: string
    type: string
    required: boolean
    rule: string
    options?: { value: string; label_id: string; label_en: string }[]
  }[]
  depends_on?: object[]
  external_systems?: string[]
  consumables?: string[]
  checklist?: Pick<Standard, 'questions' | 'rules' | 'notNeeded'> | null
  legal_basis: string[]
  confidence: Standard['confidence']
  source: string[]
  sources?: { id: string; title: string; url: string | null }[]
}

/** What of a version lies outside its standard, in tables of its own while the version is in force. */
export type Facts = Pick<
  Content,
  | 'nameId'
  | 'nameEn'
  | 'stage'
  | 'fulfilment'
  | 'counterMinutes'
  | 'consumableIds'
  | 'systemIds'
  | 'phrases'
  | 'places'
  | 'examples'
>
