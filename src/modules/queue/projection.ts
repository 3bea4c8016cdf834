import type { Context } from '#platform/context'
import type { Event } from '#platform/events'
import type { Reader, SendMessage } from '#platform/live'
import type { MyVisit, myVisitLive } from './contract.ts'
import { visitPages } from './queries/my-visit.ts'

/** At most one reading of all phones in this time; who was called, moved or served is read at once, and alone. */
const allMs = 1_000
const mineMs = 20
/** So many phones are read together: more at once would keep a call from the displays. */
const together = 250

interface Phone {
  visitId: string
  send: SendMessage<typeof myVisitLive>
  last: string
  /** Of the reading that this phone was last told of. */
  reading: number
  isOver: boolean
}

interface Hall {
  phones: Set<Phone>
  /** Visits that something happened to, to be read at once. */
  due: Set<string>
  dueTimer: NodeJS.Timeout | undefined
  allTimer: NodeJS.Timeout | undefined
  readings: number
  lastEventId: number
}

/** Keeps the phones of a process up to date: reads a hall for all of them, and sends each phone what changed for it. */
export interface Projection {
  join(ctx: Context, hallId: string, phone: { visitId: string; send: Phone['send'] }, first: MyVisit): Reader
}

/** Makes the projection of one process. */
export function makeProjection(): Projection {
  const halls = new Map<string, Hall>()

  return {
    join: (ctx, hallId, { visitId, send }, first) => {
      const hall = halls.get(hallId) ?? emptyHall()
      halls.set(hallId, hall)
      const phone: Phone = { visitId, send, last: '', reading: hall.readings, isOver: false }
      tell(phone, first, hall.readings)
      hall.phones.add(phone)
      return {
        hears: event => {
          if (event.hallId !== hallId || !event.type.startsWith('queue.')) return
          if (event.subject === visitId || event.data.visitId === visitId) readSoon(ctx, hallId, hall, visitId)
          if (event.id !== hall.lastEventId) readAllLater(ctx, hallId, hall, event)
        },
        over: () => {
          hall.phones.delete(phone)
          if (hall.phones.size > 0) return
          clearTimeout(hall.dueTimer)
          clearTimeout(hall.allTimer)
          halls.delete(hallId)
        },
      }
    },
  }
}

function emptyHall(): Hall {
  return {
    phones: new Set(),
    due: new Set(),
    dueTimer: undefined,
    allTimer: undefined,
    readings: 0,
    lastEventId: 0,
  }
}

function readSoon(ctx: Context, hallId: string, hall: Hall, visitId: string): void {
  hall.due.add(visitId)
  hall.dueTimer ??= setTimeout(() => {
    hall.dueTimer = undefined
    const due = new Set(hall.due)
    hall.due.clear()
    const phones = [...hall.phones].filter(phone => due.has(phone.visitId))
    void read(ctx, hallId, hall, phones).catch(away)
  }, mineMs)
}

/** Every phone hears every event; the first of them sees to it. */
function readAllLater(ctx: Context, hallId: string, hall: Hall, event: Event): void {
  hall.lastEventId = event.id
  hall.allTimer ??= setTimeout(() => {
    hall.allTimer = undefined
    void readAll(ctx, hallId, hall).catch(away)
  }, allMs)
}

async function readAll(ctx: Context, hallId: string, hall: Hall): Promise<void> {
  // Nothing but its own events changes the page of a visit that has ended.
  const phones = [...hall.phones].filter(phone => !phone.isOver)
  for (let from = 0; from < phones.length; from += together)
    await read(ctx, hallId, hall, phones.slice(from, from + together))
}

async function read(ctx: Context, hallId: string, hall: Hall, phones: readonly Phone[]): Promise<void> {
  if (phones.length === 0) return
  hall.readings += 1
  const reading = hall.readings
  const visitIds = [...new Set(phones.map(phone => phone.visitId))]
  const pages = await visitPages({ ...ctx, now: ctx.clockNow() }, hallId, visitIds)
  for (const phone of phones) tell(phone, pages.get(phone.visitId), reading)
}

/** The database is away: the stream shows its age, and the next event tries again. */
function away(): void {}

/** Only what changed is sent; the time of reading alone is no change. A reading that was overtaken by a later one is old. */
function tell(phone: Phone, page: MyVisit | undefined, reading: number): void {
  if (!page || reading < phone.reading) return
  phone.reading = reading
  phone.isOver = ['done', 'no-show', 'cancelled', 'expired'].includes(page.state)
  const text = JSON.stringify({ ...page, at: null })
  if (text === phone.last) return
  phone.last = text
  phone.send('visit', page)
}
