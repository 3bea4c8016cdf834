import { sql } from 'kysely'
import { balancedOrder } from './call-order.ts'
import type { Check } from './verify.ts'

/** Before orders had versions a priority group might go ahead once in `priority_share` calls: so often in any 20 calls of a counter. */
const windowOfCalls = sql.raw('20')

const { 'walk-in': walkIn, priority, booked } = balancedOrder.classes

/** The terms of every version, one row a class; those of today's usual order stand under version 0, unless a hall keeps an earlier one. */
const terms = sql`
  select o.hall_id, o.version, t.*, o.look, o.backlog
  from queue.call_orders o cross join lateral (values
    ('walk-in', o.walk_in_rate, o.walk_in_head_start_minutes), ('priority', o.priority_rate, o.priority_head_start_minutes),
    ('booked', o.booked_rate, o.booked_head_start_minutes)) as t (class, rate, head_start)
  union all
  select h.id, 0, t.*, ${balancedOrder.look}::float8, ${balancedOrder.backlog}::float8
  from places.halls h cross join (values
    ('walk-in', ${walkIn.rate}::float8, ${walkIn.headStartMinutes}::float8), ('priority', ${priority.rate}, ${priority.headStartMinutes}),
    ('booked', ${booked.rate}, ${booked.headStartMinutes})) as t (class, rate, head_start)
  where not exists (select from queue.call_orders o where o.hall_id = h.id and o.version = 0)`

/**
 * INV-Q4. Each call names the version of the order it was made under. Three things show that it was the right one: that
 * version was in force, its terms give the index on record, and nobody of the same service with a larger index was left
 * behind, but for the one position that a locked row may cost. A call out of order has a reason instead.
 */
export const callsFollowTheOrder: Check = {
  invariant: 'INV-Q4',
  says: 'Calls follow the published order in force, but for one position or a recorded reason',
  query: sql<{ what: string }>`
    with terms as materialized (${terms}), calls as materialized (
      select c.*, t.rate, t.head_start, t.look, t.backlog,
        t.head_start + t.rate * extract(epoch from c.called_at - c.waited_since)::float8 / 60 as own_index
      from queue.calls c
      join terms t on t.hall_id = c.hall_id and t.version = c.rule_version and t.class = c.call_class
      where c.kind <> 'recall'
    )
    select 'call ' || step || ' has the index ' || index_minutes || ', its order gives ' || own_index + look * look_minutes + backlog * backlog_minutes as what
    from calls
    where abs(index_minutes - own_index - look * look_minutes - backlog * backlog_minutes) > 0.001
      or (call_class <> 'booked' and abs(extract(epoch from waited_since - eligible_at)) >= 0.001)
    union all
    select 'call ' || step || ' names version ' || rule_version || ' of the order, which is not there'
    from queue.calls c
    where rule_version is not null and not exists (select from terms t where t.hall_id = c.hall_id and t.version = c.rule_version)
    union all
    select 'call ' || c.step || ' was made under version ' || c.rule_version || ' of the order before it was in force'
    from queue.calls c join queue.call_orders o on o.hall_id = c.hall_id and o.version = c.rule_version
    where c.called_at < o.in_force_from
    union all
    select 'ticket ' || o.ticket_id || ' was passed over ' || count(*) || ' times although its index was larger'
    from calls o
    join calls c on c.hall_id = o.hall_id and c.day = o.day and c.service_id = o.service_id
      and c.step > o.joined_step and c.step < o.step and not c.is_out_of_order and c.recorded_at < o.recorded_at - interval '1 second'
    join terms t on t.hall_id = c.hall_id and t.version = c.rule_version and t.class = o.call_class
    where not o.is_out_of_order
      and t.head_start + t.rate * extract(epoch from c.called_at - o.waited_since)::float8 / 60 > c.own_index + 0.001
    group by o.ticket_id, o.step having count(*) > 1
    union all
    select 'call ' || step || ' let a larger index wait'
    from calls, jsonb_array_elements(why -> 'runnersUp') as after
    where not is_out_of_order and (after ->> 'index')::float8 > index_minutes + 0.01
    union all
    select 'call ' || step || ' is out of order without a reason' from queue.calls where is_out_of_order and coalesce(trim(reason), '') = ''
    union all
    select 'ticket ' || c.ticket_id || ' was overtaken ' || count(*) || ' times' as what
    from queue.calls c
    join queue.calls o on o.hall_id = c.hall_id and o.day = c.day and o.service_id = c.service_id and o.is_priority = c.is_priority
      and o.kind <> 'recall' and not o.is_out_of_order and o.rule_version is null
      and o.eligible_at > c.eligible_at and o.step > c.joined_step and o.step < c.step
      and o.recorded_at < c.recorded_at - interval '1 second'
    where c.rule_version is null and (c.kind = 'next' or (c.kind = 'chosen' and not c.is_out_of_order))
    group by c.ticket_id, c.step having count(*) > 1
    union all
    select 'counter ' || counter_id || ' let ' || ahead || ' go ahead in ${windowOfCalls} calls, to call ' || step
    from (
      select c.counter_id, c.step, h.priority_share,
        count(*) filter (where c.is_ahead_of_turn) over (partition by c.counter_id, c.day order by c.step rows between ${windowOfCalls} - 1 preceding and current row) as ahead
      from queue.calls c join places.halls h on h.id = c.hall_id where c.kind <> 'recall' and c.rule_version is null) w
    where ahead > ceil(${windowOfCalls}.0 / priority_share)`,
}
