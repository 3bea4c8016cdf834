import { expect, test } from 'vitest'
import { openHall } from '../../../../test/harness/hall.ts'
import { shippedTenant } from '../../../../test/harness/shipped-services.ts'

test('a shipped service that is published without a change is the same to citizens, search, menu and booking', async () => {
  const hall = await openHall({ tenant: shippedTenant })
  const hallId = shippedTenant.halls[0]?.id ?? ''
  const author = await hall.person('author', 'dispendukcapil')
  const head = await hall.person('agency-head', 'dispendukcapil')
  const told = async () => {
    hall.server.house.memory.clear()
    const { rows: terms } = await hall.server.house.database.pool.query(
      "select language, text, folded, weight, source from catalogue.search_terms where subject_id = 'akta-kelahiran' order by folded",
    )
    const standard = (await hall.nobody.get('/catalogue/services/akta-kelahiran/standard')).json()
    const service = (await hall.nobody.get('/catalogue/services/akta-kelahiran')).json()
    return {
      terms,
      standard: { ...standard, version: 0 },
      service: { ...service, version: 0 },
      menu: (await hall.nobody.get(`/queue/halls/${hallId}/services`)).json().items,
      found: (await hall.nobody.get(`/catalogue/services?hallId=${hallId}&q=akte%20lahir%20anak`)).json(),
      slots: (await hall.nobody.get(`/booking/halls/${hallId}/services/akta-kelahiran/slots?day=2026-11-25`)).json(),
    }
  }
  const before = await told()

  const draft = (await author.post('/catalogue/drafts', { serviceId: 'akta-kelahiran' })).json()
  const submitted = await author.post(`/catalogue/drafts/${draft.id}/submission`, { revision: 1 })
  const published = await head.post(`/catalogue/drafts/${draft.id}/publication`, { revision: 1 })

  expect([draft.changes, submitted.statusCode, published.json().version]).toEqual([[], 200, 2])
  expect(await told()).toEqual(before)
  await hall.close()
})

test('every service of the shipped regency is listed with what the linter says of it', async () => {
  const hall = await openHall({ tenant: shippedTenant })

  const { services } = (await hall.manager.get('/catalogue/authoring/services')).json()

  expect(services).toHaveLength(shippedTenant.services.length)
  const faulty = services.filter((one: { errors: number }) => one.errors > 0).map((one: { id: string }) => one.id)
  expect(faulty.sort()).toEqual(['bphtb-validasi', 'penghubung'])
  await hall.close()
})
