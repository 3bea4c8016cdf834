import type { HallFile, Week } from './schema.ts'

/** A hall as the modules load it; a counter gives what the menu holds for its zone and booth. */
export function makeHall(hall: HallFile) {
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
    callOrder: hall.call_order ? makeCallOrder(hall.call_order) : null,
    priorityGroups: hall.priority_groups.map(({ id, name_id: nameId, name_en: nameEn, greeter_only: greeterOnly }) => ({
      id,
      nameId,
      nameEn,
      greeterOnly,
    })),
    demand: (hall.demand?.weights ?? []).map(({ service, weight }) => ({ serviceId: service, weight })),
    visitorsADay: hall.demand?.visitors_a_day ?? null,
  }
}

function makeCallOrder({ walk_in, priority, booked, look, backlog }: NonNullable<HallFile['call_order']>) {
  const terms = ({ rate, head_start_minutes }: typeof walk_in) => ({ rate, headStartMinutes: head_start_minutes })
  return { classes: { 'walk-in': terms(walk_in), priority: terms(priority), booked: terms(booked) }, look, backlog }
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

function makeHours(week: Week, season: 'regular' | 'ramadan', boothId: string | null) {
  return weekdays.flatMap((name, index) =>
    week[name].map(([opens, closes]) => ({ boothId, season, weekday: index + 1, opens, closes })),
  )
}
