import { type Static, type TObject, Type } from 'typebox'

/** The shapes of a tenant's files. An unknown field is a fault: it is nearly always a misspelt one. */
function strict<T extends Parameters<typeof Type.Object>[0]>(properties: T) {
  return Type.Object(properties, { additionalProperties: false })
}

const Slug = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$' })
const Text = Type.String({ minLength: 1, maxLength: 2000 })
const Letter = Type.String({ pattern: '^[A-Z]$' })
const Time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })
const Colour = Type.String({ pattern: '^#[0-9a-f]{6}$' })
const Confidence = Type.Enum(['high', 'medium', 'low'])
const Sources = Type.Array(Text, { minItems: 1 })
const Minutes = strict({
  mean: Type.Number({ exclusiveMinimum: 0, maximum: 480 }),
  sd: Type.Number({ minimum: 0, maximum: 480 }),
  estimate: Type.Boolean(),
})
const Day = Type.String({ format: 'date' })
/** Facts that this version keeps without looking inside. */
const Kept = Type.Unknown()

const colourNames = [
  'accent',
  'accent-strong',
  'accent-on',
  'accent-wash',
  'accent-dark',
  'accent-strong-dark',
  'accent-on-dark',
  'accent-wash-dark',
] as const

export const TenantFile = strict({
  id: Slug,
  name: Text,
  region: Type.String({ pattern: '^\\d{2}(\\.\\d{2})?$' }),
  timezone: Text,
  languages: Type.Array(Type.Enum(['id', 'en', 'jv', 'mad']), { minItems: 1 }),
  colours: strict(
    Object.fromEntries(colourNames.map(name => [name, Colour])) as Record<(typeof colourNames)[number], typeof Colour>,
  ),
  contacts: strict({ whatsapp: Type.Union([Text, Type.Null()]), phone: Type.Union([Text, Type.Null()]), note: Text }),
})

const Requirement = strict({
  id: Slug,
  label_id: Text,
  label_en: Text,
  kind: Type.Enum(['document', 'data', 'presence']),
  optional: Type.Boolean(),
  obtainable_from: Type.Optional(Type.Array(Slug)),
  verifiable_via: Type.Optional(Type.Array(Text)),
})

const ServiceFile = strict({
  id: Slug,
  agency: Slug,
  name_id: Text,
  name_en: Text,
  stage: Type.Enum(['pilot', 'planned', 'live']),
  fulfilment: Text,
  outcome: Kept,
  who_may_apply: Kept,
  requirements: Type.Array(Requirement),
  procedure: Type.Array(strict({ step: Type.Integer({ minimum: 1 }), actor: Text, text_id: Text, text_en: Text })),
  sla: Type.Object({
    value: Type.Union([Type.Number({ minimum: 0 }), Type.Null()]),
    unit: Type.Enum(['minutes', 'working_days']),
    evidence: Text,
  }),
  fee: Type.Object({
    amount_idr: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
    rule_id: Text,
    rule_en: Text,
  }),
  legal_basis: Type.Array(Text),
  channels: Type.Array(Text),
  form_fields: Kept,
  typical_counter_minutes: Minutes,
  depends_on: Type.Array(Type.Object({ service_id: Slug })),
  external_systems: Type.Array(Text),
  consumables: Type.Array(Text),
  source: Sources,
  confidence: Confidence,
  note_en: Type.Optional(Text),
})

const StepFile = strict({
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
})

export const CatalogueFile = strict({
  meta: Kept,
  sources: Kept,
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
  external_systems: Kept,
  consumables: Kept,
  services: Type.Array(ServiceFile),
  life_events: Type.Array(Type.Object({ id: Slug, name_id: Text, name_en: Text, steps: Type.Array(StepFile) })),
})

export const CalendarFile = strict({
  meta: Kept,
  holidays: Type.Array(
    strict({
      date: Day,
      weekday: Text,
      type: Type.Enum(['national', 'joint_leave']),
      name_id: Text,
      name_en: Text,
      provisional: Type.Boolean(),
      source: Sources,
      confidence: Confidence,
      note: Type.Optional(Text),
    }),
  ),
  ramadan: Type.Array(Type.Object({ start: Day, end: Day, provisional: Type.Boolean() })),
  working_hours: Kept,
})

