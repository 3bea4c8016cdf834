import type { Context } from '#platform/context'
import type { Event } from '#platform/events'
import { missedSince, stream } from '#platform/live'
import { type DisplayCall, displayLive, myVisitLive, staffLive } from './contract.ts'
import { requireHall } from './policy.ts'
import { makeProjection } from './projection.ts'
import { findVisit, myVisit } from './queries/my-visit.ts'

/** A display has its calls from the stream itself; only its small figures wait for this. Longer than its view is kept. */
const displayNudgeMs = 1_000
const staffNudgeMs = 80

const isCall = (event: Event) => event.type === 'queue.ticket-called' || event.type === 'queue.ticket-recalled'

/** The streams of the queue: displays, staff, phones. */
export function queueStreams() {
  const projection = makeProjection()
  return [
    stream(displayLive, async (ctx, { hallId }, send, since) => {
      requireHall(ctx, hallId)
      for (const event of await missedCalls(ctx, since, hallId)) send('call', callOf(event), event.cursor)
      const nudge = gather(() => send('changed', {}), displayNudgeMs)
      return {
        hears: event => {
          if (event.hallId !== hallId) return
          if (isCall(event)) send('call', callOf(event), event.cursor)
          else nudge()
        },
      }
    }),
    stream(staffLive, async (ctx, { hallId }, send) => {
      requireHall(ctx, hallId)
      const types = new Set<string>()
      const nudge = gather(() => {
        send('changed', { types: [...types] })
        types.clear()
      }, staffNudgeMs)
      return {
        hears: event => {
          if (event.hallId !== hallId || !concerns(ctx, event)) return
          types.add(event.type)
          nudge()
        },
      }
    }),
    stream(myVisitLive, async (ctx, { secret }, send) => {
      const visit = await findVisit(ctx, secret)
      return projection.join(ctx, visit.hallId, { visitId: visit.id, send }, await myVisit(ctx, { secret }))
    }),
  ]
}

async function missedCalls(ctx: Context, since: string | undefined, hallId: string): Promise<Event[]> {
  const called = await missedSince(ctx, since, { hallId, type: 'queue.ticket-called' })
  const recalled = await missedSince(ctx, since, { hallId, type: 'queue.ticket-recalled' })
  return [...called, ...recalled].sort((a, b) => Number(a.data.step) - Number(b.data.step))
}

/** An event that names the agency it is for is told to that agency and to those who serve the whole hall: a nudge is a count. */
function concerns({ actor }: Context, { data }: Event): boolean {
  return actor.agencyId === null || data.forAgencyId === undefined || data.forAgencyId === actor.agencyId
}

/** The event holds the public facts of the call already: a display paints without asking again. */
function callOf(event: Event): DisplayCall {
  const { step, letter, number, zone, counterLabel, isRecall, language } = event.data as unknown as DisplayCall
  return { step, letter, number, zone, counterLabel, isRecall, language, calledAt: event.at }
}

/** Many events in a moment are one nudge. */
function gather(send: () => void, withinMs: number): () => void {
  let isDue = false
  return () => {
    if (isDue) return
    isDue = true
    setTimeout(() => {
      isDue = false
      send()
    }, withinMs)
  }
}
