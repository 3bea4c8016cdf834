import type { Staffing } from '../contract.ts'
import type { ServiceNames } from '../what-if/hall-figures.ts'
import type { StaffedDay } from './staff-apart.ts'

type Told = Staffing['shortages'][number]

/**
 * What is missing by agency and from when to when: pools of one group overlap, so the largest of them counts; groups of one agency
 * add up; half hours in a row that miss as many are one sentence.
 */
export function toldShortages({ shortages, groups }: StaffedDay, names: ServiceNames): Told[] {
  const groupOf = (service: string) => {
    const group = groups.findIndex(({ services }) => services.includes(service))
    return group >= 0 ? String(group) : agencyOf(service, names)
  }
  const byAgencies = new Map<string, { agencies: string[]; missing: Missing }>()
  for (const list of Map.groupBy(shortages, ({ services }) => groupOf(services[0] ?? '')).values()) {
    const agencies = [...new Set(list.flatMap(({ services }) => services.map(one => agencyOf(one, names))))]
    const { missing } = byAgencies.get(agencies.join()) ?? { missing: new Map() }
    for (const [halfHour, counters] of largest(list)) missing.set(halfHour, (missing.get(halfHour) ?? 0) + counters)
    byAgencies.set(agencies.join(), { agencies, missing })
  }
  return [...byAgencies.values()].flatMap(({ agencies, missing }) =>
    runsOf([...missing].sort(([one], [other]) => one - other)).map(run => ({ agencies, ...run })),
  )
}

type Missing = Map<number, number>

function largest(list: StaffedDay['shortages']): Missing {
  const missing: Missing = new Map()
  for (const { halfHour, counters } of list) missing.set(halfHour, Math.max(counters, missing.get(halfHour) ?? 0))
  return missing
}

function runsOf(missing: readonly (readonly [halfHour: number, counters: number])[]): Omit<Told, 'agencies'>[] {
  const runs: Omit<Told, 'agencies'>[] = []
  for (const [halfHour, counters] of missing) {
    const last = runs.at(-1)
    if (last && last.to === halfHour && last.counters === counters) last.to = halfHour + 30
    else runs.push({ counters, from: halfHour, to: halfHour + 30 })
  }
  return runs
}

function agencyOf(service: string, names: ServiceNames): string {
  return names.get(service)?.agency ?? service
}
