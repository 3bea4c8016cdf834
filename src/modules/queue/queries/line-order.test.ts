import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Context } from '#platform/context'
import { newId, newSecret } from '#platform/id'
import type { Tenant } from '#tenant'
import { type Hall, openHall, tuesdayAtNine } from '../../../../test/harness/hall.ts'
import { smallTenant } from '../../../../test/harness/tenant.ts'
import type { CallOrder } from '../call-order.ts'
import { create } from '../next.ts'
import { nextInLine } from './next-in-line.ts'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 })

const counters = [
  { id: 'loket-1', skills: ['ktp', 'kk', 'akta'] },
  { id: 'loket-2', skills: ['ktp'] },
  { id: 'loket-3', skills: ['kk', 'akta'] },
]
const services = [
  { id: 'ktp', minutes: 6 },
  { id: 'kk', minutes: 8 },
  { id: 'akta', minutes: 12 },
]

/** One counter can do all, two others some of it: so that looking at the others matters. */
function flexibleTenant(): Tenant {
  const [hall] = smallTenant.halls
  if (!hall) throw new Error('The small tenant has a hall')
  const those = counters.map(({ id, skills }, i) => ({
    id,
    label: String(i + 1),
    zone: 'B',
    boothId: 'gerai-capil',
    serviceIds: skills,
  }))
  return { ...smallTenant, halls: [{ ...hall, counters: those }] }
}

let hall: Hall
let officers: string[]
beforeAll(async () => {
  hall = await openHall({ tenant: flexibleTenant() })
  officers = []
  for (const { id } of counters) officers.push((await hall.officerAt(id)).id)
})
afterAll(() => hall.close())

/** Minutes since midnight in Jakarta, where it is nine. */
const now = 540
const instant = (minutes: number) => new Date(tuesdayAtNine.getTime() + (minutes - now) * 60_000)

const waiting = fc.record({
  service: fc.constantFrom('ktp', 'kk', 'akta'),
  ref: fc.integer({ min: 470, max: now }),
  class: fc.constantFrom('walk-in', 'priority'),
  slotAfter: fc.option(fc.integer({ min: 0, max: 30 })),
  waitsByArrival: fc.boolean(),
})
const other = fc.record({
  isPaused: fc.boolean(),
  serving: fc.option(
    fc.record({ service: fc.constantFrom('ktp', 'kk', 'akta'), minutes: fc.integer({ min: 0, max: 20 }) }),
  ),
})
const terms = fc.record({ rate: fc.integer({ min: 1, max: 8 }), headStartMinutes: fc.integer({ min: 0, max: 30 }) })
const order: fc.Arbitrary<CallOrder> = fc.record({
  order: fc.constant('accumulating' as const),
  classes: fc.record({ 'walk-in': terms, priority: terms, booked: terms }),
  look: fc.integer({ min: 0, max: 2 }),
  backlog: fc.integer({ min: 0, max: 2 }),
})

test('the claim’s order and the pure one are the same on any line, first to last', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(waiting, { maxLength: 14 }),
      fc.tuple(other, other),
      order,
      async (line, others, order) => {
        // A booked place in line is not after its time (booking/rules.ts); who waits by arrival has only the arrival.
        const tickets = line.map(({ waitsByArrival, slotAfter, ...one }, i) => ({
          ...one,
          number: i + 1,
          slot: slotAfter === null ? null : one.ref + slotAfter,
          waitsByArrival,
        }))
        const plain = tickets.map(({ waitsByArrival, ...one }) =>
          waitsByArrival ? { ...one, class: 'walk-in', slot: null } : one,
        )
        const states = [
          { id: 'loket-1', open: true, busy: false },
          ...others.map(({ isPaused, serving }, i) => ({
            id: `loket-${i + 2}`,
            open: !isPaused,
            busy: serving !== null,
            ...(serving && { service: serving.service, since: now - serving.minutes }),
          })),
        ]
        const next = create({ services, counters, classes: ['walk-in', 'priority', 'booked'], callOrder: order })

        const bySql = await undone(async ctx => {
          await setOrder(ctx, order)
          for (const ticket of tickets) await putInLine(ctx, ticket)
          for (const [i, one] of others.entries()) await seat(ctx, i + 1, one)
          return (await nextInLine(ctx, 'loket-1', 500)).map(({ number, index }) => ({ number, index }))
        })
        const byRule = next
          .line({ now, counter: 'loket-1', waiting: plain, counters: states })
          .map(({ ticket, index }) => ({ number: ticket.number, index }))

        expect(bySql.map(one => one.number)).toEqual(byRule.map(one => one.number))
        for (const [i, { index }] of bySql.entries()) expect(index).toBeCloseTo(byRule[i]?.index ?? Number.NaN, 6)
      },
    ),
    { numRuns: 60 },
  )
})

