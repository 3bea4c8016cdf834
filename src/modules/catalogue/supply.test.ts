import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Hall, openHall } from '../../../test/harness/hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const mayHave = async (serviceId: string) =>
  (await hall.nobody.get(`/queue/halls/balai/admissions?serviceId=${serviceId}`)).json()
const count = (person: { put: Hall['manager']['put'] }, onHand: number, expectedOn?: string) =>
  person.put('/catalogue/halls/balai/stock/blanko-ktp', { onHand, ...(expectedOn && { expectedOn }) })

describe('a blank that runs out', () => {
  test('nobody has counted: nothing is known, and nothing is refused', async () => {
    const { stock } = (await hall.manager.get('/catalogue/halls/balai/stock')).json()

    expect(stock).toMatchObject([{ consumableId: 'blanko-ktp', onHand: null, daysLeft: null }])
    expect((await mayHave('ktp')).isOpen).toBe(true)
  })

  test('an officer of another agency cannot count or see it', async () => {
    const stranger = await hall.person('officer', 'sosial')

    expect((await count(stranger, 0)).statusCode).toBe(404)
    expect((await stranger.get('/catalogue/halls/balai/stock')).json()).toEqual({ stock: [] })
    expect((await mayHave('ktp')).isOpen).toBe(true)
  })

  test('a count below nothing is refused', async () => {
    expect((await count(hall.manager, -1)).statusCode).toBe(422)
  })

  test('stops its services and says what is missing and from when, until more has come', async () => {
    await count(await hall.person('officer', 'capil'), 0, '2026-11-26')

    expect(await mayHave('ktp')).toMatchObject({
      isOpen: false,
      reason: 'out-of-stock',
      noteId: 'Blanko KTP',
      from: '2026-11-26T01:00:00.000Z',
      fromDay: '2026-11-26',
    })
    expect((await mayHave('kk')).isOpen).toBe(true)
    const refused = await hall.greeter.post('/queue/halls/balai/visits', { serviceIds: ['ktp'], delivery: 'spoken' })
    expect(refused.json()).toMatchObject({ type: 'queue/number-not-given', admission: { reason: 'out-of-stock' } })

    const anyway = await hall.number('ktp', { isAnyway: true })
    expect(anyway.number).toBe(1)

    await count(hall.manager, 100)
    expect((await mayHave('ktp')).isOpen).toBe(true)
  })

  test('is used by each completed service, runs out by itself, and is known by its daily use', async () => {
    await count(hall.manager, 2)
    const officer = await hall.officerAt('loket-1')
    await hall.number('ktp')
    for (const outcome of ['completed', 'completed']) {
      const { ticketId } = (await officer.post('/queue/counters/loket-1/calls')).json()
      await officer.post(`/queue/tickets/${ticketId}/starts`)
      expect((await officer.post(`/queue/tickets/${ticketId}/outcomes`, { outcome })).statusCode).toBe(200)
    }

    const { stock } = (await hall.manager.get('/catalogue/halls/balai/stock')).json()
    expect(stock[0]).toMatchObject({ onHand: 0, usedPerDay: 2, daysLeft: 0 })
    expect(await hall.announced('catalogue.stock-ran-out')).toHaveLength(1)
    expect((await mayHave('ktp')).reason).toBe('out-of-stock')
    await count(hall.manager, 500)
  })
})

describe('a system that stands still', () => {
  const declare = (person: Pick<Hall['manager'], 'post'>, facts: object = {}, agency = 'capil') =>
    person.post(`/catalogue/agencies/${agency}/outages`, { systemId: 'SIAK', ...facts })

  test('is declared by an officer of its agency only, and only where a service works in it', async () => {
    const stranger = await hall.person('officer', 'sosial')

    expect((await declare(stranger)).statusCode).toBe(404)
    expect((await declare(stranger, {}, 'sosial')).json().type).toBe('catalogue/system-unknown')
    expect((await declare(hall.greeter)).statusCode).toBe(403)
  })

  test('its end is not in the past', async () => {
    const officer = await hall.person('officer', 'capil')

    expect((await declare(officer, { expectedEndAt: '2026-11-24T01:00:00Z' })).json().type).toBe(
      'catalogue/end-in-the-past',
    )
  })

  test('its services wait until it ends, others go on; declared twice it is one', async () => {
    const officer = await hall.person('officer', 'capil')
    const outage = (await declare(officer, { expectedEndAt: '2026-11-24T04:00:00Z' })).json()

    expect(outage).toMatchObject({ systemId: 'SIAK', serviceIds: ['ktp'] })
    expect((await declare(officer)).json().type).toBe('catalogue/outage-known')
    expect(await mayHave('ktp')).toMatchObject({
      reason: 'outage',
      noteId: 'Sistem kependudukan',
      fromDay: '2026-11-24',
    })
    expect((await mayHave('akta')).isOpen).toBe(true)
    expect((await hall.nobody.get('/catalogue/outages')).json().outages).toHaveLength(1)

    const stranger = await hall.person('officer', 'sosial')
    expect((await stranger.delete(`/catalogue/outages/${outage.id}`)).statusCode).toBe(404)
    expect((await officer.delete(`/catalogue/outages/${outage.id}`)).statusCode).toBe(200)
    expect((await mayHave('ktp')).isOpen).toBe(true)
  })
})
