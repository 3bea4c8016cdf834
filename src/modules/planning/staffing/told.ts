import type { AssumptionLine, Staffing } from '../contract.ts'
import type { Assumption } from '../hall/assumption.ts'
import type { HallModel } from '../simulation/hall-model.ts'
import type { ServiceNames } from '../what-if/hall-figures.ts'
import { kindId } from './from-hall.ts'
import { usualShifts } from './question.ts'
import { dutyHours, isOnDuty } from './shifts.ts'
import type { StaffedDay } from './staff-apart.ts'
import { toldShortages } from './told-shortages.ts'

export interface Naming {
  names: ServiceNames
  /** The hall's counters in their order, with what they give. */
  counters: readonly { id: string; label: string; agencyId: string; skills: readonly string[] }[]
}

/** With the minute at which the counters open: plans count their half hours from there. */
type Planned = StaffedDay & { open: number }

type Told = Omit<Staffing, 'day' | 'withinMinutes' | 'share' | 'arrivals' | 'assumptions'>

/** A staffing as screens are told it: by name, in whole counters, shares to a thousandth. */
export function toldStaffing(staffed: Planned, naming: Naming, freshDays: number): Told {
  const groups = staffed.groups.map(({ services, inTime }) => ({
    ...namedServices(services, naming.names),
    halfHours: halfHoursOf(staffed, kind => kind.split('+').some(skill => services.includes(skill))),
    inTime: inTime.map(toldShare),
  }))
  const { lengthsMinutes, break: rest } = usualShifts
  return {
    hours: { planned: tenth(staffed.dutyHours), flat: tenth(staffed.flatHours) },
    judged: { days: freshDays, inTime: thousandth(staffed.dayInTime) },
    halfHours: halfHoursOf(staffed, () => true),
    inTime: staffed.inTime.map(toldShare),
    groups: groups.filter(({ halfHours }) => halfHours.some(({ needed, planned }) => needed + planned > 0)),
    counters: dutiesByCounter(staffed, naming),
    shortages: toldShortages(staffed, naming.names),
    rules: {
      leastHours: Math.min(...lengthsMinutes) / 60,
      mostHours: Math.max(...lengthsMinutes) / 60,
      breakMinutes: rest.minutes,
      breakFrom: rest.from,
      breakTo: rest.to,
      breakFromHours: rest.fromLength / 60,
    },
  }
}

/** Numbers a day that a model expects: each stop of a visit is one. */
export function arrivalsIn({ needs, bookings }: HallModel): number {
  const walkIns = needs.reduce((sum, { stops, perHalfHour }) => sum + stops.length * total(perHalfHour), 0)
  const booked = bookings.reduce(
    (sum, { from, to, everyMinutes, places, fill }) => sum + Math.ceil((to - from) / everyMinutes) * places * fill,
    0,
  )
  return tenth(walkIns + booked)
}

/** A forecast from fewer days is a guess, and says so. */
const fewDays = 5

/** What the plan stands on. `forecastDays`: null without a forecast. Who comes and how busy a day can be is the forecast's where there is one; which counters open is the plan's own. */
export function toldAssumptions(
  lines: readonly Assumption[],
  model: HallModel,
  forecastDays: number | null,
  names: ServiceNames,
): AssumptionLine[] {
  const isForecast = forecastDays !== null
  const from = (forecastDays ?? 0) >= fewDays ? 'measured' : 'assumed'
  const others = lines.filter(
    ({ what }) => what !== 'counters' && !(isForecast && (what === 'visitors' || what === 'busy-days')),
  )
  const expected: Assumption[] = isForecast
    ? [
        { what: 'arrivals', service: null, value: arrivalsIn(model), from },
        { what: 'busy-days', service: null, value: 100 * model.busyDayCv, from },
      ]
    : []
  const officers: Assumption = { what: 'officers', service: null, value: 1, from: 'assumed' }
  return [officers, ...expected, ...others].map(one => ({
    ...one,
    value: Math.round(one.value * 100) / 100,
    service: one.service === null ? null : (names.get(one.service)?.nameId ?? one.service),
  }))
}

/** Each officer has a counter of the kind, in the hall's order: the longest duties at the first. */
function dutiesByCounter({ duties }: StaffedDay, { names, counters }: Naming): Staffing['counters'] {
  const byKind = Map.groupBy(duties, ({ kind }) => kind)
  const left = new Map(
    [...byKind].map(([kind, list]) => [kind, list.toSorted((a, b) => dutyHours(b.shift) - dutyHours(a.shift))]),
  )
  return counters
    .filter(({ skills }) => skills.length > 0)
    .map(({ id, label, skills }) => {
      const duty = left.get(kindId(skills))?.shift()
      const spans = duty?.shift.spans ?? []
      return {
        counterId: id,
        label,
        agency: namedServices(skills, names).agencies.join(', '),
        spans: spans.map(([from, to]) => ({ from, to })),
        hours: duty ? dutyHours(duty.shift) : 0,
      }
    })
}

function halfHoursOf({ counters, duties, open }: Planned, isOf: (kind: string) => boolean): Staffing['halfHours'] {
  const plans = [...counters].filter(([kind]) => isOf(kind)).map(([, counts]) => counts)
  return Array.from({ length: Math.max(0, ...plans.map(counts => counts.length)) }, (_, h) => {
    const from = open + 30 * h
    return {
      from,
      needed: total(plans.map(counts => counts[h] ?? 0)),
      planned: duties.filter(({ kind, shift }) => isOf(kind) && isOnDuty(shift, from)).length,
    }
  })
}

export function namedServices(ids: readonly string[], names: ServiceNames): { agencies: string[]; services: string[] } {
  const known = ids.map(id => names.get(id) ?? { nameId: id, agency: '' })
  return { agencies: [...new Set(known.map(({ agency }) => agency))], services: known.map(({ nameId }) => nameId) }
}

function toldShare({ halfHour, share }: StaffedDay['inTime'][number]) {
  return { from: halfHour, share: thousandth(share) }
}

function thousandth(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1_000) / 1_000
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
