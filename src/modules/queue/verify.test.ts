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
    says: 'somebody passed over twice although the index was larger, a second apart',
    how: [
      sql`update queue.calls set waited_since = waited_since - interval '1 hour', eligible_at = eligible_at - interval '1 hour', index_minutes = index_minutes + 60, joined_step = 0
        where step = (select max(step) from queue.calls)`,
      sql`update queue.calls set recorded_at = recorded_at - interval '1 minute' where step < (select max(step) from queue.calls)`,
    ],
  },
  {
    invariant: 'INV-Q4',
    says: 'an index that the order does not give',
    how: [
      sql`update queue.calls set index_minutes = index_minutes + 1 where step = (select min(step) from queue.calls)`,
    ],
  },
  {
    invariant: 'INV-Q4',
    says: 'a wait that was not counted from the arrival',
    how: [
      sql`update queue.calls set waited_since = waited_since - interval '5 minutes', index_minutes = index_minutes + 5 where call_class = 'walk-in'`,
    ],
  },
  {
    invariant: 'INV-Q4',
    says: 'a call under an order that nobody decided',
    how: [sql`update queue.calls set rule_version = 7`],
  },
  {
    invariant: 'INV-Q4',
    says: 'a call under an order that was not yet in force',
    how: [
      sql`insert into queue.call_orders select 'balai', 1, now() + interval '99 years', 1, 0, 6, 20, 3, 25, 1, 0, 'manager', 'Percobaan', 'test', now()`,
      sql`update queue.calls set rule_version = 1`,
    ],
  },
  {
    invariant: 'INV-Q4',
    says: 'a runner-up with a larger index',
    how: [
      sql`update queue.calls set why = jsonb_set(why, '{runnersUp,0,index}', '999') where jsonb_array_length(why -> 'runnersUp') > 0`,
    ],
  },
  {
    invariant: 'INV-Q4',
    says: 'before there were versions: somebody overtaken by two of the same class, a second apart',
    how: [
      sql`update queue.calls set rule_version = null, is_priority = false`,
      sql`update queue.calls set eligible_at = eligible_at - interval '1 hour', joined_step = 0 where step = (select max(step) from queue.calls)`,
      sql`update queue.calls set recorded_at = recorded_at - interval '1 minute' where step < (select max(step) from queue.calls)`,
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
    says: 'before there were versions: more priority calls than the published share',
    how: [
      sql`update queue.calls set rule_version = null, is_ahead_of_turn = true`,
      sql`update places.halls set priority_share = 20`,
    ],
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
  {
    invariant: 'INV-Q7',
    says: 'a stop that was called although another of its visit must come first',
    how: [
      sql`update catalogue.standards set content = content || '{"depends_on": [{"service_id": "akta"}]}' where service_id = 'ktp'`,
      sql`insert into queue.tickets
        select (jsonb_populate_record(null::queue.tickets, to_jsonb(t) || '{"id": "00000000-0000-4000-8000-000000000009", "ordinal": 2, "service_id": "akta", "state": "planned",
          "counter_id": null, "joined_step": null, "called_step": null, "joined_at": null}')).*
        from queue.tickets t where state = 'serving'`,
    ],
  },
]

test.each(damages)('$invariant fires on $says', async ({ invariant, how }) => {
  for (const statement of how) await statement.execute(hall.server.house.database.db)

  const violations = await hall.violations()

  expect(violations.map(text => text.slice(0, 6))).toContain(invariant)
})
