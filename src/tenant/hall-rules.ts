import { checkWeek, isTimezone } from './hours-rules.ts'
import { repeated } from './repeated.ts'
import type { HallFile, TenantFiles } from './schema.ts'

type Say = (field: string, says: string) => void

/** A hall whose counters can give everything on its menu. */
export function checkHall({ catalogue, tenant }: Pick<TenantFiles, 'catalogue' | 'tenant'>, hall: HallFile, say: Say) {
  const [before = '', after = ''] = tenant.hall_name.split('{place}')
  const isNamedSo =
    hall.name.length > before.length + after.length && hall.name.startsWith(before) && hall.name.endsWith(after)
  if (!isNamedSo) say('name', `is not of the form ${tenant.hall_name}`)
  if (!isTimezone(hall.timezone)) say('timezone', `${hall.timezone} is not a time zone`)
  checkOnce(hall, say)
  checkAgencies(catalogue, hall, say)
  checkCounters(hall, say)
  checkMenu(catalogue, hall, say)
  checkDemand(hall, say)
  const cutOff = hall.rules.last_ticket_minutes_before_close
  checkWeek(hall.hours.regular, cutOff, (field, says) => say(`hours.regular.${field}`, says))
  checkWeek(hall.hours.ramadan, cutOff, (field, says) => say(`hours.ramadan.${field}`, says))
  hall.booths.forEach(({ hours }, b) => {
    if (hours) checkWeek(hours, cutOff, (field, says) => say(`booths[${b}].hours.${field}`, says))
  })
}

function checkOnce(hall: HallFile, say: Say) {
  const once = <T>(list: readonly T[], value: (one: T) => string, field: (index: number) => string, what: string) =>
    repeated(list.map(value), (index, found) => say(field(index), `the ${what} ${found} is there twice`))
  once(
    hall.zones,
    zone => zone.letter,
    i => `zones[${i}].letter`,
    'zone',
  )
  once(
    hall.booths,
    booth => booth.id,
    i => `booths[${i}].id`,
    'booth',
  )
  once(
    hall.counters,
    counter => counter.id,
    i => `counters[${i}].id`,
    'counter',
  )
  once(
    hall.counters,
    counter => counter.label,
    i => `counters[${i}].label`,
    'label',
  )
  once(
    hall.desks,
    desk => desk.id,
    i => `desks[${i}].id`,
    'desk',
  )
  once(
    hall.menu,
    line => line.service,
    i => `menu[${i}].service`,
    'service',
  )
  once(
    hall.priority_groups,
    group => group.id,
    i => `priority_groups[${i}].id`,
    'group',
  )
  once(
    hall.demand?.weights ?? [],
    line => line.service,
    i => `demand.weights[${i}].service`,
    'service',
  )
}

function checkAgencies({ agencies, services }: TenantFiles['catalogue'], { booths, desks }: HallFile, say: Say) {
  const known = new Set(agencies.map(agency => agency.id))
  booths.forEach(({ agency }, b) => {
    if (!known.has(agency)) say(`booths[${b}].agency`, `there is no agency ${agency}`)
  })
  desks.forEach(({ id, agency }, d) => {
    if (!known.has(agency)) say(`desks[${d}].agency`, `there is no agency ${agency}`)
    if (services.some(service => service.id === id)) say(`desks[${d}].id`, `the catalogue has a service ${id} already`)
  })
}

function checkCounters({ zones, booths, counters }: HallFile, say: Say) {
  counters.forEach(({ zone, booth }, c) => {
    if (!zones.some(one => one.letter === zone)) say(`counters[${c}].zone`, `there is no zone ${zone}`)
    if (!booths.some(one => one.id === booth)) say(`counters[${c}].booth`, `there is no booth ${booth}`)
  })
}

function checkMenu(
  { services }: TenantFiles['catalogue'],
  { zones, booths, counters, desks, menu }: HallFile,
  say: Say,
) {
  menu.forEach(({ service: id, zone, booth: boothId }, m) => {
    const service = services.find(one => one.id === id)
    const booth = booths.find(one => one.id === boothId)
    const hasZone = zones.some(one => one.letter === zone)
    if (!service && !desks.some(desk => desk.id === id)) say(`menu[${m}].service`, `there is no service ${id}`)
    if (service?.stage === 'planned')
      say(`menu[${m}].service`, `the service ${id} is only planned; it cannot be on a menu`)
    if (service && booth && service.agency !== booth.agency) {
      say(`menu[${m}].booth`, `${id} is a service of ${service.agency}, not of ${booth.agency}`)
    }
    if (!hasZone) say(`menu[${m}].zone`, `there is no zone ${zone}`)
    if (!booth) say(`menu[${m}].booth`, `there is no booth ${boothId}`)
    const isGiven = counters.some(counter => counter.zone === zone && counter.booth === boothId)
    if (hasZone && booth && !isGiven) say(`menu[${m}]`, `no counter of ${boothId} in zone ${zone} gives ${id}`)
  })
}

function checkDemand({ demand, menu }: HallFile, say: Say) {
  if (!demand) return
  const weighed = new Set(demand.weights.map(line => line.service))
  demand.weights.forEach(({ service }, w) => {
    if (!menu.some(line => line.service === service))
      say(`demand.weights[${w}].service`, `${service} is not on the menu`)
  })
  menu.forEach(({ service }) => {
    if (!weighed.has(service)) say('demand.weights', `${service} is on the menu, but has no weight`)
  })
}
