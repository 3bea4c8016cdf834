import type { Context } from '#platform/context'
import type { Event } from '#platform/events'
import type { Reader, SendMessage } from '#platform/live'
import type { MyVisit, myVisitLive } from './contract.ts'
import { visitPages } from './queries/my-visit.ts'

/** At most one reading of a hall in this time, whatever the number of phones; a call is told at once. */
const everyMs = 1_000
const callMs = 20

interface Phone {
  visitId: string
  send: SendMessage<typeof myVisitLive>
  last: string
}

interface Hall {
  phones: Set<Phone>
  timer: NodeJS.Timeout | undefined
  dueAt: number
  isReading: boolean
}

/** Keeps the phones of a process up to date: reads the hall once, and sends each phone what changed for it. */
export interface Projection {
  join(ctx: Context, hallId: string, phone: Omit<Phone, 'last'>, first: MyVisit): Reader
}

/** Makes the projection of one process. */
export function makeProjection(): Projection {
  const halls = new Map<string, Hall>()

  const read = async (ctx: Context, hallId: string, hall: Hall) => {
    hall.timer = undefined
    hall.isReading = true
    try {
      const phones = [...hall.phones]
      const pages = await visitPages({ ...ctx, now: ctx.clockNow() }, hallId, [
        ...new Set(phones.map(phone => phone.visitId)),
      ])
      for (const phone of phones) tell(phone, pages.get(phone.visitId))
    } catch {
      // The database is away: the stream shows its age, and the next event tries again.
    } finally {
      hall.isReading = false
    }
  }
  const schedule = (ctx: Context, hallId: string, hall: Hall, inMs: number) => {
    const dueAt = performance.now() + (hall.isReading ? Math.max(inMs, 100) : inMs)
    if (hall.timer && hall.dueAt <= dueAt) return
    clearTimeout(hall.timer)
    hall.dueAt = dueAt
    hall.timer = setTimeout(() => void read(ctx, hallId, hall), dueAt - performance.now())
  }

  return {
    join: (ctx, hallId, { visitId, send }, first) => {
      const hall = halls.get(hallId) ?? { phones: new Set<Phone>(), timer: undefined, dueAt: 0, isReading: false }
      halls.set(hallId, hall)
      const phone: Phone = { visitId, send, last: '' }
      tell(phone, first)
      hall.phones.add(phone)
      return {
        hears: (event: Event) => {
          if (event.hallId !== hallId || !event.type.startsWith('queue.')) return
          const isMine = event.data.visitId === visitId && event.type.startsWith('queue.ticket-')
          schedule(ctx, hallId, hall, isMine ? callMs : everyMs)
        },
        over: () => {
          hall.phones.delete(phone)
          if (hall.phones.size > 0) return
          clearTimeout(hall.timer)
          halls.delete(hallId)
        },
      }
    },
  }
}

/** Only what changed is sent; the time of reading alone is no change. */
function tell(phone: Phone, page: MyVisit | undefined): void {
  if (!page) return
  const text = JSON.stringify({ ...page, at: null })
  if (text === phone.last) return
  phone.last = text
  phone.send('visit', page)
}