test('however deep the ordinary line, the first are found, and a booking behind it too', async () => {
  const found = await undone(async ctx => {
    for (let i = 0; i < 100; i += 1)
      await putInLine(ctx, {
        service: 'ktp',
        ref: 500,
        class: 'walk-in',
        slot: null,
        number: i + 1,
        waitsByArrival: false,
      })
    await putInLine(ctx, { service: 'ktp', ref: 520, class: 'walk-in', slot: 530, number: 101, waitsByArrival: false })
    return nextInLine(ctx, 'loket-1', 2)
  })

  expect(found.map(one => one.number)).toEqual([101, 1])
})

async function undone<T>(run: (ctx: Context) => Promise<T>): Promise<T> {
  let answer: { is: T } | undefined
  const undo = new Error('undo')
  await hall
    .act(async ctx => {
      answer = { is: await run({ ...ctx, remember: (_key, _seconds, load) => load() }) }
      throw undo
    })
    .catch(error => {
      if (error !== undo) throw error
    })
  if (!answer) throw new Error('Nothing was answered')
  return answer.is
}

async function setOrder({ db }: Context, { classes, look, backlog = 0 }: CallOrder) {
  const { 'walk-in': walkIn, priority, booked } = classes
  await sql`insert into queue.call_orders values ('balai', 1, ${instant(400)}, ${walkIn.rate}, ${walkIn.headStartMinutes},
    ${priority.rate}, ${priority.headStartMinutes}, ${booked.rate}, ${booked.headStartMinutes}, ${look}, ${backlog}, 'manager', 'Percobaan', 'test', ${instant(400)})`.execute(
    db,
  )
}

interface Put {
  service: string
  ref: number
  class: string
  slot: number | null
  number: number
  waitsByArrival: boolean
}

async function putInLine({ db }: Context, { service, ref, class: name, slot, number, waitsByArrival }: Put) {
  await sql`
    with visit as (
      insert into queue.visits (id, hall_id, day, letter, number, secret, language, origin, issued_by, issued_at, delivery)
      values (${newId()}, 'balai', '2026-11-24', 'Z', ${number}, ${newSecret(128)}, 'id', 'greeter', 'test', ${instant(ref)}, 'spoken')
      returning id
    )
    insert into queue.tickets (id, visit_id, ordinal, hall_id, day, letter, number, service_id, state, is_priority, eligible_at, booked_since,
      waits_by_arrival, joined_step, joined_at)
    select ${newId()}, visit.id, 1, 'balai', '2026-11-24', 'Z', ${number}, ${service}, 'waiting', ${name === 'priority'}, ${instant(ref)},
      ${slot === null ? null : instant(slot)}::timestamptz, ${waitsByArrival}, 1, ${instant(ref)} from visit`.execute(
    db,
  )
}

async function seat(
  ctx: Context,
  i: number,
  { isPaused, serving }: { isPaused: boolean; serving: { service: string; minutes: number } | null },
) {
  const counterId = `loket-${i + 1}`
  if (isPaused)
    await sql`update queue.counter_sessions set paused_at = ${instant(now)} where counter_id = ${counterId}`.execute(
      ctx.db,
    )
  if (!serving) return
  await putInLine(ctx, {
    service: serving.service,
    ref: now,
    class: 'walk-in',
    slot: null,
    number: 900 + i,
    waitsByArrival: false,
  })
  await sql`update queue.tickets set state = 'serving', counter_id = ${counterId}, officer_id = ${officers[i]}, called_at = ${instant(now - serving.minutes)},
    started_at = ${instant(now - serving.minutes)} where number = ${900 + i} and letter = 'Z'`.execute(ctx.db)
}
