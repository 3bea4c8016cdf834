import { sql } from 'kysely'
import { daysLater } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { demand as contract, Demand } from '../contract.ts'
import { requireHall } from '../policy.ts'
import { proposedFrom } from '../rules.ts'

const lookBackDays = 90

/** What people ask for that the menu does not have: counts and days, no person. */
export async function demand(ctx: Context, { hallId }: Input<typeof contract>): Promise<Demand> {
  if (hallId !== undefined) requireHall(ctx, hallId)
  const sinceDay = daysLater(ctx.now.toISOString().slice(0, 10), -lookBackDays)
  const hall = hallId ?? ctx.actor.hallId
  return { proposals: await proposals(ctx, sinceDay, hall), words: await missedWords(ctx, sinceDay), sinceDay }
}

/** A service that was referred three times within seven days, and is on no menu of the halls that were asked. */
async function proposals(ctx: Context, sinceDay: string, hallId: string | null): Promise<Demand['proposals']> {
  const { rows } = await sql<Demand['proposals'][number]>`
    with asked as (
      select r.service_id, r.day, r.origin, r.hall_id,
        r.day - lag(r.day, ${sql.lit(proposedFrom - 1)}) over (partition by r.service_id, r.hall_id order by r.day, r.id) < 7 as is_week
      from referrals.referrals r
      where r.service_id is not null and r.day >= ${sinceDay} and (${hallId}::text is null or r.hall_id = ${hallId})
        and not exists (select from catalogue.menu m where m.hall_id = r.hall_id and m.service_id = r.service_id)
    ), by_origin as (
      select service_id, origin, count(*)::int as count, min(day) as first_day, max(day) as last_day, coalesce(bool_or(is_week), false) as is_week
      from asked group by service_id, origin
    )
    select o.service_id, s.name_id, s.name_en, a.abbreviation as agency_abbreviation, sum(o.count)::int as count,
      min(o.first_day) as first_day, max(o.last_day) as last_day,
      json_agg(json_build_object('origin', o.origin, 'count', o.count) order by o.count desc, o.origin) as origins
    from by_origin o
    join catalogue.services s on s.id = o.service_id
    join catalogue.agencies a on a.id = s.agency_id
    group by o.service_id, s.name_id, s.name_en, a.abbreviation
    having bool_or(o.is_week)
    order by count desc, s.name_id`.execute(ctx.db)
  return rows
}

/** Words that few people typed may tell who they are; from the third time on they tell what is wanted. */
async function missedWords(ctx: Context, sinceDay: string): Promise<Demand['words']> {
  const { rows } = await sql<Demand['words'][number]>`
    select query, sum(searches)::int as count, min(day) as first_day, max(day) as last_day
    from referrals.missed_searches
    where day >= ${sinceDay}
    group by query
    having sum(searches) >= ${proposedFrom}
    order by count desc, query
    limit 100`.execute(ctx.db)
  return rows
}
