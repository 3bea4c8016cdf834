import { localTime, spansOf } from '#modules/places'
import type { Context } from '#platform/context'
import { BeyondHorizon, ClosedThen, HolidayThen, InThePast, NotASlot, SlotTaken, TooSoon } from '../contract.ts'
import { startsOf, type Taking, takingsOf } from '../rules.ts'
import type { Bookable, BookableDay } from './bookable.ts'
import { alternatives } from './free-slots.ts'

export interface SlotAt {
  day: string
  startsAt: string
  takings: Taking[]
}

/** The slot that begins at this instant, or the reason why none does that could be booked. Whether there is room is not asked here. */
export async function slotAt(ctx: Context, facts: Bookable, wanted: string): Promise<SlotAt> {
  const { hall, minutes, rules } = facts
  const at = new Date(wanted)
  // A leap second is a time of day, but none that a clock here can show.
  if (Number.isNaN(at.getTime())) throw NotASlot({ alternatives: [] })
  const startsAt = at.toISOString()
  if (at.getTime() <= ctx.now.getTime()) throw InThePast()
  const local = localTime(at, hall.timezone)
  const day = requireOpen(facts, local.day)
  if (at.getTime() < ctx.now.getTime() + rules.leadMinutes * 60_000) throw TooSoon({ leadMinutes: rules.leadMinutes })

  const ends = local.minutes + minutes
  const ofService = day.closed.find(span => local.minutes < span.closes && ends > span.opens)
  if (ofService) throw ClosedThen({ reason: 'closing', noteId: ofService.reason })
  const isOnGrid = startsOf(day, minutes).includes(local.minutes)
  if (!isOnGrid) {
    const whole = startsOf({ ...day, spans: spansOf(hall.calendar, local.day, facts.service.boothId) }, minutes)
    if (whole.includes(local.minutes)) throw ClosedThen({ reason: 'closing', noteId: day.away[0]?.reason ?? null })
    throw NotASlot({ alternatives: await alternatives(ctx, facts, local.day, startsAt) })
  }
  const takings = takingsOf(day, local.minutes, minutes)
  if (!takings) throw SlotTaken({ alternatives: await alternatives(ctx, facts, local.day, startsAt) })
  return { day: local.day, startsAt, takings }
}

/** The day, if it is one on which this may be booked at all. */
export function requireOpen(facts: Bookable, wanted: string): BookableDay {
  const day = facts.day(wanted)
  const { reason, noteId, noteEn } = day
  if (reason === 'past') throw InThePast()
  if (reason === 'beyond-horizon') {
    const opens = facts.nextDayOpensAt.toISOString()
    throw BeyondHorizon({ lastDay: facts.lastDay, nextDayOpensAt: opens })
  }
  if (reason === 'holiday') throw HolidayThen({ noteId, noteEn })
  if (reason !== null) throw ClosedThen({ reason, noteId })
  return day
}
