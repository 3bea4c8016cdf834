import { worksIn } from '#modules/places'
import type { Context } from '#platform/context'
import { NotFound } from '#platform/problem'

/** The hall, if the actor works in it: another's hall is answered like one that does not exist. */
export function requireHall(ctx: Context, hallId: string): void {
  if (!worksIn(ctx, hallId)) throw NotFound()
}

/** The counter, if it is in the actor's hall and of the actor's agency. */
export async function counterInScope(ctx: Context, counterId: string) {
  let found = ctx.db
    .selectFrom('places.counters as c')
    .innerJoin('places.booths as b', join => join.onRef('b.hallId', '=', 'c.hallId').onRef('b.id', '=', 'c.boothId'))
    .select(['c.id', 'c.hallId', 'c.label', 'c.zoneLetter', 'c.boothId', 'b.name as boothName', 'b.agencyId'])
    .where('c.id', '=', counterId)
    .where('c.retiredAt', 'is', null)
  if (ctx.actor.agencyId !== null) found = found.where('b.agencyId', '=', ctx.actor.agencyId)
  if (ctx.actor.hallId !== null) found = found.where('c.hallId', '=', ctx.actor.hallId)
  const counter = await found.executeTakeFirst()
  if (!counter) throw NotFound()
  return counter
}

/** The visit, if the actor works in its hall and, for an agency's officer, it has a stop at that agency. */
export async function visitInScope(ctx: Context, visitId: string) {
  let found = ctx.db.selectFrom('queue.visits as v').selectAll().where('v.id', '=', visitId)
  if (ctx.actor.hallId !== null) found = found.where('v.hallId', '=', ctx.actor.hallId)
  const { agencyId } = ctx.actor
  if (agencyId !== null) {
    found = found.where(eb =>
      eb.exists(
        eb
          .selectFrom('queue.tickets as t')
          .innerJoin('catalogue.services as s', 's.id', 't.serviceId')
          .select('t.id')
          .whereRef('t.visitId', '=', 'v.id')
          .where('s.agencyId', '=', agencyId),
      ),
    )
  }
  // The visit's row is the lock of its plan: whoever changes the plan of one visit takes turns.
  const visit = await found.forUpdate('v').executeTakeFirst()
  if (!visit) throw NotFound()
  return visit
}

/** The ticket, if it is in the actor's hall and its service of the actor's agency. */
export async function ticketInScope(ctx: Context, ticketId: string) {
  let found = ctx.db
    .selectFrom('queue.tickets as t')
    .innerJoin('catalogue.services as s', 's.id', 't.serviceId')
    .selectAll('t')
    .where('t.id', '=', ticketId)
  if (ctx.actor.hallId !== null) found = found.where('t.hallId', '=', ctx.actor.hallId)
  if (ctx.actor.agencyId !== null) found = found.where('s.agencyId', '=', ctx.actor.agencyId)
  const ticket = await found.forUpdate('t').executeTakeFirst()
  if (!ticket) throw NotFound()
  return ticket
}
