import { worksIn } from '#modules/places'
import type { Context } from '#platform/context'
import { NotFound } from '#platform/problem'

/** The agency, if the actor speaks for it: another's is answered like one that does not exist. */
export function requireAgency(ctx: Context, agencyId: string): void {
  if (ctx.actor.agencyId !== null && ctx.actor.agencyId !== agencyId) throw NotFound()
}

/** The hall, if the actor works in it. */
export function requireHall(ctx: Context, hallId: string): void {
  if (!worksIn(ctx, hallId)) throw NotFound()
}

/** The consumables that the actor may count: those that a service of the own agency needs, or all. */
export function consumablesInScope(ctx: Context) {
  const all = ctx.db.selectFrom('catalogue.consumables as c').select(['c.id', 'c.nameId', 'c.unit'])
  const { agencyId } = ctx.actor
  if (agencyId === null) return all
  return all.where(eb =>
    eb.exists(
      eb
        .selectFrom('catalogue.serviceConsumables as sc')
        .innerJoin('catalogue.services as s', 's.id', 'sc.serviceId')
        .select('s.id')
        .whereRef('sc.consumableId', '=', 'c.id')
        .where('s.agencyId', '=', agencyId),
    ),
  )
}

/** The services that the actor may write: those of the own agency, or all. */
export function servicesInScope(ctx: Context) {
  const all = ctx.db.selectFrom('catalogue.services as s')
  return ctx.actor.agencyId === null ? all : all.where('s.agencyId', '=', ctx.actor.agencyId)
}

/** The drafts that the actor may see: those of the own agency, or all. */
export function draftsInScope(ctx: Context) {
  const all = ctx.db.selectFrom('catalogue.drafts as f')
  return ctx.actor.agencyId === null ? all : all.where('f.agencyId', '=', ctx.actor.agencyId)
}
