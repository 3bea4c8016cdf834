import type { Context } from '#platform/context'

/** How these actors are called, for a colleague to ask: staff by their name. */
export async function peopleOf(ctx: Context, actors: readonly (string | null)[]): Promise<(actor: string) => string> {
  const ids = [...new Set(actors)].flatMap(actor => (actor?.startsWith('staff:') ? [actor.slice('staff:'.length)] : []))
  if (ids.length === 0) return actor => actor
  const rows = await ctx.db.selectFrom('identity.staff').select(['id', 'name']).where('id', 'in', ids).execute()
  const names = new Map(rows.map(row => [`staff:${row.id}`, row.name]))
  return actor => names.get(actor) ?? actor
}
