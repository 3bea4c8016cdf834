import { sql } from 'kysely'
import type { Check } from './verify.ts'

/**
 * INV-Q7. A stop whose standard asks for the outcome of another stop of the same visit is not called while that one is
 * only planned. Left out: a stop that was added after the call, one to which an officer passed the person on, and two
 * that ask for each other.
 */
export const stopsKeepTheirOrder: Check = {
  invariant: 'INV-Q7',
  says: 'A stop is called after those of its visit whose outcome it asks for',
  query: sql<{ what: string }>`
    with needs as materialized (
      select st.service_id, st.version, needed ->> 'service_id' as first_id
      from catalogue.standards st
      cross join jsonb_array_elements(coalesce(st.content -> 'depends_on', '[]')) as needed
    )
    select 'ticket ' || t.id || ' was called before ' || f.id || ', whose outcome it asks for' as what
    from queue.tickets t
    join needs n on n.service_id = t.service_id and n.version = t.standard_version
    join queue.tickets f on f.visit_id = t.visit_id and f.service_id = n.first_id and f.id <> t.id
    join platform.events called on called.subject = t.id::text and called.type = 'queue.ticket-called'
    where not exists (
        select from platform.events e
        where e.subject = f.id::text and e.id < called.id and e.type = 'queue.ticket-joined')
      and not exists (
        select from platform.events e
        where e.subject = f.id::text and e.id > called.id and e.type = 'queue.stop-added')
      and not exists (
        select from platform.events e
        join queue.tickets passed on e.subject = passed.id::text
        where passed.visit_id = t.visit_id and e.type = 'queue.ticket-transferred' and e.data ->> 'nextTicketId' = t.id::text)
      and not exists (
        select from needs b
        where b.service_id = f.service_id and b.version = f.standard_version and b.first_id = t.service_id)`,
}
