import { contrast } from './contrast.ts'
import type { HallFile, TenantFiles, Week } from './schema.ts'

/** A fault in what a file says; `file` and `field` name the value. */
export interface RuleFault {
  file: string
  field: string
  says: string
}

type Say = (file: string, field: string, says: string) => void

/** What no shape can tell: things that must fit together, within a file and across files. */
export function checkRules(files: TenantFiles, fileOfHall: (hall: HallFile) => string): RuleFault[] {
  const faults: RuleFault[] = []
  const say: Say = (file, field, says) => void faults.push({ file, field, says })
  checkTenant(files, say)
  checkCatalogue(files, say)
  checkLifeEvents(files, say)
  checkCalendar(files, say)
  checkRegions(files, say)
  for (const hall of files.halls) checkHall(files, hall, (field, says) => say(fileOfHall(hall), field, says))
  return faults
}

function checkTenant({ tenant }: TenantFiles, say: Say): void {
  if (!isTimezone(tenant.timezone)) say('tenant.json', 'timezone', `${tenant.timezone} is not a time zone`)
  const { colours } = tenant
  const pairs = [
    ['accent', colours.accent, '#fbfbf8', 'the light page'],
    ['accent', colours.accent, '#ffffff', 'a light sheet'],
    ['accent-on', colours['accent-on'], colours.accent, 'the accent'],
    ['accent-dark', colours['accent-dark'], '#101416', 'the dark page'],
    ['accent-dark', colours['accent-dark'], '#181d20', 'a dark sheet'],
    ['accent-on-dark', colours['accent-on-dark'], colours['accent-dark'], 'the dark accent'],
  ] as const
  for (const [name, colour, ground, where] of pairs) {
    const ratio = contrast(colour, ground)
    if (ratio < 4.5)
      say('tenant.json', `colours.${name}`, `has a contrast of ${ratio.toFixed(1)} on ${where}; 4.5 is needed`)
  }
}

function checkCatalogue({ catalogue }: TenantFiles, say: Say): void {
  const file = 'catalogue.json'
  const { agencies, services } = catalogue
  const agencyIds = new Set(agencies.map(agency => agency.id))
  const serviceIds = new Set(services.map(service => service.id))
  repeated(
    agencies.map(agency => agency.id),
    (index, id) => say(file, `agencies[${index}].id`, `the agency ${id} is there twice`),
  )
  repeated(
    services.map(service => service.id),
    (index, id) => say(file, `services[${index}].id`, `the service ${id} is there twice`),
  )
  services.forEach((service, index) => {
    const at = `services[${index}]`
    if (!agencyIds.has(service.agency)) say(file, `${at}.agency`, `there is no agency ${service.agency}`)
    repeated(
      service.requirements.map(one => one.id),
      (r, id) => say(file, `${at}.requirements[${r}].id`, `the requirement ${id} is there twice`),
    )
    service.requirements.forEach((requirement, r) => {
      requirement.obtainable_from?.forEach((from, f) => {
        if (!serviceIds.has(from))
          say(file, `${at}.requirements[${r}].obtainable_from[${f}]`, `there is no service ${from}`)
      })
    })
    service.depends_on.forEach((one, d) => {
      if (!serviceIds.has(one.service_id))
        say(file, `${at}.depends_on[${d}].service_id`, `there is no service ${one.service_id}`)
    })
  })
}

function checkLifeEvents({ catalogue }: TenantFiles, say: Say): void {
  const file = 'catalogue.json'
  const services = new Set(catalogue.services.map(service => service.id))
  const outside = new Set(catalogue.external_agencies.map(agency => agency.id))
  repeated(
    catalogue.life_events.map(event => event.id),
    (index, id) => say(file, `life_events[${index}].id`, `the life event ${id} is there twice`),
  )
  catalogue.life_events.forEach((event, e) => {
    const ids = new Set(event.steps.map(step => step.id))
    repeated(
      event.steps.map(step => step.id),
      (s, id) => say(file, `life_events[${e}].steps[${s}].id`, `the step ${id} is there twice`),
    )
    event.steps.forEach((step, s) => {
      const at = `life_events[${e}].steps[${s}]`
      if (step.kind === 'service' && !services.has(step.service_id ?? ''))
        say(file, `${at}.service_id`, `there is no service ${step.service_id ?? ''}`)
      if (step.kind === 'external' && !outside.has(step.external_agency_id ?? ''))
        say(file, `${at}.external_agency_id`, `there is no outside agency ${step.external_agency_id ?? ''}`)
      step.after.forEach((before, a) => {
        if (!ids.has(before)) say(file, `${at}.after[${a}]`, `there is no step ${before}`)
      })
    })
    const cycle = cycleIn(event.steps)
    if (cycle) say(file, `life_events[${e}].steps`, `the steps go in a circle: ${cycle.join(' after ')}`)
  })
}

/** The steps of a circle, if `after` makes one. */
function cycleIn(steps: readonly { id: string; after: readonly string[] }[]): string[] | undefined {
  const after = new Map(steps.map(step => [step.id, step.after]))
  const isDone = new Set<string>()
  const walk = (id: string, trail: string[]): string[] | undefined => {
    if (trail.includes(id)) return [...trail.slice(trail.indexOf(id)), id]
    if (isDone.has(id)) return undefined
    for (const before of after.get(id) ?? []) {
      const found = walk(before, [...trail, id])
      if (found) return found
    }
    isDone.add(id)
    return undefined
  }
  for (const { id } of steps) {
    const found = walk(id, [])
    if (found) return found
  }
  return undefined
}

