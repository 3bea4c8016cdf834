import { hallFacts, worksIn } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input, Reply } from '#platform/contract'
import { actorName } from '#platform/events'
import { NotFound } from '#platform/problem'
import { lockDays } from '../capacity.ts'
import { LeadTooShort, type planStaffing as Plan, type Rules, type setRules as Set_ } from '../contract.ts'
import { offerFreed } from '../waiting-list.ts'

/** Says how many counters a booth staffs on a day. What is booked already stays; what comes free goes to who waits. */
export async function planStaffing(ctx: Context, input: Input<typeof Plan>): Promise<Reply<typeof Plan>> {
  const { hallId, boothId, day, counters } = input
  if (!worksIn(ctx, hallId)) throw NotFound()
  const hall = await hallFacts(ctx, hallId)
  if (!hall.booths.some(booth => booth.id === boothId)) throw NotFound()
  const all = hall.counters.filter(counter => counter.boothId === boothId).length
  const where = { hallId, boothId, day }
  await lockDays(ctx, [where])
  const plan = { counters: Math.min(counters, all), plannedBy: actorName(ctx.actor) }
  await ctx.db
    .insertInto('booking.plans')
    .values({ ...where, ...plan })
    .onConflict(oc => oc.columns(['hallId', 'boothId', 'day']).doUpdateSet(plan))
    .execute()
  ctx.announce('booking.staffing-planned', boothId, { day, counters: plan.counters }, hallId)
  await offerFreed(ctx, where)
  return { day, counters: plan.counters, isAll: plan.counters === all }
}

/** Sets the rules of booking of a hall. */
export async function setRules(ctx: Context, { hallId, ...rules }: Input<typeof Set_>): Promise<Rules> {
  if (!worksIn(ctx, hallId)) throw NotFound()
  await hallFacts(ctx, hallId)
  if (rules.leadMinutes < rules.headStartMinutes) throw LeadTooShort()
  const row = { ...rules, setBy: actorName(ctx.actor) }
  await ctx.db
    .insertInto('booking.settings')
    .values({ hallId, ...row })
    .onConflict(oc => oc.column('hallId').doUpdateSet(row))
    .execute()
  ctx.announce('booking.rules-set', hallId, { ...rules }, hallId)
  return rules
}
