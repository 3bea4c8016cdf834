import { menuOf } from '#modules/catalogue'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { newId } from '#platform/id'
import { type addStop as contract, NotInThatState, NumberNotGiven, SameServiceTwice, type Stop } from '../contract.ts'
import { goOn } from '../line.ts'
import { visitInScope } from '../policy.ts'
import { admission } from '../queries/admission.ts'
import { stopsOf } from '../queries/stops.ts'

/** Adds a service to the plan of a visit: no second number, and the arrival time is kept. */
export async function addStop(
  ctx: Context,
  { visitId, serviceId }: Input<typeof contract>,
): Promise<{ stops: Stop[] }> {
  const visit = await visitInScope(ctx, visitId)
  if (visit.endedAs !== null && visit.endedAs !== 'done') throw NotInThatState()
  await appendStop(ctx, visit, serviceId)
  await goOn(ctx, visitId)
  return { stops: (await stopsOf(ctx, [visitId])).get(visitId) ?? [] }
}

/** Appends a planned ticket. The caller holds the visit's row and lets the visit go on. */
export async function appendStop(
  ctx: Context,
  visit: {
    id: string
    hallId: string
    day: string
    letter: string
    number: number
    issuedAt: string
    priorityGroup: string | null
  },
  serviceId: string,
): Promise<string> {
  const mayBe = await admission(ctx, { hallId: visit.hallId, serviceId })
  if (!mayBe.isOpen && !isOnlyLate(mayBe.reason)) throw NumberNotGiven({ serviceId, admission: mayBe })
  const stops = await ctx.db
    .selectFrom('queue.tickets')
    .select(['ordinal', 'serviceId', 'state'])
    .where('visitId', '=', visit.id)
    .execute()
  if (
    stops.some(
      stop => stop.serviceId === serviceId && !['done', 'no-show', 'cancelled', 'expired'].includes(stop.state),
    )
  )
    throw SameServiceTwice()
  const id = newId()
  const service = (await menuOf(ctx, visit.hallId)).get(serviceId)
  await ctx.db
    .insertInto('queue.tickets')
    .values({
      id,
      visitId: visit.id,
      ordinal: Math.max(0, ...stops.map(stop => stop.ordinal)) + 1,
      hallId: visit.hallId,
      day: visit.day,
      letter: visit.letter,
      number: visit.number,
      serviceId,
      state: 'planned',
      isPriority: visit.priorityGroup !== null,
      eligibleAt: visit.issuedAt,
      standardVersion: service?.version ?? null,
    })
    .execute()
  ctx.announce('queue.stop-added', id, { visitId: visit.id, serviceId, zone: service?.zone ?? null }, visit.hallId)
  return id
}

/** Whoever is in the hall already may be passed on after the last number was given out, and over a break. */
function isOnlyLate(reason: string | null): boolean {
  return reason === 'cut-off' || reason === 'break' || reason === 'after-hours'
}
