import { type Static, Type } from 'typebox'
import { Confidence, Count, CounterMinutes, Letter, MaybeText, Slug, Sources, strict, Text } from './shape.ts'

const Counts = Type.Record(Type.String(), Count)

const Requirement = strict({
  id: Slug,
  label_id: Text,
  label_en: Text,
  kind: Type.Enum(['document', 'data', 'presence']),
  optional: Type.Boolean(),
  obtainable_from: Type.Optional(Type.Array(Slug)),
  verifiable_via: Type.Optional(Type.Array(Text)),
})

const Sla = strict({
  value: Type.Union([Count, Type.Null()]),
  unit: Type.Enum(['minutes', 'working_days']),
  clock_starts: Type.Enum(['application_complete']),
  evidence: Text,
  evidence_source: Type.Optional(Text),
  legal_ceiling: Type.Union([
    strict({ value: Count, unit: Type.Enum(['minutes', 'working_days', 'calendar_months']), basis: Text }),
    Type.Null(),
  ]),
  note_id: Type.Optional(Text),
})

/** Whole rupiah; null is "not known", which is never shown as free. */
const Fee = strict({
  amount_idr: Type.Union([Count, Type.Null()]),
  rule_id: Text,
  rule_en: Text,
  tax_or_levy: Type.Optional(strict({ applies: Type.Boolean(), basis_id: Text, basis_en: Text })),
})

const FormField = strict({
  name: Type.String({ pattern: '^[a-z][a-z0-9_]*$' }),
  label_id: Text,
  label_en: Text,
  type: Text,
  required: Type.Boolean(),
  rule: Type.String(),
  options: Type.Optional(Type.Array(strict({ value: Text, label_id: Text, label_en: Text }))),
})

const Service = strict({
  id: Slug,
  agency: Slug,
  name_id: Text,
  name_en: Text,
  stage: Type.Enum(['pilot', 'planned', 'live']),
  fulfilment: Text,
  outcome: strict({ type: Text, name_id: Text, name_en: Text, validity_id: Text, validity_en: Text }),
  who_may_apply: strict({ summary_id: Text, summary_en: Text, proxy: Text }),
  requirements: Type.Array(Requirement),
  procedure: Type.Array(strict({ step: Type.Integer({ minimum: 1 }), actor: Text, text_id: Text, text_en: Text })),
  sla: Sla,
  fee: Fee,
  legal_basis: Type.Array(Text),
  channels: Type.Array(Text),
  form_fields: Type.Array(FormField),
  typical_counter_minutes: CounterMinutes,
  depends_on: Type.Array(
    strict({
      service_id: Slug,
      requirement_id: Slug,
      strength: Type.Enum(['hard', 'soft']),
      condition_id: Type.Optional(Text),
      condition_en: Type.Optional(Text),
    }),
  ),
  external_systems: Type.Array(Text),
  consumables: Type.Array(Slug),
  /** The rest of the 14 components of a service standard. What an agency has not said yet stays away or null. */
  complaints: Type.Optional(MaybeText),
  facilities: Type.Optional(MaybeText),
  competence: Type.Optional(MaybeText),
  supervision: Type.Optional(MaybeText),
  staffing: Type.Optional(MaybeText),
  service_guarantee: Type.Optional(MaybeText),
  safety_guarantee: Type.Optional(MaybeText),
  evaluation: Type.Optional(MaybeText),
  source: Sources,
  confidence: Confidence,
  note_en: Type.Optional(Text),
})

const LifeEvent = strict({
  id: Slug,
  name_id: Text,
  name_en: Text,
  trigger_id: Text,
  trigger_en: Text,
  /** One of the pictures that the site has; a plain one otherwise. */
  picture: Type.Optional(Slug),
  steps: Type.Array(
    strict({
      id: Slug,
      order: Type.Integer({ minimum: 1 }),
      kind: Type.Enum(['service', 'external']),
      service_id: Type.Optional(Slug),
      external_agency_id: Type.Optional(Slug),
      label_id: Type.Optional(Text),
      label_en: Type.Optional(Text),
      after: Type.Array(Slug),
      optional: Type.Boolean(),
      condition_id: Type.Optional(Text),
      condition_en: Type.Optional(Text),
      note_en: Type.Optional(Text),
    }),
  ),
  edges: Type.Array(strict({ from: Slug, to: Slug })),
  warnings_id: Type.Array(Text),
  warnings_en: Type.Array(Text),
  note_en: Type.Optional(Text),
})

export const CatalogueFile = strict({
  meta: Type.Object({
    counts: strict({ services: Count, by_agency: Counts, by_stage: Counts, by_confidence: Counts, life_events: Count }),
  }),
  sources: Type.Record(Type.String(), strict({ title: Text, url: MaybeText, kind: Text })),
  agencies: Type.Array(
    strict({
      id: Slug,
      kind: Text,
      abbr: Text,
      name_id: Text,
      name_en: Text,
      queue_prefix: Letter,
      at_trial: Type.Boolean(),
      spbe_systems: Type.Array(Text),
      region_level: Type.Optional(Text),
      note_en: Type.Optional(Text),
    }),
  ),
  external_agencies: Type.Array(strict({ id: Slug, name_id: Text, name_en: Text })),
  external_systems: Type.Record(Type.String(), strict({ name: Text, note_en: Type.Optional(Text) })),
  consumables: Type.Record(
    Type.String(),
    strict({ name_id: Text, unit: Text, per_service: Type.Optional(Count), note_en: Type.Optional(Text) }),
  ),
  services: Type.Array(Service),
  life_events: Type.Array(LifeEvent),
})

export type CatalogueFile = Static<typeof CatalogueFile>
