import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Hall, openHall } from '../../../../test/harness/hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const usual =
  'walkInRate=1&walkInHeadStartMinutes=0&priorityRate=15&priorityHeadStartMinutes=10&bookedRate=10&bookedHeadStartMinutes=15&look=1&backlog=2.5'
const byArrival =
  'walkInRate=1&walkInHeadStartMinutes=0&priorityRate=1&priorityHeadStartMinutes=0&bookedRate=1&bookedHeadStartMinutes=0&look=0&backlog=0'

async function replay(query: string) {
  const reply = await hall.manager.get(`/planning/halls/balai/order-replay?${query}`)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

test('an order that no hall could mean is refused', async () => {
  const reply = await hall.manager.get(
    `/planning/halls/balai/order-replay?${usual.replace('walkInRate=1', 'walkInRate=0')}`,
  )

  expect(reply.json().type).toBe('input-invalid')
})

test('without a past it is tried on the model’s days, and says so', async () => {
  const { from, firstDay, classes } = await replay(byArrival)

  expect(from).toBe('model')
  expect(firstDay).toBeNull()
  const priority = classes.find((one: { class: string }) => one.class === 'priority')
  expect(priority.proposed.ninetyWait).toBeGreaterThan(priority.now.ninetyWait)
})

test('a played day is the log of the next: the same order changes nothing, another who is called first', async () => {
  await playDay()
  hall.pass(24 * 60)

  const same = await replay(usual)
  expect(same).toMatchObject({ from: 'log', days: 1, firstDay: '2026-11-24', lastDay: '2026-11-24' })
  expect(same.all.count).toBe(9)
  expect(same.all.now).toEqual(same.all.proposed)

  const other = await replay(byArrival)
  const [walkIn, priority] = other.classes
  expect(priority.proposed.ninetyWait).toBeGreaterThan(priority.now.ninetyWait)
  expect(walkIn.proposed.medianWait).toBeLessThanOrEqual(walkIn.now.medianWait)
})

test('and what was played is measured from then on', async () => {
  const reply = await hall.manager.get('/planning/halls/balai/what-if?demandPercent=100')

  expect(reply.statusCode, reply.body).toBe(200)
  const { assumptions, day } = reply.json()
  expect(day).toBe('2026-11-25')
  expect(assumptions).toContainEqual({ what: 'visitors', service: null, value: 9, from: 'measured' })
})

/** Eight walk-ins and then one of a priority group; one counter, five minutes each. */
async function playDay() {
  const officer = await hall.officerAt('loket-1')
  for (let n = 0; n < 8; n += 1) await hall.number('ktp')
  await hall.number('ktp', { priorityGroup: 'elderly' })
  for (let n = 0; n < 9; n += 1) {
    const called = await officer.post('/queue/counters/loket-1/calls')
    const { ticketId } = called.json()
    await officer.post(`/queue/tickets/${ticketId}/starts`)
    hall.pass(5)
    const finished = await officer.post(`/queue/tickets/${ticketId}/outcomes`, { outcome: 'completed' })
    if (finished.statusCode !== 200) throw new Error(`${called.body} ${finished.body}`)
  }
  await hall.manager.delete('/queue/halls/balai/day')
}
