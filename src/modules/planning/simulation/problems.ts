import { type HallModel, maxStops, type NeedModel } from './hall-model.ts'
import { numberProblems } from './problems-of-numbers.ts'
import { planProblems } from './problems-of-plans.ts'

/** Something in a model that cannot be: where it stands (`counters[2].plan[0]`) and what is wrong with it. */
export interface ModelProblem {
  path: string
  says: string
}

/**
 * Everything that is impossible in a hall, empty when it can be simulated. Never throws on a model of the right shape,
 * whatever numbers and names are in it.
 */
export function problemsOf(model: HallModel): ModelProblem[] {
  return [...numberProblems(model), ...nameProblems(model), ...planProblems(model), ...needProblems(model)]
}

function nameProblems({ services, counters, bookings, outages }: HallModel): ModelProblem[] {
  const known = new Set(services.map(service => service.id))
  const unknown = (path: string, id: string | null): ModelProblem[] =>
    id === null || known.has(id) ? [] : [{ path, says: `there is no service ${JSON.stringify(id)}` }]
  return [
    ...(services.length === 0 ? [{ path: 'services', says: 'there is no service' }] : []),
    ...(counters.length === 0 ? [{ path: 'counters', says: 'there is no counter' }] : []),
    ...twice('services', services),
    ...twice('counters', counters),
    ...counters.flatMap(({ skills }, c) =>
      skills.length === 0
        ? [{ path: `counters[${c}].skills`, says: 'the counter gives no service' }]
        : skills.flatMap((id, k) => unknown(`counters[${c}].skills[${k}]`, id)),
    ),
    ...bookings.flatMap(({ service }, b) => unknown(`bookings[${b}].service`, service)),
    ...outages.flatMap(({ service }, o) => unknown(`outages[${o}].service`, service)),
  ]
}

function twice(list: string, named: readonly { id: string }[]): ModelProblem[] {
  return named.flatMap(({ id }, position) =>
    named.findIndex(other => other.id === id) < position
      ? [{ path: `${list}[${position}].id`, says: `${JSON.stringify(id)} is there twice` }]
      : [],
  )
}

/** Who comes for what, and whether a counter gives it at all. */
function needProblems({ services, counters, needs, bookings }: HallModel): ModelProblem[] {
  const known = new Set(services.map(service => service.id))
  const given = new Set(counters.flatMap(({ skills, plan }) => (plan.length > 0 ? skills : [])))
  const isWanted = (id: string) =>
    needs.some(({ stops }) => stops.includes(id)) || bookings.some(({ service }) => service === id)
  return [
    ...services.flatMap(({ id }, s) =>
      isWanted(id) && !given.has(id)
        ? [{ path: `services[${s}]`, says: `people come for ${JSON.stringify(id)}, but no counter gives it` }]
        : [],
    ),
    ...needs.flatMap((need, n) => [
      ...(need.stops.length < 1 || need.stops.length > maxStops
        ? [{ path: `needs[${n}].stops`, says: `a visit has between 1 and ${maxStops} stops` }]
        : []),
      ...need.stops.flatMap((id, s) =>
        known.has(id) ? [] : [{ path: `needs[${n}].stops[${s}]`, says: `there is no service ${JSON.stringify(id)}` }],
      ),
      ...orderProblems(need, `needs[${n}].onlyAfter`),
    ]),
  ]
}

function orderProblems({ stops, onlyAfter = [] }: NeedModel, path: string): ModelProblem[] {
  const wrong = onlyAfter.flatMap((pair, p) =>
    pair.every(position => Number.isInteger(position) && position >= 0 && position < stops.length)
      ? []
      : [{ path: `${path}[${p}]`, says: 'names a stop that the visit does not have' }],
  )
  if (wrong.length > 0) return wrong
  return canBeDone(stops.length, onlyAfter) ? [] : [{ path, says: 'goes in a circle: no stop can be the first' }]
}

/** Takes away what nothing stands before, until nothing is left or nothing can be taken. */
function canBeDone(stops: number, onlyAfter: NeedModel['onlyAfter'] = []): boolean {
  let left = Array.from({ length: stops }, (_, position) => position)
  while (left.length > 0) {
    const held = left.filter(position => onlyAfter.some(([first, then]) => then === position && left.includes(first)))
    if (held.length === left.length) return false
    left = held
  }
  return true
}
