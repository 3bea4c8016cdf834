import { type RawBuilder, sql } from 'kysely'
import type { CallOrder } from '../call-order.ts'
import type { Backlogs } from './line-backlog.ts'

/** A counter, the moment and the order by which it calls. */
export interface Calling {
  hallId: string
  counterId: string
  now: Date
  order: CallOrder
  backlogs: Backlogs
}

/**
 * The order of calling in SQL, as `order/call-index.ts` has it; a test holds the two together. Common table expressions,
 * to stand after `with`: `ranked` is the line of a counter, first to last, as
 * `(id, service_id, eligible_at, letter, number, call_class, waited_since, own_index, look_minutes, backlog_minutes, index, rank)`.
 *
 * Walk-ins of one service keep their order whatever the minute, and priority groups theirs, so only the first `deep` of
 * each need to be read: that is what keeps a claim as fast with 3,000 in line as with 30. `deep` exceeds the counters that
 * can press at once. Bookings are few and are all read.
 */
export function lineOrder({ hallId, counterId, now, order, backlogs }: Calling, deep: number): RawBuilder<unknown> {
  const { classes, look, backlog = 0 } = order
  const { 'walk-in': walkIn, priority, booked } = classes
  // A constant and no parameter: so that one plan serves all claims.
  const first = sql.raw(String(deep))
  const waiting = sql`from queue.tickets t where t.hall_id = ${hallId} and t.service_id = given.service_id and t.state = 'waiting'`
  return sql`
    others as materialized (
      select s.counter_id,
        case when t.id is null then 0 else greatest(${atLeastMinutes}::float8, v.mean_minutes - ${minutesFrom(sql`coalesce(t.started_at, t.called_at)`, now)}) end as minutes
      from queue.counter_sessions s
      left join queue.tickets t on t.counter_id = s.counter_id and t.state in ('called', 'serving')
      left join catalogue.services v on v.id = t.service_id
      where s.hall_id = ${hallId} and s.closed_at is null and s.paused_at is null and s.counter_id <> ${counterId}
    ), given as materialized (
      select mine.service_id, least(${furthestMinutes}::float8, min(others.minutes)) as look_minutes,
        coalesce(min(lines.minutes), 0) as backlog_minutes
      from catalogue.counter_services mine
      left join unnest(${backlogs.serviceIds}::text[], ${backlogs.minutes}::float8[]) as lines (service_id, minutes)
        on lines.service_id = mine.service_id
      join catalogue.counter_services same on same.service_id = mine.service_id
      left join others on others.counter_id = same.counter_id
      where mine.counter_id = ${counterId}
      group by mine.service_id
    ), heads as (
      select given.look_minutes, given.backlog_minutes, t.*
      from given cross join lateral (
        (select ${inLine} ${waiting} and not t.is_priority and t.booked_since is null order by t.eligible_at, t.number limit ${first})
        union all
        (select ${inLine} ${waiting} and t.is_priority and t.booked_since is null order by t.eligible_at, t.number limit ${first})
        union all
        (select ${inLine} ${waiting} and t.booked_since is not null)
      ) t
    ), indexed as (
      select heads.*, terms.call_class, terms.waited_since, terms.own_index
      from heads cross join lateral (
        select * from (values
          (1, 'walk-in', heads.eligible_at, ${walkIn.headStartMinutes}::float8 + ${walkIn.rate}::float8 * ${minutesFrom(sql`heads.eligible_at`, now)}),
          (2, 'priority', case when heads.is_priority then heads.eligible_at end, ${priority.headStartMinutes}::float8 + ${priority.rate}::float8 * ${minutesFrom(sql`heads.eligible_at`, now)}),
          (3, 'booked', heads.booked_since, ${booked.headStartMinutes}::float8 + ${booked.rate}::float8 * ${minutesFrom(sql`heads.booked_since`, now)})
        ) as terms (nth, call_class, waited_since, own_index)
        where terms.waited_since is not null and (terms.call_class = 'walk-in' or not heads.waits_by_arrival)
        order by terms.own_index desc, terms.nth
        limit 1
      ) terms
    ), ranked as materialized (
      select *, row_number() over (order by index desc, eligible_at, number, letter) as rank
      from (select *, own_index + (${look}::float8 * look_minutes + ${backlog}::float8 * backlog_minutes) as index from indexed) i
    )`
}

/** A row `r` of `ranked` as plain facts for the record of a call: a number, never a name. */
export function plainRank(now: Date): RawBuilder<unknown> {
  return sql`jsonb_build_object('letter', r.letter, 'number', r.number, 'class', r.call_class,
    'waitedMinutes', greatest(0, floor(${minutesFrom(sql`r.waited_since`, now)})), 'index', round(r.index::numeric, 2))`
}

const inLine = sql`t.id, t.service_id, t.eligible_at, t.letter, t.number, t.is_priority, t.booked_since, t.waits_by_arrival`

/** Also in `order/expected-free.ts`: somebody who is there longer than usual leaves in about so many minutes. */
const atLeastMinutes = 0.5
/** Also there: so far ahead a counter looks, and where no other gives the service. */
const furthestMinutes = 10

/** Minutes of the hall's clock since an instant, negative before it. */
function minutesFrom(instant: RawBuilder<unknown>, now: Date): RawBuilder<number> {
  return sql<number>`extract(epoch from ${now}::timestamptz - ${instant})::float8 / 60`
}
