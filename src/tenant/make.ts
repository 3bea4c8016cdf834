import type { LexiconWord } from './lexicon.ts'
import { makeChecklist } from './make-checklist.ts'
import { makeHall } from './make-hall.ts'
import { makeLifeEvent } from './make-life-event.ts'
import { makeSearch } from './make-search.ts'
import type { HallFile, TenantFiles } from './schema.ts'

/** A tenant as the modules load it: checked, and free of the files' own ways. */
export type Tenant = ReturnType<typeof makeTenant>

/** Makes the tenant of checked files. */
export function makeTenant(files: TenantFiles, lexicon: readonly LexiconWord[]) {
  const { tenant, catalogue, checklists, synonyms, calendar, regions, halls } = files
  const { id, name, timezone, languages, colours, contacts, words } = tenant
  return {
    id,
    name,
    hallName: tenant.hall_name,
    regionCode: tenant.region,
    timezone,
    languages,
    colours: colours as Record<string, string>,
    contacts,
    words: {
      mastheadId: words.masthead_id,
      mastheadEn: words.masthead_en,
      officialId: words.official_id,
      officialEn: words.official_en,
    },
    agencies: catalogue.agencies.map(agency => ({
      id: agency.id,
      kind: agency.kind,
      abbreviation: agency.abbr,
      nameId: agency.name_id,
      nameEn: agency.name_en,
    })),
    externalAgencies: catalogue.external_agencies.map(({ id: agencyId, name_id: nameId, name_en: nameEn }) => ({
      id: agencyId,
      nameId,
      nameEn,
    })),
    consumables: Object.entries(catalogue.consumables).map(([consumableId, one]) => ({
      id: consumableId,
      nameId: one.name_id,
      unit: one.unit,
      perService: one.per_service ?? 0,
    })),
    externalSystems: Object.entries(catalogue.external_systems).map(([systemId, one]) => ({
      id: systemId,
      name: one.name,
    })),
    services: [
      ...catalogue.services.map(service => makeService(service, catalogue, checklists)),
      ...halls.flatMap(hall => hall.desks.map(makeDesk)),
    ],
    lifeEvents: catalogue.life_events.map(event => makeLifeEvent(event, catalogue)),
    search: makeSearch(catalogue, synonyms, lexicon),
    regions: makeRegions(regions),
    holidays: calendar.holidays.map(
      ({ date, type, name_id: nameId, name_en: nameEn, provisional, source, confidence }) => ({
        date,
        kind: type,
        nameId,
        nameEn,
        provisional,
        source,
        confidence,
      }),
    ),
    ramadan: calendar.ramadan.map(({ start, end, provisional, source, confidence }) => ({
      start,
      end,
      provisional,
      source,
      confidence,
    })),
    halls: halls.map(makeHall),
  }
}

function makeService(
  service: TenantFiles['catalogue']['services'][number],
  { sources }: TenantFiles['catalogue'],
  checklists: TenantFiles['checklists'],
) {
  const {
    id,
    agency,
    name_id: nameId,
    name_en: nameEn,
    stage,
    fulfilment,
    typical_counter_minutes: minutes,
    ...standard
  } = service
  return {
    id,
    agencyId: agency,
    nameId,
    nameEn,
    stage: stage as string,
    fulfilment,
    meanMinutes: minutes.mean,
    sdMinutes: minutes.sd,
    consumableIds: standard.consumables,
    systemIds: standard.external_systems,
    standard: {
      ...standard,
      checklist: makeChecklist(checklists, id),
      sources: standard.source.map(name => ({
        id: name,
        title: sources[name]?.title ?? name,
        url: sources[name]?.url ?? null,
      })),
    } as object,
  }
}

/** A desk of the hall's own is a service like any other on the menu; being connected asks for no paper and no money. */
function makeDesk(desk: HallFile['desks'][number]) {
  const { id, agency, name_id: nameId, name_en: nameEn, typical_counter_minutes: minutes, source, confidence } = desk
  const standard = {
    requirements: [],
    procedure: [],
    fee: { amount_idr: 0, rule_id: 'Gratis', rule_en: 'Free' },
    sla: { value: null, unit: 'minutes', evidence: 'not known' },
    legal_basis: [],
    source,
    confidence,
  }
  return {
    id,
    agencyId: agency,
    nameId,
    nameEn,
    stage: 'pilot',
    fulfilment: 'while_you_wait',
    meanMinutes: minutes.mean,
    sdMinutes: minutes.sd,
    consumableIds: [] as string[],
    systemIds: [] as string[],
    standard: standard as object,
  }
}

function makeRegions({ province, kabupaten, kecamatan }: TenantFiles['regions']) {
  return [
    { code: province.code, name: province.name, kind: 'province', parentCode: null as string | null },
    { code: kabupaten.code, name: kabupaten.name, kind: 'regency', parentCode: province.code },
    ...kecamatan.flatMap(one => [
      { code: one.code, name: one.name, kind: 'kecamatan', parentCode: kabupaten.code },
      ...one.villages.map(village => ({
        code: village.code,
        name: village.name,
        kind: village.type as string,
        parentCode: one.code,
      })),
    ]),
  ]
}
