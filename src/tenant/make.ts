import type { HallFile, TenantFiles, Week } from './schema.ts'

/** A tenant as the modules load it: checked, and free of the files' own ways. */
export type Tenant = ReturnType<typeof makeTenant>

/** Makes the tenant of checked files. */
export function makeTenant({ tenant, catalogue, calendar, regions, halls }: TenantFiles) {
  const { id, name, timezone, languages, colours, contacts } = tenant
  return {
    id,
    name,
    timezone,
    languages,
    colours: colours as Record<string, string>,
    contacts,
    agencies: catalogue.agencies.map(agency => ({
      id: agency.id,
      kind: agency.kind,
      abbreviation: agency.abbr,
      nameId: agency.name_id,
      nameEn: agency.name_en,
    })),
    services: [...catalogue.services.map(makeService), ...halls.flatMap(hall => hall.desks.map(makeDesk))],
    lifeEvents: catalogue.life_events.map(({ id: eventId, name_id: nameId, name_en: nameEn, ...content }) => ({
      id: eventId,
      nameId,
      nameEn,
      ...content,
    })),
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
    ramadan: calendar.ramadan.map(({ start, end, provisional }) => ({ start, end, provisional })),
    halls: halls.map(makeHall),
  }
}

function makeService(service: TenantFiles['catalogue']['services'][number]) {
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
    standard: standard as object,
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

function makeHall(hall: HallFile) {
  const { rules } = hall
  return {
    id: hall.id,
    name: hall.name,
    address: hall.address,
    timezone: hall.timezone,
    zones: hall.zones.map(({ letter, name_id: nameId, name_en: nameEn, icon, seat_id: seatId, seat_en: seatEn }) => ({
      letter,
      nameId,
      nameEn,
      icon,
      seatId,
      seatEn,
    })),
    booths: hall.booths.map(({ id, agency, name }) => ({ id, agencyId: agency, name })),
    counters: hall.counters.map(({ id, label, zone, booth }) => ({
      id,
      label,
      zone,
      boothId: booth,
      serviceIds: hall.menu.filter(line => line.zone === zone && line.booth === booth).map(line => line.service),
    })),
    menu: hall.menu.map(({ service, booth, zone }) => ({ serviceId: service, boothId: booth, zone })),
    hours: [
      ...makeHours(hall.hours.regular, 'regular', null),
      ...makeHours(hall.hours.ramadan, 'ramadan', null),
      ...hall.booths.flatMap(booth => (booth.hours ? makeHours(booth.hours, 'regular', booth.id) : [])),
    ],
    rules: {
      doorsOpenMinutesBefore: rules.doors_open_minutes_before,
      lastTicketMinutesBeforeClose: rules.last_ticket_minutes_before_close,
      priorityShare: rules.priority_share,
      graceMinutes: rules.grace_minutes,
      noShowPlacesBack: rules.no_show_places_back,
      maxRecalls: rules.max_recalls,
      recallGapSeconds: rules.recall_gap_seconds,
      emptyBoothMinutes: rules.empty_booth_minutes,
      longWaitMinutes: rules.long_wait_minutes,
    },
    priorityGroups: hall.priority_groups.map(({ id, name_id: nameId, name_en: nameEn, greeter_only: greeterOnly }) => ({
      id,
      nameId,
      nameEn,
      greeterOnly,
    })),
  }
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

function makeHours(week: Week, season: 'regular' | 'ramadan', boothId: string | null) {
  return weekdays.flatMap((name, index) =>
    week[name].map(([opens, closes]) => ({ boothId, season, weekday: index + 1, opens, closes })),
  )
}
