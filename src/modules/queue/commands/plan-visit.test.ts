import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Hall, openHall } from '../../../../test/harness/hall.ts'
import {
  begin,
  finish,
  isLong,
  journeys,
  journeyTenant,
  services,
  states,
} from '../../../../test/harness/journey-hall.ts'
import { finishTicket } from './finish-ticket.ts'

let hall: Hall
beforeEach(async () => {
  hall = await openHall({ tenant: journeyTenant })
})
afterEach(async () => {
  expect(await hall.violations()).toEqual([])
  await hall.close()
})

const { give, page, lineOf, untilWait, everybodyAtWork } = journeys(() => hall)

describe('when the number is given', () => {
  test('one stop has no whole', async () => {
    await everybodyAtWork()

    const visit = await give(['ktp'])

    expect(visit.whole).toBeNull()
    expect((await page(visit)).whole).toBeNull()
  })

  test('the short line comes first, and the letter is of its zone', async () => {
    await everybodyAtWork()
    await lineOf('akta', 6)
    await untilWait('akta', isLong)

    const visit = await give(['akta', 'ktp'])

    expect(states(visit.stops)).toEqual(['ktp waiting', 'akta planned'])
    expect(visit).toMatchObject({ letter: 'B', zone: 'B', serviceId: 'ktp' })
    expect(visit.whole?.fromMinutes).toBeGreaterThanOrEqual(30)
    expect((await page(visit)).whole).not.toBeNull()
    expect(await hall.announced('queue.visit-planned')).toEqual([])
  })

  test('lines that are equally short keep the asked order', async () => {
    await everybodyAtWork()

    expect(services((await give(['bansos', 'akta'])).stops)).toEqual(['bansos', 'akta'])
    expect(services((await give(['akta', 'bansos'])).stops)).toEqual(['akta', 'bansos'])
  })

  test('what a standard asks for comes first, although asked last', async () => {
    await everybodyAtWork()

    expect(services((await give(['ktp', 'kk'])).stops)).toEqual(['kk', 'ktp'])
  })

  test('no counter is open: the asked order, and no whole is made up', async () => {
    const visit = await give(['akta', 'bansos', 'kk'])

    expect(services(visit.stops)).toEqual(['akta', 'bansos', 'kk'])
    expect(visit.whole).toBeNull()
    expect((await page(visit)).whole).toBeNull()
  })

  test('what nobody gives now comes after what somebody does, and no whole is made up', async () => {
    await hall.officerAt('loket-4')

    const visit = await give(['akta', 'bansos'])

    expect(services(visit.stops)).toEqual(['bansos', 'akta'])
    expect(visit.whole).toBeNull()
  })

  test('the same request again is answered alike, whatever has changed meanwhile', async () => {
    await everybodyAtWork()
    const wish = { serviceIds: ['akta', 'ktp'], delivery: 'spoken' }
    const key = '018f0000-0000-7000-8000-000000000001'
    const first = await hall.greeter.post('/queue/halls/balai/visits', wish, key)
    await lineOf(first.json().stops[0].serviceId, 6)
    await untilWait(first.json().stops[0].serviceId, range => (range?.toMinutes ?? 0) >= 20)

    const again = await hall.greeter.post('/queue/halls/balai/visits', wish, key)

    expect(again.body).toBe(first.body)
  })

  test('what the desk saw stays with the service that was asked first', async () => {
    await everybodyAtWork()
    await lineOf('akta', 6)
    await untilWait('akta', isLong)

    await give(['akta', 'ktp'], { checklist: { present: ['kk'], missing: [] } })
    const tickets = await hall.server.house.database.db
      .selectFrom('queue.tickets')
      .select('serviceId')
      .where('checklist', 'is not', null)
      .execute()

    expect(tickets).toEqual([{ serviceId: 'akta' }])
  })

  test('a priority group is called sooner, and its whole visit is said to take less', async () => {
    await everybodyAtWork()
    await lineOf('akta', 8)
    await untilWait('akta', isLong)

    const walkIn = await give(['bansos', 'akta'])
    const elderly = await give(['bansos', 'akta'], { priorityGroup: 'elderly' })

    expect(elderly.whole?.toMinutes).toBeLessThan(walkIn.whole?.toMinutes ?? 0)
  })

  test('the paper says first this, then that, and how long all of it takes', async () => {
    await everybodyAtWork()
    const kiosk = await hall.device('kiosk')
    const wish = { serviceIds: ['ktp', 'akta'], delivery: 'paper' }
    const { visitId, whole } = (await kiosk.post('/queue/halls/balai/visits', wish)).json()

    const paper = (await kiosk.get(`/queue/visits/${visitId}/paper`)).json()

    expect(paper.stops).toEqual([
      { name: 'Cetak KTP', zone: 'B', zoneName: 'Cepat' },
      { name: 'Akta Kelahiran', zone: 'C', zoneName: 'Lengkap' },
    ])
    expect(paper.whole).toEqual(whole)
    const printed = Buffer.from(paper.escpos, 'base64').toString('latin1')
    const lines = ['1. Zona B', '2. Zona C', `Seluruh kunjungan: sekitar ${whole.fromMinutes}-${whole.toMinutes} menit`]
    for (const line of lines) expect(printed).toContain(line)
  })

  test('what was told of the whole is kept with the number', async () => {
    await everybodyAtWork()
    const { visitId, whole } = await give(['akta', 'bansos'])

    const kept = await hall.server.house.database.db
      .selectFrom('queue.visits')
      .select(['toldWholeFromMinutes as fromMinutes', 'toldWholeToMinutes as toMinutes'])
      .where('id', '=', visitId)
      .executeTakeFirst()

    expect(whole).not.toBeNull()
    expect(kept).toEqual(whole)
  })
})

