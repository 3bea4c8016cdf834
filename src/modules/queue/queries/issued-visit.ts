import type { Context } from '#platform/context'
import type { IssuedVisit } from '../contract.ts'
import { visitPages } from './my-visit.ts'

/** What was told when this number was given, as things stand now: for whoever asks for it a second time. */
export async function issuedVisit(ctx: Context, visitId: string): Promise<IssuedVisit> {
  const visit = await ctx.db.selectFrom('queue.visits').selectAll().where('id', '=', visitId).executeTakeFirstOrThrow()
  const page = (await visitPages(ctx, visit.hallId, [visitId])).get(visitId)
  const { letter, number, secret, issuedAt } = visit
  return {
    visitId,
    letter,
    number,
    secret,
    zone: letter,
    serviceId: page?.stops[0]?.serviceId ?? '',
    issuedAt,
    ahead: page?.ahead ?? 0,
    range: page?.range ?? null,
    delivery: visit.delivery as IssuedVisit['delivery'],
    isDelivered: visit.deliveredAt !== null,
    whole: page?.whole ?? null,
    stops: page?.stops ?? [],
  }
}
