import { sql } from 'kysely'
import { fold, menuOf } from '#modules/catalogue'
import type { Context } from '#platform/context'
import type { AskedAgency } from '../contract.ts'

/** Every agency that can be asked, ours and external ones. Kept for some seconds. */
export function agenciesById(ctx: Context): Promise<ReadonlyMap<string, AskedAgency>> {
  return ctx.remember('referrals.agencies', 30, async () => {
    const ours = await ctx.db.selectFrom('catalogue.agencies').select(['id', 'nameId', 'nameEn']).execute()
    const external = await ctx.db.selectFrom('catalogue.externalAgencies').select(['id', 'nameId', 'nameEn']).execute()
    const all: AskedAgency[] = [
      ...external.map(one => ({ ...one, isExternal: true })),
      ...ours.map(one => ({ ...one, isExternal: false })),
    ]
    return new Map(all.map(one => [one.id, one]))
  })
}

/** The agency that a row asks, or null where nobody knows yet which one. */
export async function askedAgency(
  ctx: Context,
  row: { agencyId: string | null; externalAgencyId: string | null },
): Promise<AskedAgency | null> {
  return (await agenciesById(ctx)).get(row.agencyId ?? row.externalAgencyId ?? '') ?? null
}

/**
 * Whose desk answers for agencies that have no accounts here, and for needs of which nobody knows the agency: that of
 * the hall's connecting desk. Null where the hall has none: its manager.
 */
export async function connectingAgency(ctx: Context, hallId: string): Promise<string | null> {
  for (const { serviceId, agencyId } of (await menuOf(ctx, hallId)).values())
    if (/^penghubung(-|$)/.test(serviceId)) return agencyId
  return null
}

/** Words that stand in so many services say nothing about which one is meant. */
const sayNothingFrom = 12

/**
 * The agency whose services share the rarest words with what was said; undefined where that is nobody's guess. Only a
 * proposal: the desk that gets it can pass it on.
 */
export async function proposedAgency(ctx: Context, need: string): Promise<string | undefined> {
  const words = [...new Set(fold(need).split(' '))].filter(word => word.length >= 4).slice(0, 40)
  if (words.length === 0) return undefined
  const { rows } = await sql<{ agencyId: string; score: number }>`
    with hits as (
      select w.word, s.agency_id, count(*) over (partition by w.word) as services
      from unnest(${words}::text[]) as w (word)
      join catalogue.services s on ' ' || s.search_text || ' ' like '% ' || w.word || ' %'
    ), known as (
      select agency_id, word, 1.0 / max(services) as weight from hits where services < ${sayNothingFrom} group by agency_id, word
    )
    select agency_id, sum(weight)::float8 as score from known group by agency_id order by score desc, agency_id limit 2`.execute(
    ctx.db,
  )
  const [best, second] = rows
  return best && best.score > (second?.score ?? 0) ? best.agencyId : undefined
}
