import { halfHoursADay } from './past-day.ts'
import type { Tally } from './tally.ts'

/** Shares of a day's people by half hour, over all half hours that were ever open. */
export type Profile = Float64Array

/** So many people of its own make a service's profile count as much as the hall's. */
const peopleToTrust = 40

/**
 * The hall's profile, from whole and half days: a half hour's people over the people of the days that logged it. Those of a
 * half day are first scaled up by the profile itself, so it is found in a few rounds.
 */
export function hallProfile(days: readonly Tally[]): Profile {
  let profile: Profile = new Float64Array(halfHoursADay).fill(1 / halfHoursADay)
  for (let round = 0; round < 12; round += 1) {
    const people = new Float64Array(halfHoursADay)
    const exposed = new Float64Array(halfHoursADay)
    for (const day of days) {
      const whole = day.people / Math.max(1e-9, massWhere(profile, day.isLogged))
      for (let h = 0; h < halfHoursADay; h += 1) {
        if (!day.isLogged[h]) continue
        people[h] = (people[h] ?? 0) + (day.hall[h] ?? 0)
        exposed[h] = (exposed[h] ?? 0) + whole
      }
    }
    profile = normalised(people.map((count, h) => ((exposed[h] ?? 0) > 0 ? count / (exposed[h] ?? 1) : 0)))
  }
  return profile
}

/** A service's own profile, drawn towards the hall's as long as few have come for it. */
export function serviceProfile(days: readonly Tally[], service: string, pooled: Profile): Profile {
  const people = new Float64Array(halfHoursADay)
  const logged = new Float64Array(halfHoursADay)
  for (const day of days) {
    const ofService = day.services.get(service)
    for (let h = 0; h < halfHoursADay; h += 1) {
      people[h] = (people[h] ?? 0) + (ofService?.[h] ?? 0)
      logged[h] = (logged[h] ?? 0) + (day.isLogged[h] ? 1 : 0)
    }
  }
  // A half hour that fewer days logged has fewer people for no other reason.
  const most = Math.max(...logged)
  return normalised(
    people.map((count, h) => (count * most) / Math.max(1, logged[h] ?? 0) + peopleToTrust * (pooled[h] ?? 0)),
  )
}

/** How much of a profile lies in these half hours. */
export function massWhere(profile: Profile, isIn: readonly boolean[]): number {
  return profile.reduce((mass, share, h) => mass + (isIn[h] ? share : 0), 0)
}

function normalised(weights: Float64Array): Profile {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return sum > 0 ? weights.map(weight => weight / sum) : weights
}
