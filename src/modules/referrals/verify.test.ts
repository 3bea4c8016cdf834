import { type RawBuilder, sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { sweepReferrals, verifyReferrals } from '#modules/referrals'
import type { Hall } from '../../../test/harness/hall.ts'
import { openConnectingHall, referred } from '../../../test/harness/referral-hall.ts'

let hall: Hall
beforeEach(async () => {
  hall = await openConnectingHall()
  await referred(hall)
  const { id } = await referred(hall)
  const social = await hall.officerAt('loket-4')
  await social.post(`/referrals/referrals/${id}/answers`, { answer: { kind: 'online', url: 'https://contoh.go.id/x' } })
  return () => hall.close()
})

const violations = async () => {
  const { database, clock } = hall.server.house
  return (await verifyReferrals(database.db, clock.now())).flatMap(result => result.examples)
}

test('a sound hall violates nothing, also when something is late and was marked', async () => {
  expect(await violations()).toEqual([])

  hall.pass(30)
  expect((await violations())[0]).toContain('is not shown as overdue')
  await hall.act(sweepReferrals)

  expect(await violations()).toEqual([])
})

test('the sweep marks and announces what is late once, and the board shows it until it is answered', async () => {
  hall.pass(16)
  await hall.act(sweepReferrals)
  await hall.act(sweepReferrals)

  expect(await hall.announced('referrals.overdue')).toHaveLength(1)
  expect((await hall.manager.get('/referrals/halls/balai/board')).json()).toMatchObject({
    open: 1,
    overdue: 1,
    answeredToday: 1,
    medianAnswerMinutes: 0,
  })
})

/** The database refuses some of it; so the guard is taken away first, as a mistaken migration would. */
const damages: [says: string, example: string, how: RawBuilder<unknown>[]][] = [
  ['one that vanished', 'is gone', [sql`delete from referrals.referrals where answered_at is null`]],
  ['one that is closed without an answer', 'without an answer', [sql`delete from referrals.answers`]],
  [
    'one that has an answer and is open',
    'has an answer and is open',
    [sql`update referrals.referrals set answered_at = null where answered_at is not null`],
  ],
  [
    'one that is late and unseen',
    'not shown as overdue',
    [
      sql`update referrals.referrals set made_at = made_at - interval '2 days', due_at = due_at - interval '1 day' where answered_at is null`,
    ],
  ],
  [
    'one that is marked late and was never announced',
    'announced 0 times',
    [sql`update referrals.referrals set overdue_at = now() where answered_at is null`],
  ],
  [
    'somebody held for an answer that nobody owes',
    'nobody owes',
    [sql`update referrals.referrals set ticket_id = null where answered_at is null`],
  ],
  [
    'one that lies on the desk of another agency',
    'but asks',
    [sql`update referrals.referrals set desk_agency_id = 'capil' where answered_at is null`],
  ],
]

test.each(damages)('INV-R1 fires on %s', async (_says, example, how) => {
  for (const statement of how) await statement.execute(hall.server.house.database.db)

  expect((await violations()).join()).toContain(example)
})
