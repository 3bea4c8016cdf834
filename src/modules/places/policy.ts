import type { Context } from '#platform/context'

/** The booths whose affairs the actor may touch: those of the own agency, or all for those who serve the whole hall. */
export function boothsInScope(ctx: Context, hallId: string) {
  const booths = ctx.db.selectFrom('places.booths').select('id').where('hallId', '=', hallId)
  return ctx.actor.agencyId === null ? booths : booths.where('agencyId', '=', ctx.actor.agencyId)
}

/** True when the actor works in this hall. */
export function worksIn(ctx: Context, hallId: string): boolean {
  return ctx.actor.hallId === null || ctx.actor.hallId === hallId
}
