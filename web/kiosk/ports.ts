import { ask, Offline } from '#client/ask.ts'
import { arrive } from '#contracts/booking'
import { askHelp, confirmDelivery, issue, paperTicket } from '#contracts/queue'
import { refer } from '#contracts/referrals'
import type { Endpoint, Input, Reply } from '#platform/contract'
import { type Deliveries, makeDeliveries } from './deliveries.ts'
import type { Connected, GivingPorts } from './give.ts'
import type { Sitting } from './sitting.ts'

const issueMs = 8_000
const tellMs = 5_000

/** Asks, and gives up after a while: nobody stands before a kiosk that only waits. The key stays good for another try. */
async function askWithin<E extends Endpoint>(
  ms: number,
  endpoint: E,
  input: Input<E>,
  key?: string,
): Promise<Reply<E>> {
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(), ms)
  try {
    return await ask(endpoint, input, { signal: over.signal, ...(key !== undefined && { key }) })
  } finally {
    clearTimeout(timer)
  }
}

/** The server's side of giving a number. Printing and staff are the kiosk's. */
export function serverPorts(hallId: string): Pick<GivingPorts, 'issue' | 'readPaper'> {
  return {
    issue: async ({ serviceIds, language, priorityGroup, isAnyway, booking }, { delivery, key }) => {
      if (booking) return (await askWithin(issueMs, arrive, { hallId, delivery, ...booking }, key)).visit
      const wish = { delivery, language, priorityGroup, isAnyway }
      return askWithin(issueMs, issue, { hallId, serviceIds: [...serviceIds], ...wish }, key)
    },
    readPaper: visitId => ask(paperTicket, { visitId }),
  }
}

/** Deliveries of this kiosk. A refusal is an answer too: only silence is tried again. */
export function kioskDeliveries(): Deliveries {
  return makeDeliveries(async ({ visitId, delivery }) => {
    try {
      await askWithin(tellMs, confirmDelivery, { visitId, delivery })
    } catch (problem) {
      if (isSilence(problem)) throw problem
    }
  }, localStorage)
}

/**
 * Asks the agency while the person waits with the number she was given. Null when it was not heard: the number then
 * stands in the line of the connecting desk, whose officer asks.
 */
export async function connectVisit(
  hallId: string,
  visitId: string,
  { connectTo, language }: Pick<Sitting, 'connectTo' | 'language'>,
): Promise<Connected | null> {
  if (!connectTo) return null
  const need = connectTo.nameId
  return askWithin(tellMs, refer, { hallId, visitId, need, forWhom: 'self', serviceId: connectTo.id, language }).catch(
    () => null,
  )
}

/** Calls a greeter; answers whether that was heard. */
export async function callGreeter(
  hallId: string,
  reason: 'help' | 'printer',
  visitId: string | null = null,
): Promise<boolean> {
  try {
    await askWithin(tellMs, askHelp, { hallId, reason, visitId })
    return true
  } catch {
    return false
  }
}

function isSilence(problem: unknown): boolean {
  return Offline.is(problem) || Number((problem as { status?: unknown }).status) >= 500
}
