import { bookedSince, type Standing } from './call-index.ts'
import type { ReadHall } from './read-hall.ts'
import { field, finiteOf, isRecord } from './read-values.ts'

/** A waiting ticket as it was given, and what of it the order of calling understands. */
export interface ReadTicket<T> {
  given: T
  service: string | null
  standing: Standing
  /** Its place in the list: the last of all to decide. */
  place: number
}

/** Reads the line. What is not a ticket is left out; one that does not say since when it waits came just now. */
export function readWaiting<T>(hall: ReadHall, waiting: readonly T[], now: number): ReadTicket<T>[] {
  const tickets: ReadTicket<T>[] = []
  waiting.forEach((given, place) => {
    if (!isRecord(given)) return
    const since = finiteOf(given, 'ref', 't', 'issued', 'issuedAt', 'arrived', 'arrival', 'since') ?? now
    const slot = finiteOf(given, 'slot')
    const named = hall.classOf(field(given, 'class', 'cls', 'kind', 'priority'))
    tickets.push({
      given,
      service: hall.serviceOf(field(given, 'service', 'serviceId')),
      standing: {
        since,
        isPriority: named === 'priority' || field(given, 'priority', 'isPriority') === true,
        bookedSince: bookedSince(slot ?? (named === 'booked' ? since : null), since),
      },
      place,
    })
  })
  return tickets
}