function checkCalendar({ calendar }: TenantFiles, say: Say): void {
  repeated(
    calendar.holidays.map(holiday => holiday.date),
    (index, date) => say('calendar.json', `holidays[${index}].date`, `${date} is there twice`),
  )
  calendar.ramadan.forEach(({ start, end }, index) => {
    if (end < start) say('calendar.json', `ramadan[${index}].end`, 'ends before it starts')
  })
}

function checkRegions({ regions, tenant }: TenantFiles, say: Say): void {
  const file = 'regions.json'
  const codes: string[] = []
  regions.kecamatan.forEach((kecamatan, k) => {
    codes.push(kecamatan.code)
    if (!kecamatan.code.startsWith(`${tenant.region}.`))
      say(file, `kecamatan[${k}].code`, `${kecamatan.code} is not in ${tenant.region}`)
    kecamatan.villages.forEach((village, v) => {
      codes.push(village.code)
      if (!village.code.startsWith(`${kecamatan.code}.`))
        say(file, `kecamatan[${k}].villages[${v}].code`, `${village.code} is not in ${kecamatan.code}`)
    })
  })
  repeated(codes, (_index, code) => {
    const k = regions.kecamatan.findLastIndex(
      one => one.code === code || one.villages.some(village => village.code === code),
    )
    say(file, `kecamatan[${k}]`, `the code ${code} is there twice`)
  })
}

function checkHall({ catalogue }: TenantFiles, hall: HallFile, say: (field: string, says: string) => void): void {
  if (!isTimezone(hall.timezone)) say('timezone', `${hall.timezone} is not a time zone`)
  const agencies = new Set(catalogue.agencies.map(agency => agency.id))
  const stages = new Map(catalogue.services.map(service => [service.id, service.stage]))
  const desks = new Set(hall.desks.map(desk => desk.id))
  const zones = new Set(hall.zones.map(zone => zone.letter))
  const booths = new Set(hall.booths.map(booth => booth.id))
  repeated(
    hall.zones.map(zone => zone.letter),
    (i, letter) => say(`zones[${i}].letter`, `the zone ${letter} is there twice`),
  )
  repeated(
    hall.booths.map(booth => booth.id),
    (i, id) => say(`booths[${i}].id`, `the booth ${id} is there twice`),
  )
  repeated(
    hall.counters.map(counter => counter.id),
    (i, id) => say(`counters[${i}].id`, `the counter ${id} is there twice`),
  )
  repeated(
    hall.counters.map(counter => counter.label),
    (i, label) => say(`counters[${i}].label`, `two counters are called ${label}`),
  )
  repeated(
    hall.menu.map(line => line.service),
    (i, id) => say(`menu[${i}].service`, `the service ${id} is on the menu twice`),
  )
  repeated(
    hall.priority_groups.map(group => group.id),
    (i, id) => say(`priority_groups[${i}].id`, `the group ${id} is there twice`),
  )
  hall.booths.forEach((booth, i) => {
    if (!agencies.has(booth.agency)) say(`booths[${i}].agency`, `there is no agency ${booth.agency}`)
    if (booth.hours) checkWeek(booth.hours, hall, `booths[${i}].hours`, say)
  })
  hall.desks.forEach((desk, i) => {
    if (!agencies.has(desk.agency)) say(`desks[${i}].agency`, `there is no agency ${desk.agency}`)
    if (stages.has(desk.id)) say(`desks[${i}].id`, `the catalogue has a service ${desk.id} already`)
  })
  hall.counters.forEach((counter, i) => {
    if (!zones.has(counter.zone)) say(`counters[${i}].zone`, `there is no zone ${counter.zone}`)
    if (!booths.has(counter.booth)) say(`counters[${i}].booth`, `there is no booth ${counter.booth}`)
  })
  hall.menu.forEach((line, i) => {
    const stage = stages.get(line.service)
    if (!stage && !desks.has(line.service)) say(`menu[${i}].service`, `there is no service ${line.service}`)
    if (stage === 'planned')
      say(`menu[${i}].service`, `the service ${line.service} is only planned; it cannot be on the menu`)
    if (!zones.has(line.zone)) say(`menu[${i}].zone`, `there is no zone ${line.zone}`)
    if (!booths.has(line.booth)) say(`menu[${i}].booth`, `there is no booth ${line.booth}`)
    const isGiven = hall.counters.some(counter => counter.zone === line.zone && counter.booth === line.booth)
    if (zones.has(line.zone) && booths.has(line.booth) && !isGiven)
      say(`menu[${i}]`, `no counter of ${line.booth} in zone ${line.zone} gives ${line.service}`)
  })
  checkWeek(hall.hours.regular, hall, 'hours.regular', say)
  checkWeek(hall.hours.ramadan, hall, 'hours.ramadan', say)
}

function checkWeek(week: Week, hall: HallFile, at: string, say: (field: string, says: string) => void): void {
  for (const [day, spans] of Object.entries(week)) {
    spans.forEach(([opens, closes], i) => {
      const before = spans[i - 1]
      if (closes <= opens) say(`${at}.${day}[${i}]`, `${opens} to ${closes} is not a span`)
      else if (before && opens < before[1])
        say(`${at}.${day}[${i}]`, `begins at ${opens}, before the one before it ends`)
    })
    const last = spans.at(-1)
    if (last && minutes(last[1]) - minutes(last[0]) <= hall.rules.last_ticket_minutes_before_close) {
      say(
        `${at}.${day}[${spans.length - 1}]`,
        `is shorter than the ${hall.rules.last_ticket_minutes_before_close} minutes before closing in which no number is given`,
      )
    }
  }
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function repeated(values: readonly string[], say: (index: number, value: string) => void): void {
  const seen = new Set<string>()
  values.forEach((value, index) => {
    if (seen.has(value)) say(index, value)
    seen.add(value)
  })
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
