import { expect, test } from 'vitest'
import { openHall } from '../harness/hall.ts'
import { wideTenant } from '../harness/wide-tenant.ts'

/** F-16. A read that is followed by a lock gave 2,314 double calls in 3,000 with two operators (security.md 12). */
test('32 counters at once, 3,000 tickets: none called twice, none skipped', { timeout: 400_000 }, async () => {
  const hall = await openHall({ tenant: wideTenant(32) })
  const officers = await Promise.all(Array.from({ length: 32 }, (_, i) => hall.officerAt(`loket-${i + 1}`)))
  for (let i = 0; i < 100; i += 1)
    await Promise.all(
      Array.from({ length: 30 }, (_, j) => hall.number('ktp', j % 10 === 0 ? { priorityGroup: 'elderly' } : {})),
    )

  const called: string[] = []
  await Promise.all(
    officers.map(async (officer, i) => {
      for (;;) {
        const reply = await officer.post(`/queue/counters/loket-${i + 1}/calls`)
        if (reply.statusCode === 409) return expect(reply.json().type).toBe('queue/nobody-waiting')
        const { ticketId } = reply.json()
        called.push(ticketId)
        expect((await officer.post(`/queue/tickets/${ticketId}/starts`)).statusCode).toBe(200)
        expect((await officer.post(`/queue/tickets/${ticketId}/outcomes`, { outcome: 'completed' })).statusCode).toBe(
          200,
        )
      }
    }),
  )

  expect(called.length).toBe(3_000)
  expect(new Set(called).size).toBe(3_000)
  expect(await hall.violations()).toEqual([])
  await hall.close()
})

/** F-10. Enter held down: every press has a key of its own. */
test('twenty presses at the same moment call one person', async () => {
  const hall = await openHall()
  const officer = await hall.officerAt('loket-1')
  for (let i = 0; i < 5; i += 1) await hall.number('ktp')

  const replies = await Promise.all(Array.from({ length: 20 }, () => officer.post('/queue/counters/loket-1/calls')))

  expect(replies.filter(reply => reply.statusCode === 200).length).toBe(1)
  expect(new Set(replies.filter(reply => reply.statusCode !== 200).map(reply => reply.json().type))).toEqual(
    new Set(['queue/counter-busy']),
  )
  expect(await hall.violations()).toEqual([])
  await hall.close()
})

/** The same line, its first ticket wanted by both, under an order that ranks it anew each time. */
test('two counters that press at once, 100 times: never the same ticket, and nobody is skipped', async () => {
  const hall = await openHall()
  const officers = await Promise.all(
    ['loket-1', 'loket-2'].map(async id => ({ id, officer: await hall.officerAt(id) })),
  )
  const called: string[] = []

  for (let round = 0; round < 100; round += 1) {
    await hall.number('ktp', round % 5 === 0 ? { priorityGroup: 'elderly' } : {})
    await hall.number(round % 2 === 0 ? 'kk' : 'ktp')
    hall.pass(0.5)
    const both = await Promise.all(officers.map(({ id, officer }) => officer.post(`/queue/counters/${id}/calls`)))
    for (const [i, reply] of both.entries()) {
      const { ticketId } = reply.json()
      called.push(ticketId)
      await officers[i]?.officer.post(`/queue/tickets/${ticketId}/starts`)
      await officers[i]?.officer.post(`/queue/tickets/${ticketId}/outcomes`, { outcome: 'completed' })
    }
  }

  expect(called.length).toBe(200)
  expect(new Set(called).size).toBe(200)
  expect(await hall.violations()).toEqual([])
  await hall.close()
}, 200_000)
