import { sql } from 'kysely'
import { forReferral, type InvariantResult } from '#modules/queue'
import type { Db } from '#platform/database'

/** The sweep comes every minute; what it has not marked after so many was forgotten. */
const markedWithinMinutes = 5

/** Checks INV-R1 (security.md 10): none vanishes, none is closed without an answer, none is late unseen, nobody is left waiting. */
export async function verifyReferrals(db: Db, now: Date): Promise<InvariantResult[]> {
  const { rows } = await sql<{ what: string }>`
    select 'referral ' || e.subject || ' was made and is gone' as what
    from platform.events e
    where e.type = 'referrals.made' and not exists (select from referrals.referrals r where r.id::text = e.subject)
    union all
    select 'referral ' || r.id || ' is closed without an answer'
    from referrals.referrals r
    where r.answered_at is not null and not exists (select from referrals.answers a where a.referral_id = r.id)
    union all
    select 'referral ' || r.id || ' has an answer and is open'
    from referrals.referrals r
    join referrals.answers a on a.referral_id = r.id
    where r.answered_at is null
    union all
    select 'referral ' || r.id || ' was due at ' || r.due_at || ' and is not shown as overdue'
    from referrals.referrals r
    where r.answered_at is null and r.overdue_at is null and r.due_at < ${now}::timestamptz - make_interval(mins => ${markedWithinMinutes})
    union all
    select 'referral ' || r.id || ' is overdue and was announced ' || count(e.id) || ' times'
    from referrals.referrals r
    left join platform.events e on e.subject = r.id::text and e.type = 'referrals.overdue'
    where r.overdue_at is not null and r.answered_at is null
    group by r.id having count(e.id) <> 1
    union all
    select 'ticket ' || t.id || ' is held for an answer that nobody owes'
    from queue.tickets t
    where t.state = 'held' and t.hold_reason = ${forReferral}
      and not exists (select from referrals.referrals r where r.ticket_id = t.id and r.answered_at is null)
    union all
    select 'referral ' || r.id || ' is with the desk of ' || r.desk_agency_id || ' but asks ' || r.agency_id
    from referrals.referrals r
    where r.agency_id <> r.desk_agency_id`.execute(db)
  return [
    {
      invariant: 'INV-R1',
      says: 'Every referral ends in an answer or is visible as overdue, and nobody waits for an answer that is not owed',
      violations: rows.length,
      examples: rows.slice(0, 5).map(row => row.what),
    },
  ]
}
