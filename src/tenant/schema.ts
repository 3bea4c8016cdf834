import { type Static, type TObject, Type } from 'typebox'
import { CatalogueFile } from './catalogue-schema.ts'
import { ChecklistsFile } from './checklist-schema.ts'
import type { HallFile } from './hall-schema.ts'
import { Confidence, Count, Day, MaybeText, Slug, Sources, strict, Text } from './shape.ts'
import { SynonymsFile } from './synonym-schema.ts'

export { CatalogueFile } from './catalogue-schema.ts'
export { ChecklistsFile } from './checklist-schema.ts'
export { HallFile, type Week } from './hall-schema.ts'
export { SynonymsFile } from './synonym-schema.ts'

const Colour = Type.String({ pattern: '^#[0-9a-fA-F]{6}$' })

export const TenantFile = strict({
  id: Slug,
  name: Text,
  hall_name: Type.String({ pattern: '^[^{}]*\\{place\\}[^{}]*$', maxLength: 100 }),
  region: Type.String({ pattern: '^\\d{2}\\.\\d{2}$' }),
  timezone: Text,
  languages: Type.Array(Type.Enum(['id', 'en', 'jv', 'mad']), { minItems: 1 }),
  colours: strict({
    accent: Colour,
    'accent-strong': Colour,
    'accent-on': Colour,
    'accent-wash': Colour,
    'accent-dark': Colour,
    'accent-strong-dark': Colour,
    'accent-on-dark': Colour,
    'accent-wash-dark': Colour,
  }),
  contacts: strict({ whatsapp: MaybeText, phone: MaybeText, email: MaybeText, note: Text }),
  words: strict({ masthead_id: Text, masthead_en: Text, official_id: Text, official_en: Text }),
})

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

export const CalendarFile = strict({
  meta: Type.Object({ sources: Type.Record(Type.String(), Type.Unknown()) }),
  holidays: Type.Array(
    strict({
      date: Day,
      weekday: Type.Enum([...weekdays]),
      type: Type.Enum(['national', 'joint_leave']),
      name_id: Text,
      name_en: Text,
      provisional: Type.Boolean(),
      source: Sources,
      confidence: Confidence,
      note: Type.Optional(Text),
    }),
  ),
  ramadan: Type.Array(
    strict({
      year: Type.Integer(),
      hijri: Type.Integer(),
      start: Day,
      end: Day,
      provisional: Type.Boolean(),
      source: Sources,
      confidence: Confidence,
    }),
  ),
  /** What the hours of other halls are: read by people who write a hall's file, not by us. */
  working_hours: Type.Unknown(),
})

const Village = strict({
  code: Type.String({ pattern: '^\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}$' }),
  name: Text,
  type: Type.Enum(['desa', 'kelurahan']),
  postal_code: Type.String({ pattern: '^\\d{5}$' }),
  aliases: Type.Optional(Type.Array(Text)),
})

export const RegionsFile = strict({
  meta: Type.Object({ counts: strict({ kecamatan: Count, desa: Count, kelurahan: Count, villages_total: Count }) }),
  province: strict({ code: Type.String({ pattern: '^\\d{2}$' }), name: Text }),
  kabupaten: strict({
    code: Type.String({ pattern: '^\\d{2}\\.\\d{2}$' }),
    name: Text,
    type: Type.Enum(['kabupaten', 'kota']),
    area_km2: Type.Number({ exclusiveMinimum: 0 }),
    area_source: Text,
    population: strict({ total: Count, male: Count, female: Count, as_of: Text, source: Text }),
    timezone: Text,
  }),
  kecamatan: Type.Array(
    strict({
      code: Type.String({ pattern: '^\\d{2}\\.\\d{2}\\.\\d{2}$' }),
      name: Text,
      bps_code: Type.String({ pattern: '^\\d{7}$' }),
      desa_count: Count,
      kelurahan_count: Count,
      villages: Type.Array(Village),
      aliases: Type.Optional(Type.Array(Text)),
    }),
  ),
})

export type TenantFile = Static<typeof TenantFile>
export type CalendarFile = Static<typeof CalendarFile>
export type RegionsFile = Static<typeof RegionsFile>

export interface TenantFiles {
  tenant: TenantFile
  catalogue: CatalogueFile
  synonyms: SynonymsFile
  checklists: ChecklistsFile
  calendar: CalendarFile
  regions: RegionsFile
  halls: HallFile[]
}

/** The files every tenant has, by name. */
export const fileSchemas = {
  'tenant.json': TenantFile,
  'catalogue.json': CatalogueFile,
  'synonyms.json': SynonymsFile,
  'checklists.json': ChecklistsFile,
  'calendar.json': CalendarFile,
  'regions.json': RegionsFile,
} as const satisfies Record<string, TObject>
