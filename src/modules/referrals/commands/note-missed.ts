import { sql } from 'kysely'
import { fold } from '#modules/catalogue'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { noteMissed as contract } from '../contract.ts'
import { asCounted } from '../rules.ts'

/** More different words than a regency has in a day: from here on somebody is playing. */
const mostWordsADay = 5_000

/** Counts a search that found nothing: folded words and the day, nothing of who asked. */
export async function noteMissed(ctx: Context, { q, origin = 'search' }: Input<typeof contract>) {
  const query = asCounted(fold(q))
  if (query === undefined) return {}
  await sql`
    with today as (
      select (${ctx.now}::timestamptz at time zone coalesce((select timezone from places.halls order by id limit 1), 'UTC'))::date as day
    )
    insert into referrals.missed_searches as m (day, query, origin, searches)
    select day, ${query}, ${origin}, 1
    from today
    where (select count(*) from referrals.missed_searches s where s.day = today.day) < ${mostWordsADay}
    on conflict (day, query, origin) do update set searches = m.searches + 1`.execute(ctx.db)
  return {}
}
