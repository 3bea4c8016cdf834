import type { CounterNow, HallState, WaitingTicket } from './hall-state.ts'
import type { Learnt } from './learnt.ts'
import { booked, candidateOrders, type OrderTerms } from './order-terms.ts'
import type { Hall } from './read-hall.ts'
import { meanOf, type Sample } from './sample.ts'

/** Orders a hall may call in, and how often each would have called whom the hall called. */
export interface OrderInUse {
  candidates: readonly OrderTerms[]
  agreed: Float64Array
  calls: number
}

export function orderBeforeTheFirstCall(hall: Hall): OrderInUse {
  const candidates = candidateOrders(hall.statedOrder)
  return { candidates, agreed: new Float64Array(candidates.length), calls: 0 }
}

/** The order that explains the calls best. What a hall states is believed unless its calls contradict it plainly. */
export function termsInUse({ candidates, agreed, calls }: OrderInUse): OrderTerms {
  let best = 0
  for (let i = 1; i < candidates.length; i += 1)
    if ((agreed[i] as number) > (agreed[best] as number) + (best === 0 ? 5 + 0.02 * calls : 0)) best = i
  return candidates[best] as OrderTerms
}

/** Holds one call against every candidate; a call with one ticket to choose from teaches nothing. */
export function learnFromCall(
  hall: Hall,
  state: HallState,
  learnt: Learnt,
  order: OrderInUse,
  call: { ticket: WaitingTicket; counter: number },
): void {
  const skills = hall.skills[call.counter] as Int32Array
  const others = [...state.waiting.values()].filter(ticket => skills.includes(ticket.service))
  const isAnyOfTheSame = others.every(
    one => one.kind === call.ticket.kind && one.service === call.ticket.service && one.ref >= call.ticket.ref,
  )
  if (isAnyOfTheSame) return
  order.calls = 0.998 * order.calls + 1
  const leaves = new Map<number, number>()
  for (const service of skills) leaves.set(service, minutesUntilAnother(hall, state, learnt, call.counter, service))
  const backlog = backlogNow(hall, state, learnt, call.ticket)
  for (const [i, terms] of order.candidates.entries()) {
    const index = (ticket: WaitingTicket) =>
      indexOf(terms, ticket, state.now, leaves.get(ticket.service) ?? 0, backlog[ticket.service] ?? 0)
    const [tier, value] = index(call.ticket)
    const isFirst = others.every(other => {
      const [itsTier, itsValue] = index(other)
      return itsTier < tier || (itsTier === tier && itsValue <= value + 1e-6)
    })
    order.agreed[i] = 0.998 * (order.agreed[i] as number) + (isFirst ? 1 : 0)
  }
}

function indexOf(
  terms: OrderTerms,
  ticket: WaitingTicket,
  now: number,
  leaves: number,
  backlog: number,
): readonly [number, number] {
  const { kind, ref, slot } = ticket
  const tier = kind === booked && slot > now ? terms.tierBeforeDue : (terms.tier[kind] as number)
  const waited = (terms.headStart[kind] as number) + (terms.rate[kind] as number) * (now - ref)
  return [tier, waited + terms.look * leaves + terms.backlog * backlog]
}

/** How long each line stood when somebody was called, whoever was called included. */
function backlogNow(hall: Hall, state: HallState, learnt: Learnt, called: WaitingTicket): Float64Array {
  const work = new Float64Array(hall.promisedMinutes.length)
  for (const { service } of [...state.waiting.values(), called])
    work[service] = (work[service] as number) + meanOf(learnt.durations[service] as Sample)
  const open = state.counters.map(counter => (counter.isOpen ? 1 : 0))
  return hall.balancer.everywhere(work, open)
}

function minutesUntilAnother(hall: Hall, state: HallState, learnt: Learnt, counter: number, service: number): number {
  let soonest = 10
  for (const other of hall.counterOf[service] as Int32Array) {
    const { isOpen, ticket } = state.counters[other] as CounterNow
    if (other === counter || !isOpen) continue
    const left = ticket
      ? Math.max(0.5, meanOf(learnt.durations[ticket.service] as Sample) - (state.now - ticket.calledAt))
      : 0
    soonest = Math.min(soonest, left)
  }
  return soonest
}
