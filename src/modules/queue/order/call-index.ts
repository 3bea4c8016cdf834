import { type CallOrder, lateAfterMinutes, type TicketClass } from '../call-order.ts'

/** What the order of calling knows of a waiting ticket. Times are minutes of the hall's day. */
export interface Standing {
  /** Since when it waits: the arrival in the hall, kept over transfers and further stops. */
  since: number
  isPriority: boolean
  /** Since when it waits as booked; null for somebody who has not booked, or came too late for it. */
  bookedSince: number | null
}

/** Which terms of the rule a ticket is called by, and what they come to. */
export interface CallIndex {
  class: TicketClass
  /** Minutes waited by these terms; below zero before a booked time. */
  waited: number
  headStart: number
  index: number
}

/**
 * A booking waits from its time, or from the arrival if that is later; one that came too late has no booking any more.
 * `slot` and `since` in minutes of the day.
 */
export function bookedSince(slot: number | null, since: number): number | null {
  if (slot === null || since > slot + lateAfterMinutes) return null
  return Math.max(slot, since)
}

/**
 * Accumulating priority (queueing.md 5): head start + rate × minutes waited, by the best terms the ticket has a right to.
 * Everybody may wait as a walk-in: so a booking or a need never puts anybody behind a person who came later.
 */
export function callIndex(
  { classes }: CallOrder,
  { since, isPriority, bookedSince }: Standing,
  now: number,
): CallIndex {
  let best = termsOf('walk-in', since)
  if (isPriority) best = better(best, termsOf('priority', since))
  if (bookedSince !== null) best = better(best, termsOf('booked', bookedSince))
  return best

  function termsOf(name: TicketClass, from: number): CallIndex {
    const { rate, headStartMinutes } = classes[name]
    return {
      class: name,
      waited: now - from,
      headStart: headStartMinutes,
      index: headStartMinutes + rate * (now - from),
    }
  }
}

function better(one: CallIndex, other: CallIndex): CallIndex {
  return other.index > one.index ? other : one
}

/** What a counter knows of a service: minutes until another could take it, and its fairly shared backlog. */
export interface ServiceLine {
  lookMinutes: number
  backlogMinutes: number
}

/** What is added to the index of every ticket of a service. */
export function serviceTerm({ look, backlog = 0 }: CallOrder, { lookMinutes, backlogMinutes }: ServiceLine): number {
  return look * lookMinutes + backlog * backlogMinutes
}

/**
 * Where a ticket stands under an order: compared from the left, the smaller goes first. What is known of its service
 * counts only under accumulating priority.
 */
export function placeUnder(order: CallOrder, standing: Standing, now: number, line: ServiceLine): number[] {
  const { since, isPriority, bookedSince } = standing
  const from = bookedSince ?? since
  const isDue = bookedSince !== null && bookedSince <= now
  switch (order.order) {
    case 'accumulating':
      return [-(callIndex(order, standing, now).index + serviceTerm(order, line))]
    case 'arrival':
      return [since]
    case 'strict':
    case 'zms':
      return [isPriority ? 0 : isDue ? 1 : 2, from]
    case 'novosga':
      return [isDue ? 0 : isPriority ? 1 : 2, from]
  }
}
