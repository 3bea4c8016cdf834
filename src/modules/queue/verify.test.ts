import { type RawBuilder, sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { type Hall, openHall } from '../../../test/harness/hall.ts'

let hall: Hall
beforeEach(async () => {
  hall = await openHall()
  const officer = await hall.officerAt('loket-1')
  for (let i = 0; i < 6; i += 1) {
    await hall.number('ktp', i === 5 ? { priorityGroup: 'elderly' } : {})
    hall.pass(1)
  }
  for (let i = 0; i < 3; i += 1) {
    const called = (await officer.post('/queue/counters/loket-1/calls')).json()
    await officer.post(`/queue/tickets/${called.ticketId}/starts`)
    if (i < 2) await officer.post(`/queue/tickets/${called.ticketId}/outcomes`, { outcome: 'completed' })
  }
  return () => hall.close()
})

test('a sound day violates nothing', async () => {
  expect(await hall.violations()).toEqual([])
})

/** The database refuses most damage; so the guard is taken away first, as a mistaken migration would. */
const damages: { invariant: string; says: string; how: RawBuilder<unknown>[] }[] = [
  {
    invariant: 'INV-Q1',
    says: 'a call that two counters made',
    how: [
      sql`alter table queue.calls drop constraint calls_ticket_id_joined_step_call_number_key`,
      sql`insert into queue.calls select (jsonb_populate_record(null::queue.calls, to_jsonb(c) || '{"step": 99999, "counter_id": "loket-2"}')).* from queue.calls c limit 1`,
    ],
  },
  {
    invariant: 'INV-Q1',
    says: 'a person at a counter who was never called there',
    how: [sql`update queue.tickets set called_step = 88888 where state = 'serving'`],
  },
  {
    invariant: 'INV-Q2',
    says: 'a closed day with somebody left waiting',
    how: [sql`update queue.days set closed_at = now(), closed_by = 'test'`],
  },
  {
    invariant: 'INV-Q2',
    says: 'a visit that ended although its ticket waits',
    how: [
      sql`update queue.visits set ended_as = 'done', ended_at = now() where id = (select visit_id from queue.tickets where state = 'waiting' limit 1)`,
    ],
  },
  {
    invariant: 'INV-Q3',
    says: 'a number that is missing from its series',
    how: [sql`update queue.visits set number = 400 where number = 2`],
  },
  {
    invariant: 'INV-Q3',
    says: 'a number given twice',
    how: [
      sql`alter table queue.visits drop constraint visits_hall_id_day_letter_number_key`,
      sql`update queue.visits set number = 1 where number = 2`,
      sql`update queue.series set last_number = last_number`,
    ],
  },
  {
    invariant: 'INV-Q4',
    says: 'somebody overtaken by two of the same class, a second apart',
    how: [
      sql`update queue.calls set eligible_at = eligible_at - interval '1 hour', joined_step = 0 where step = (select max(step) from queue.calls where not is_priority)`,
      sql`update queue.calls set recorded_at = recorded_at - interval '1 minute', is_priority = false where step < (select max(step) from queue.calls where not is_priority)`,
    ],
  },
  {
    invariant: 'INV-Q4',
    says: 'a call out of order without a reason',
    how: [
      sql`update queue.calls set is_out_of_order = true, reason = '  ' where step = (select min(step) from queue.calls)`,
    ],
  },
  {
    invariant: 'INV-Q4',
    says: 'more priority calls than the published share',
    how: [sql`update queue.calls set is_ahead_of_turn = true`, sql`update places.halls set priority_share = 20`],
  },
  {
    invariant: 'INV-Q5',
    says: 'two people at one counter',
    how: [
      sql`drop index queue.tickets_one_per_counter`,
      sql`drop index queue.tickets_one_per_officer`,
      sql`update queue.tickets set state = 'serving', counter_id = 'loket-1', officer_id = (select officer_id from queue.calls limit 1), called_at = now() where state = 'waiting'`,
    ],
  },
  {
    invariant: 'INV-Q5',
    says: 'a counter that called again before the last one left',
    how: [sql`delete from platform.events where type = 'queue.ticket-finished'`],
  },
  {
    invariant: 'INV-Q6',
    says: 'a ticket that was called before it joined',
    how: [
      sql`update platform.events set type = 'queue.ticket-was-here' where id = (select min(id) from platform.events where type = 'queue.ticket-joined')`,
    ],
  },
  {
    invariant: 'INV-Q6',
    says: 'a service that ended without an entry in the log',
    how: [
      sql`delete from platform.events where id = (select max(id) from platform.events where type = 'queue.ticket-finished')`,
    ],
  },
]

test.each(damages)('$invariant fires on $says', async ({ invariant, how }) => {
  for (const statement of how) await statement.execute(hall.server.house.database.db)

  const violations = await hall.violations()

  expect(violations.map(text => text.slice(0, 6))).toContain(invariant)
})
