import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Hall, openHall } from '../../../../test/harness/hall.ts'
import {
  begin,
  finish,
  isLong,
  isShort,
  journeys,
  journeyTenant,
  states,
} from '../../../../test/harness/journey-hall.ts'
import type { IssuedVisit } from '../contract.ts'

let hall: Hall
beforeEach(async () => {
  hall = await openHall({ tenant: journeyTenant })
})
afterEach(async () => {
  expect(await hall.violations()).toEqual([])
  await hall.close()
})

const { give, page, lineOf, untilWait, everybodyAtWork } = journeys(() => hall)

describe('when a stop is added', () => {
  const add = async ({ visitId }: IssuedVisit, serviceId: string) =>
    (await hall.greeter.post(`/queue/visits/${visitId}/stops`, { serviceId })).json() as Pick<
      IssuedVisit,
      'stops' | 'whole'
    >

  test('to somebody who waits in a line that is hardly longer, the waiting stop stays', async () => {
    await everybodyAtWork()
    const visit = await give(['akta'])

    const { stops, whole } = await add(visit, 'bansos')

    expect(states(stops)).toEqual(['akta waiting', 'bansos planned'])
    expect(whole).not.toBeNull()
  })

  test('that is clearly sooner, the waiting stop gives way and keeps its place', async () => {
    const { births, aid } = await everybodyAtWork()
    await lineOf('akta', 6)
    const visit = await give(['akta'])
    await untilWait('akta', isLong)
    hall.pass(1)
    await hall.number('akta')

    const { stops } = await add(visit, 'bansos')

    expect(states(stops)).toEqual(['bansos waiting', 'akta planned'])
    expect(await hall.announced('queue.ticket-deferred')).toHaveLength(1)
    await finish(aid, (await begin(aid, 'loket-4')).ticketId)
    for (let i = 0; i < 6; i += 1) await finish(births, (await begin(births, 'loket-3')).ticketId)
    expect((await begin(births, 'loket-3')).visitId).toBe(visit.visitId)
  })

  test('whose outcome the waiting one asks for, it comes first whatever the lines', async () => {
    await everybodyAtWork()
    const visit = await give(['ktp'])

    expect(states((await add(visit, 'kk')).stops)).toEqual(['kk waiting', 'ktp planned'])
  })

  test('while the waiting stop is being called: it is called once, and the new one comes after', async () => {
    const { cards } = await everybodyAtWork()
    const visits = []
    for (let i = 0; i < 8; i += 1) visits.push(await give(['ktp']))

    const [called] = await Promise.all([begin(cards, 'loket-1'), ...visits.map(visit => add(visit, 'kk'))])

    const pages = await Promise.all(visits.map(page))
    const active = (stops: IssuedVisit['stops']) =>
      stops.filter(({ state }) => state === 'waiting' || state === 'serving')
    for (const { stops } of pages) expect(active(stops)).toHaveLength(1)
    expect(called.ticketId).toBeDefined()
    expect(pages.filter(({ state }) => state === 'serving')).toHaveLength(1)
  })

  test('to somebody who is served, it is planned where it is soonest', async () => {
    const { cards } = await everybodyAtWork()
    await lineOf('akta', 7)
    await untilWait('akta', isLong)
    const visit = await give(['ktp', 'akta'])
    await begin(cards, 'loket-1')

    expect(states((await add(visit, 'bansos')).stops)).toEqual(['ktp serving', 'bansos planned', 'akta planned'])
    await untilWait('bansos', isShort)
  })
})

test('a transfer goes before what is planned, and the rest keeps its order behind it', async () => {
  const { cards } = await everybodyAtWork()
  const visit = await give(['ktp', 'akta'])
  const { ticketId } = await begin(cards, 'loket-1')

  await cards.post(`/queue/tickets/${ticketId}/transfers`, { serviceId: 'bansos' })

  expect(states((await page(visit)).stops)).toEqual(['ktp done', 'bansos waiting', 'akta planned'])
})
