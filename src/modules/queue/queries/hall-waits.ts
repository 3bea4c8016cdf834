import { hallFacts, localTime } from '#modules/places'
import type { Context } from '#platform/context'
import type { TicketClass } from '../call-order.ts'
import type { WaitRange } from '../contract.ts'
import { toldRange } from '../rules.ts'
import type { RawRange } from '../waits/calibration.ts'
import { booked, priority, walkIn } from '../waits/order-terms.ts'
import { projectWholeHall } from '../waits/whole-hall.ts'
import { followedDay } from './followed-day.ts'
import { readHallNow } from './hall-now.ts'

/** The waits that a hall tells at one moment. Null where nothing honest can be said. */
export interface HallWaits {
  /** A ticket that joined since then is told what a newcomer of its class for its service is. */
  ofTicket(ticketId: string, serviceId: string, ticketClass?: TicketClass): WaitRange
  /** For somebody who joins now for this service; a walk-in where no class is said. */
  ofNewcomer(serviceId: string, ticketClass?: TicketClass): WaitRange
}

/** Everybody who asks within this time is told the same: one projection serves every screen of a process. */
const keptMs = 90
/** A projection that takes long is kept so many times as long: the hall's own work goes first. */
const restTimes = 9

const kindOf: Record<TicketClass, number> = { 'walk-in': walkIn, priority, booked }

interface Cell {
  waits?: Promise<HallWaits>
  until: number
}

/** Projects the hall's present state forward. Every range on every screen comes from here. */
export async function hallWaits(ctx: Context, hallId: string): Promise<HallWaits> {
  const cell = await ctx.remember<Cell>(`queue.waits ${hallId}`, Number.POSITIVE_INFINITY, async () => ({ until: 0 }))
  if (!cell.waits || performance.now() > cell.until) {
    cell.until = Number.POSITIVE_INFINITY
    cell.waits = projectNow(ctx, hallId, ms => {
      cell.until = performance.now() + Math.max(keptMs, restTimes * ms)
    })
    cell.waits.catch(() => {
      cell.until = 0
    })
  }
  return cell.waits
}

/** `took`: told how long the processor was busy with it. */
async function projectNow(ctx: Context, hallId: string, took: (ms: number) => void): Promise<HallWaits> {
  const { timezone } = await hallFacts(ctx, hallId)
  const { day } = localTime(ctx.now, timezone)
  const { shape, estimator } = await followedDay(ctx, hallId, day)
  const now = await readHallNow(ctx, hallId, day, { shape, hall: estimator.hall })
  const begun = performance.now()
  const { deviations, arrivals, expected } = estimator.state
  const { tickets, newcomers } = projectWholeHall({ ...estimator, state: { ...now, deviations, arrivals, expected } })
  const known = new Set(now.waiting.keys())
  took(performance.now() - begun)
  const ofNewcomer: HallWaits['ofNewcomer'] = (serviceId, ticketClass = 'walk-in') =>
    told(newcomers.get(serviceId)?.get(kindOf[ticketClass]))
  return {
    ofTicket: (ticketId, serviceId, ticketClass) =>
      known.has(ticketId) ? told(tickets.get(ticketId)) : ofNewcomer(serviceId, ticketClass),
    ofNewcomer,
  }
}

function told(range: RawRange | undefined): WaitRange {
  return range ? toldRange(range.lo, range.hi) : null
}
