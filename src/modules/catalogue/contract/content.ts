import { type Static, Type } from 'typebox'
import { Maybe, OneOf, Slug } from '#platform/contract'
import { Stage } from './agencies.ts'
import { Question, Requirement, When } from './checklist.ts'
import { SystemId } from './supplies.ts'

const Line = Type.String({ maxLength: 500 })
const Words = Type.String({ maxLength: 4000 })
const InBoth = { textId: Line, textEn: Line }
const some = { maxItems: 60 }

/** Of what kind the work at the counter is. */
export const Fulfilment = OneOf([
  'while_you_wait',
  'while_you_wait_or_next_day',
  'while_you_wait_then_referral',
  'presence_then_deferred',
  'deferred',
  'by_appointment',
  'stock_limited',
  'referral_to_village',
])

/** A field of the application form; `rule` is a list of atoms after the catalogue's grammar (`min:2;max:100`). */
export const FormField = Type.Object({
  name: Type.String({ pattern: '^[a-z][a-z0-9_]{0,59}$' }),
  labelId: Line,
  labelEn: Line,
  type: OneOf([
    'text',
    'number',
    'date',
    'select',
    'nik',
    'kk',
    'nop',
    'nib',
    'npwp',
    'phone',
    'email',
    'address',
    'file',
    'boolean',
  ]),
  isRequired: Type.Boolean(),
  rule: Line,
  options: Type.Array(Type.Object({ value: Line, labelId: Line, labelEn: Line }), some),
})
export type FormField = Static<typeof FormField>

/** A person whom the author thought of, and the papers that this person must be asked for. */
export const Example = Type.Object({
  name: Line,
  answers: Type.Record(Slug, Slug),
  needed: Type.Array(Slug, some),
})
export type Example = Static<typeof Example>

/** Where a hall gives numbers for the service. */
export const Place = Type.Object({
  hallId: Slug,
  boothId: Slug,
  zone: Type.String({ pattern: '^[A-Z]$' }),
  counterIds: Type.Array(Slug, some),
})
export type Place = Static<typeof Place>

const Phrases = Type.Array(Type.String({ maxLength: 120 }), { maxItems: 200 })

/**
 * All that an author writes of a service: names, the 14 components of its standard, what it needs, what people call it,
 * where it is given. An unfinished text is empty, an unknown number null; `findings` say what is still missing.
 */
export const Content = Type.Object({
  nameId: Line,
  nameEn: Line,
  stage: Stage,
  fulfilment: Fulfilment,
  requirements: Type.Array(
    Type.Intersect([
      Requirement,
      Type.Object({
        obtainableFrom: Type.Array(Slug, some),
        verifiableVia: Type.Array(SystemId, { ...some, description: 'Systems of record that could confirm it' }),
      }),
    ]),
    some,
  ),
  questions: Type.Array(Question, { maxItems: 4 }),
  rules: Type.Array(Type.Object({ requirementId: Slug, when: When }), some),
  notNeeded: Type.Array(Type.Object({ ...InBoth, basis: Line }), some),
  examples: Type.Array(Example, some),
  procedure: Type.Array(
    Type.Object({
      actor: OneOf(['applicant', 'front_office', 'back_office', 'system', 'head', 'external_system']),
      ...InBoth,
    }),
    some,
  ),
  promise: Type.Object({
    value: Maybe(Type.Integer({ minimum: 0, maximum: 100_000 })),
    unit: OneOf(['minutes', 'working_days']),
    evidence: OneOf(['law', 'published_example', 'estimate', 'not known']),
    ceiling: Maybe(
      Type.Object({
        value: Type.Integer({ minimum: 1, maximum: 100_000 }),
        unit: OneOf(['minutes', 'working_days', 'calendar_months']),
        basis: Line,
      }),
    ),
  }),
  fee: Type.Object({
    rupiah: Maybe(Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 })),
    ruleId: Line,
    ruleEn: Line,
    taxId: Maybe(Line),
    taxEn: Maybe(Line),
  }),
  outcome: Type.Object({ nameId: Line, nameEn: Line, validityId: Line, validityEn: Line }),
  whoMayApply: Type.Object({
    ...InBoth,
    proxy: OneOf(['allowed_with_power_of_attorney', 'family_only', 'not_allowed']),
  }),
  channels: Type.Array(OneOf(['counter', 'online', 'kecamatan', 'desa']), { maxItems: 4 }),
  legalBasis: Type.Array(Line, some),
  complaints: Words,
  facilities: Words,
  competence: Words,
  supervision: Words,
  staffing: Words,
  serviceGuarantee: Words,
  safetyGuarantee: Words,
  evaluation: Words,
  formFields: Type.Array(FormField, some),
  counterMinutes: Type.Object({
    mean: Type.Number({ minimum: 1, maximum: 480 }),
    sd: Type.Number({ minimum: 0, maximum: 480 }),
  }),
  consumableIds: Type.Array(Slug, some),
  systemIds: Type.Array(SystemId, some),
  phrases: Type.Object(
    { id: Phrases, jv: Phrases, mad: Phrases, en: Phrases },
    { description: 'What people say for it, as the search shall know it' },
  ),
  places: Type.Array(Place, some),
  sources: Type.Array(Type.Object({ title: Line, url: Maybe(Line) }), some),
  confidence: OneOf(['high', 'medium', 'low']),
})
export type Content = Static<typeof Content>
/** Some fields of it, whole. */
export const SomeContent = Type.Partial(Content, { additionalProperties: false })

/** The parts of the outline, in its order: what is saved together, and where a finding belongs. */
export const sections = {
  identity: ['nameId', 'nameEn', 'stage', 'fulfilment', 'outcome', 'whoMayApply'],
  requirements: ['requirements', 'notNeeded'],
  rules: ['questions', 'rules', 'examples'],
  procedure: ['procedure', 'channels'],
  promise: ['promise', 'fee', 'counterMinutes'],
  basis: ['legalBasis', 'sources', 'confidence'],
  guarantees: [
    'complaints',
    'facilities',
    'competence',
    'supervision',
    'staffing',
    'serviceGuarantee',
    'safetyGuarantee',
    'evaluation',
  ],
  form: ['formFields'],
  words: ['phrases'],
  places: ['places', 'consumableIds', 'systemIds'],
} as const satisfies Record<string, readonly (keyof Content)[]>
export type Section = keyof typeof sections