export const RegionsFile = strict({
  meta: Kept,
  province: Type.Object({ code: Text, name: Text }),
  kabupaten: Type.Object({ code: Text, name: Text }),
  kecamatan: Type.Array(
    Type.Object({
      code: Type.String({ pattern: '^\\d{2}\\.\\d{2}\\.\\d{2}$' }),
      name: Text,
      villages: Type.Array(
        Type.Object({
          code: Type.String({ pattern: '^\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}$' }),
          name: Text,
          type: Type.Enum(['desa', 'kelurahan']),
        }),
      ),
    }),
  ),
})

const Spans = Type.Array(Type.Tuple([Time, Time]))
const Week = strict({
  monday: Spans,
  tuesday: Spans,
  wednesday: Spans,
  thursday: Spans,
  friday: Spans,
  saturday: Spans,
  sunday: Spans,
})

export const HallFile = strict({
  id: Slug,
  name: Text,
  address: Type.Union([Text, Type.Null()]),
  address_note: Type.Optional(Text),
  timezone: Text,
  source: Sources,
  confidence: Confidence,
  zones: Type.Array(
    strict({ letter: Letter, name_id: Text, name_en: Text, icon: Text, seat_id: Text, seat_en: Text }),
    { minItems: 1 },
  ),
  booths: Type.Array(strict({ id: Slug, agency: Slug, name: Text, hours: Type.Union([Week, Type.Null()]) }), {
    minItems: 1,
  }),
  counters: Type.Array(
    strict({ id: Slug, label: Type.String({ minLength: 1, maxLength: 6 }), zone: Letter, booth: Slug }),
    { minItems: 1 },
  ),
  desks: Type.Array(
    strict({
      id: Slug,
      agency: Slug,
      name_id: Text,
      name_en: Text,
      typical_counter_minutes: Minutes,
      source: Sources,
      confidence: Confidence,
    }),
  ),
  menu: Type.Array(strict({ service: Slug, booth: Slug, zone: Letter }), { minItems: 1 }),
  hours: strict({ regular: Week, ramadan: Week, source: Sources, confidence: Confidence }),
  rules: strict({
    doors_open_minutes_before: Type.Integer({ minimum: 0, maximum: 240 }),
    last_ticket_minutes_before_close: Type.Integer({ minimum: 0, maximum: 240 }),
    priority_share: Type.Integer({ minimum: 2, maximum: 20 }),
    grace_minutes: Type.Integer({ minimum: 1, maximum: 30 }),
    no_show_places_back: Type.Integer({ minimum: 1, maximum: 50 }),
    max_recalls: Type.Integer({ minimum: 0, maximum: 10 }),
    recall_gap_seconds: Type.Integer({ minimum: 0, maximum: 300 }),
    empty_booth_minutes: Type.Integer({ minimum: 1, maximum: 240 }),
    long_wait_minutes: Type.Integer({ minimum: 1, maximum: 480 }),
  }),
  priority_groups: Type.Array(strict({ id: Slug, name_id: Text, name_en: Text, greeter_only: Type.Boolean() })),
})

export type TenantFile = Static<typeof TenantFile>
export type CatalogueFile = Static<typeof CatalogueFile>
export type CalendarFile = Static<typeof CalendarFile>
export type RegionsFile = Static<typeof RegionsFile>
export type HallFile = Static<typeof HallFile>
export type Week = Static<typeof Week>

export interface TenantFiles {
  tenant: TenantFile
  catalogue: CatalogueFile
  calendar: CalendarFile
  regions: RegionsFile
  halls: HallFile[]
}

/** The files every tenant has, by name. */
export const fileSchemas = {
  'tenant.json': TenantFile,
  'catalogue.json': CatalogueFile,
  'calendar.json': CalendarFile,
  'regions.json': RegionsFile,
} as const satisfies Record<string, TObject>
