import { sql } from 'kysely'
import type { Db } from '#platform/database'
import { callsFollowTheOrder } from './verify-order.ts'
import { stopsKeepTheirOrder } from './verify-visits.ts'

export interface InvariantResult {
  invariant: string
  says: string
  violations: number
  /** The first few, as ids and numbers. */
  examples: string[]
}

export interface Check {
  invariant: string
  says: string
  /** Selects one row `what` for each violation. */
  query: ReturnType<typeof sql<{ what: string }>>
}

/** Checks INV-Q1 to INV-Q7 (security.md 10, but for the last) over all days, in one snapshot. */
export async function verifyQueue(db: Db): Promise<InvariantResult[]> {
  const results: InvariantResult[] = []
  for (const { invariant, says, query } of checks) {
    const { rows } = await query.execute(db)
    results.push({ invariant, says, violations: rows.length, examples: rows.slice(0, 5).map(row => row.what) })
  }
  return results
}

const checks: Check[] = [
  {
    invariant: 'INV-Q1',
    says: 'Each call of a ticket was made by exactly one counter, and nobody is at two counters',
    query: sql<{ what: string }>`
      select 'ticket ' || ticket_id || ' call ' || call_number as what
      from queue.calls group by ticket_id, joined_step, call_number having count(*) > 1
      union all
      select 'visit ' || visit_id || ' is at ' || count(*) || ' counters'
      from queue.tickets where state in ('called', 'serving') group by visit_id having count(*) > 1
      union all
      select 'ticket ' || t.id || ' was called without a call on record'
      from queue.tickets t
      where t.state in ('called', 'serving') and not exists (select from queue.calls c where c.ticket_id = t.id and c.counter_id = t.counter_id and c.step = t.called_step)`,
  },
  {
    invariant: 'INV-Q2',
    says: 'Every number ends its day in exactly one final state',
    query: sql<{ what: string }>`
      select 'visit ' || v.id || ' of a closed day has not ended' as what
      from queue.visits v join queue.days d on d.hall_id = v.hall_id and d.day = v.day
      where d.closed_at is not null and v.ended_as is null
      union all
      select 'ticket ' || t.id || ' of a closed day is ' || t.state
      from queue.tickets t join queue.days d on d.hall_id = t.hall_id and d.day = t.day
      where d.closed_at is not null and t.state not in ('done', 'no-show', 'cancelled', 'expired')
      union all
      select 'visit ' || v.id || ' ended as ' || coalesce(v.ended_as, 'nothing') || ' but its tickets say otherwise'
      from queue.visits v
      join lateral (
        select bool_or(t.state not in ('done', 'no-show', 'cancelled', 'expired')) as is_open, bool_or(t.state = 'done') as is_done, count(*) as tickets
        from queue.tickets t where t.visit_id = v.id) t on true
      where t.tickets = 0 or (v.ended_as is null) <> t.is_open or (t.is_done and not t.is_open and v.ended_as <> 'done') or (not t.is_done and v.ended_as = 'done')`,
  },
  {
    invariant: 'INV-Q3',
    says: 'Numbers of a series are exactly 1 to N',
    query: sql<{ what: string }>`
      select 'series ' || s.hall_id || ' ' || s.day || ' ' || s.letter || ' to ' || s.last_number || ' has ' || coalesce(v.given, 0) || ' numbers' as what
      from queue.series s
      left join (
        select hall_id, day, letter, count(distinct number) as given, min(number) as first, max(number) as last, count(*) as visits
        from queue.visits group by 1, 2, 3) v using (hall_id, day, letter)
      where v.given is distinct from s.last_number or v.first <> 1 or v.last <> s.last_number or v.visits <> v.given
      union all
      select 'visits of ' || v.hall_id || ' ' || v.day || ' ' || v.letter || ' have no series'
      from queue.visits v left join queue.series s using (hall_id, day, letter) where s.letter is null group by v.hall_id, v.day, v.letter`,
  },
  callsFollowTheOrder,
  {
    invariant: 'INV-Q5',
    says: 'A counter and an officer have at most one visit at a time',
    query: sql<{ what: string }>`
      select 'counter ' || counter_id || ' has ' || count(*) || ' people' as what
      from queue.tickets where state in ('called', 'serving') group by counter_id having count(*) > 1
      union all
      select 'officer ' || officer_id || ' has ' || count(*) || ' people'
      from queue.tickets where state in ('called', 'serving') group by officer_id having count(*) > 1
      union all
      select 'counter ' || counter_id || ' called again before the last one left, at event ' || id
      from (
        select id, type, data ->> 'counterId' as counter_id, lag(type) over (partition by data ->> 'counterId' order by id) as before
        from platform.events
        where type in ('queue.ticket-called', 'queue.ticket-finished', 'queue.ticket-missed', 'queue.ticket-held', 'queue.ticket-cancelled', 'queue.ticket-expired')
          and data ->> 'counterId' is not null) e
      where type = 'queue.ticket-called' and before = 'queue.ticket-called'`,
  },
  {
    invariant: 'INV-Q6',
    says: 'A ticket joins, is called, begins and ends in this order, whatever the clocks say',
    query: sql<{ what: string }>`
      select 'ticket ' || subject || ': ' || type || ' after ' || coalesce(before, 'nothing') as what
      from (
        select subject, type, data ->> 'by' as by, lag(type) over (partition by subject order by id) as before,
          lag(data ->> 'by') over (partition by subject order by id) as held_by
        from platform.events
        where type in ('queue.ticket-joined', 'queue.ticket-called', 'queue.ticket-started', 'queue.ticket-finished')
          or (type = 'queue.ticket-held' and data ->> 'by' = 'referral')) e
      where (type = 'queue.ticket-called' and before is distinct from 'queue.ticket-joined')
        or (type = 'queue.ticket-started' and before is distinct from 'queue.ticket-called')
        or (type = 'queue.ticket-finished' and by is distinct from 'referral' and before is distinct from 'queue.ticket-started')
        or (type = 'queue.ticket-finished' and by = 'referral' and held_by is distinct from 'referral')
      union all
      select 'ticket ' || id || ' was called before it joined' from queue.tickets where called_step < joined_step
      union all
      select 'ticket ' || t.id || ' is ' || t.state || ' but the log has no such end'
      from queue.tickets t
      where t.state = 'done' and not exists (select from platform.events e where e.subject = t.id::text and e.type = 'queue.ticket-finished')`,
  },
  stopsKeepTheirOrder,
]
