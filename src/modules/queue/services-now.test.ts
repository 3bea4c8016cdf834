import { expect, test } from 'vitest'
import { openHall } from '../../../test/harness/hall.ts'

test('anybody may ask how the services of a hall stand now: open or not, how many, how long, and nothing of a person', async () => {
  const hall = await openHall()
  await hall.number('ktp')

  const { statusCode, json } = await hall.nobody.get('/queue/halls/balai/services')

  expect(statusCode).toBe(200)
  const ktp = json().items.find((one: { serviceId: string }) => one.serviceId === 'ktp')
  expect(ktp).toEqual({
    serviceId: 'ktp',
    zone: 'B',
    admission: { isOpen: true, reason: null, from: null, fromDay: null, noteId: null, noteEn: null },
    waiting: 1,
    range: null,
  })
  await hall.close()
})
