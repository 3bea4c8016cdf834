import { menuOf } from '#modules/catalogue'
import type { Context } from '#platform/context'
import type { Input, Reply } from '#platform/contract'
import { newId } from '#platform/id'
import { type addStop as contract, NotInThatState, NumberNotGiven, SameServiceTwice } from '../contract.ts'
import { goOn } from '../line.ts'
import { visitInScope } from '../policy.ts'
import { admission } from '../queries/admission.ts'
import { stopsOf } from '../queries/stops.ts'
import { wholeVisits } from '../queries/whole-visits.ts'
import { isOnlyLate } from '../rules.ts'
import { outlookFor, planVisit } from './plan-visit.ts'

/** Adds a service to the plan of a visit, where it is soonest: no second number, and the arrival time is kept. */
export async function addStop(
  ctx: Context,
  { visitId, serviceId }: Input<typeof contract>,
): Promise<Reply<typeof contract>> {
  const outlook = await outlookFor(ctx, { visitId }, 0)
  const visit = await visitInScope(ctx, visitId)
  if (visit.endedAs !== null && visit.endedAs !== 'done') throw NotInThatState()
  await appendStop(ctx, visit, serviceId)
  // The person stands here and is told at once: so a stop that waits may give way.
  await planVisit(ctx, visitId, outlook, { mayDefer: true })
  await goOn(ctx, visitId)
  return {
    stops: (await stopsOf(ctx, [visitId])).get(visitId) ?? [],
    whole: (await wholeVisits(ctx, visit.hallId, [visitId], outlook)).get(visitId) ?? null,
  }
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
