import { type DayTraits, halfHoursADay, touches } from './past-day.ts'
import type { Profile } from './profile.ts'

/**
 * The shape of a day before the hall has logged one: two early hours with most people, a dip at noon, a smaller wave after it.
 * Our own estimate, from how halls describe their mornings; by tenths of the time between the doors and the last ticket.
 */
const tenths = [1.5, 1.6, 1.5, 1.3, 1, 0.6, 0.7, 0.8, 0.6, 0.4]

export function usualProfile({ doors }: DayTraits): Profile {
  const profile: Profile = new Float64Array(halfHoursADay)
  const length = Math.max(30, doors.to - doors.from)
  for (let h = 0; h < halfHoursADay; h += 1)
    if (touches(doors, h)) {
      const tenth = Math.floor((10 * (h * 30 + 15 - doors.from)) / length)
      profile[h] = tenths[Math.min(9, Math.max(0, tenth))] ?? 0
    }
  const sum = profile.reduce((total, share) => total + share, 0)
  return sum > 0 ? profile.map(share => share / sum) : profile
}