describe('when a stop is finished', () => {
  /** Three stops, planned in the asked order; then a line grows before the second. */
  async function inTheMiddle() {
    const staff = await everybodyAtWork()
    const visit = await give(['ktp', 'akta', 'bansos'])
    expect(services(visit.stops)).toEqual(['ktp', 'akta', 'bansos'])
    const { ticketId } = await begin(staff.cards, 'loket-1')
    hall.pass(1)
    return { ...staff, visit, ticketId }
  }

  test('the rest is planned anew with the hall as it is then, and that is announced', async () => {
    const { cards, visit, ticketId } = await inTheMiddle()
    await lineOf('akta', 7)
    await untilWait('akta', isLong)

    const { next } = await finish(cards, ticketId)

    expect(next.serviceId).toBe('bansos')
    expect(states((await page(visit)).stops)).toEqual(['ktp done', 'bansos waiting', 'akta planned'])
    expect(await hall.announced('queue.visit-planned')).toHaveLength(1)
  })

  test('nothing has changed: the plan stands, and nothing is announced', async () => {
    const { cards, ticketId } = await inTheMiddle()

    const { next } = await finish(cards, ticketId)

    expect(next.serviceId).toBe('akta')
    expect(await hall.announced('queue.visit-planned')).toEqual([])
  })

  test('the next stop is called at the place of the arrival', async () => {
    const { cards, visit, ticketId, births, aid } = await inTheMiddle()
    hall.pass(5)
    const later = await hall.number('bansos')
    await finish(cards, ticketId)
    await finish(births, (await begin(births, 'loket-3')).ticketId)

    const called = await begin(aid, 'loket-4')

    expect(called.visitId).toBe(visit.visitId)
    expect(called.visitId).not.toBe(later.visitId)
  })

  test('a service that is closed now comes last and says why', async () => {
    const { cards, visit, ticketId } = await inTheMiddle()
    const closed = await hall.manager.post('/places/halls/balai/closings', {
      serviceId: 'akta',
      reason: 'Listrik padam',
      reopensAt: '2026-11-25T01:00:00.000Z',
    })
    expect(closed.statusCode).toBe(200)

    const { next } = await finish(cards, ticketId)

    expect(next.serviceId).toBe('bansos')
    const mine = await page(visit)
    expect(states(mine.stops)).toEqual(['ktp done', 'bansos waiting', 'akta planned'])
    expect(mine.stops[2].stopped).toMatchObject({ reason: 'closing', noteId: 'Listrik padam' })
    expect(mine.whole).toBeNull()
  })

  test('pressed twice, and twice at once, it is finished and planned once', async () => {
    const { cards, visit, ticketId } = await inTheMiddle()
    const key = '018f0000-0000-7000-8000-000000000002'

    const [one, two] = await Promise.all([finish(cards, ticketId, key), finish(cards, ticketId, key)])

    expect(one).toEqual(two)
    expect((await page(visit)).stops.filter((stop: { state: string }) => stop.state === 'waiting')).toHaveLength(1)
  })

  test('finished at one counter while the greeter adds a stop: one plan holds both', async () => {
    const { cards, visit, ticketId } = await inTheMiddle()

    const replies = await Promise.all([
      cards.post(`/queue/tickets/${ticketId}/outcomes`, { outcome: 'completed' }),
      hall.greeter.post(`/queue/visits/${visit.visitId}/stops`, { serviceId: 'kk' }),
    ])

    expect(replies.map(reply => reply.statusCode)).toEqual([200, 200])
    const { stops } = await page(visit)
    expect(services(stops).sort()).toEqual(['akta', 'bansos', 'kk', 'ktp'])
    expect(stops.filter((stop: { state: string }) => stop.state === 'waiting')).toHaveLength(1)
  })

  test('two officers finish two visits at once: each goes its own way', async () => {
    const { cards, aid } = await everybodyAtWork()
    const first = await give(['ktp', 'akta', 'bansos'])
    const second = await give(['bansos', 'akta', 'ktp'])
    const [one, two] = [await begin(cards, 'loket-1'), await begin(aid, 'loket-4')]

    await Promise.all([finish(cards, one.ticketId), finish(aid, two.ticketId)])

    for (const visit of [first, second]) {
      const { stops } = await page(visit)
      expect(stops.map((stop: { state: string }) => stop.state)).toEqual(['done', 'waiting', 'planned'])
    }
  })

  test('a further stop keeps of its minutes what those who come for one thing can bear', async () => {
    const { cards } = await everybodyAtWork()
    const visit = await give(['ktp', 'bansos'])
    await give(['akta', 'bansos'])
    await hall.number('bansos')
    const { ticketId, visitId } = await begin(cards, 'loket-1')
    expect(visitId).toBe(visit.visitId)
    hall.pass(40)
    await finish(cards, ticketId)

    const since = await hall.server.house.database.db
      .selectFrom('queue.tickets')
      .select('eligibleAt')
      .where('visitId', '=', visitId)
      .where('serviceId', '=', 'bansos')
      .executeTakeFirstOrThrow()
    // Of 40 minutes 15 × 1 alone / 2 together.
    expect(hall.clock.now().getTime() - Date.parse(since.eligibleAt)).toBe(7.5 * 60_000)
  })

  test('a crash between planning and the next line leaves everything as it was', async () => {
    const { visit, ticketId, cards } = await inTheMiddle()
    const before = (await page(visit)).stops
    await lineOf('akta', 7)
    await untilWait('akta', range => (range?.fromMinutes ?? 0) >= 25)

    const crash = hall.act(async ctx => {
      const actor = { ...ctx.actor, kind: 'staff' as const, id: cards.id, role: 'officer' as const }
      await finishTicket({ ...ctx, actor, announce: stopAt('queue.ticket-joined') }, { ticketId, outcome: 'completed' })
    })

    await expect(crash).rejects.toThrow('the power is gone')
    expect((await page(visit)).stops).toEqual(before)
  })
})

/** A process that dies at this word of its story. */
function stopAt(type: string) {
  return (announced: string) => {
    if (announced === type) throw new Error('the power is gone')
  }
}
