import { halfHoursADay, holds, type PastDay, touches } from './past-day.ts'

/** A past day's people by half hour, of the hall and of each service. */
export interface Tally {
  past: PastDay
  /** Which half hours of the doors' time the log holds wholly. */
  isLogged: boolean[]
  isOpen: boolean[]
  hall: Float64Array
  services: Map<string, Float64Array>
  people: number
}

export type Coming = 'walkIns' | 'booked'

/** Days of which nothing was logged are left out, and so are counts outside of what was logged whole. */
export function tally(history: readonly PastDay[], coming: Coming): Tally[] {
  return history.map(past => tallyDay(past, coming)).filter(day => day.isLogged.some(Boolean))
}

function tallyDay(past: PastDay, coming: Coming): Tally {
  const places = Array.from({ length: halfHoursADay }, (_, index) => index)
  const isOpen = places.map(index => touches(past.doors, index))
  const isLogged = places.map(index => isOpen[index] === true && isWhole(past, index))
  const hall = new Float64Array(halfHoursADay)
  const services = new Map<string, Float64Array>()
  let people = 0
  for (const { service, halfHour, [coming]: came } of past.counts) {
    const index = Math.floor(halfHour / 30)
    if (!isLogged[index] || !(came >= 0)) continue
    const ofService = services.get(service) ?? new Float64Array(halfHoursADay)
    ofService[index] = (ofService[index] ?? 0) + came
    hall[index] = (hall[index] ?? 0) + came
    services.set(service, ofService)
    people += came
  }
  return { past, isLogged, isOpen, hall, services, people }
}

/** Doors that open at 07.45 make the half hour from 07.30 whole once it is logged from 07.45 on. */
function isWhole({ doors, logged }: PastDay, index: number): boolean {
  return holds(
    { from: logged.from <= doors.from ? 0 : logged.from, to: logged.to >= doors.to ? 1_440 : logged.to },
    index,
  )
}
