import { expect, test } from 'vitest'
import { openHall } from '../harness/hall.ts'

const displays = 200

/**
 * F-12. A switch that restarts: everybody is gone, and comes back at the same moment while numbers are called. A call
 * of that very moment may come twice, as missed and as new: a display knows it by its step.
 */
test(`${displays} displays that come back at once miss no call`, {
  timeout: 180_000,
}, async () => {
  const hall = await openHall()
  const address = await hall.server.app.listen({ host: '127.0.0.1', port: 0 })
  const officer = await hall.officerAt('loket-1')
  const { token } = await hall.device('display')
  const callNext = async () => {
    const number = (await hall.number('ktp')).number
    const { ticketId } = (await officer.post('/queue/counters/loket-1/calls')).json()
    await officer.post(`/queue/tickets/${ticketId}/starts`)
    await officer.post(`/queue/tickets/${ticketId}/outcomes`, { outcome: 'completed' })
    return number
  }
  const all = Array.from({ length: displays }, () => display(address, token))
  const haveAll = (...numbers: number[]) =>
    until(() => all.every(one => [...one.steps.values()].join() === numbers.join()))
  await until(() => hall.server.live.readers === displays)

  const before = await callNext()
  await haveAll(before)
  for (const one of all) one.cut()
  await until(() => hall.server.live.readers === 0)
  const away = await callNext()
  for (const one of all) one.connect()
  const during = await callNext()
  await until(() => hall.server.live.readers === displays)
  const after = await callNext()

  await haveAll(before, away, during, after)
  expect(await hall.violations()).toEqual([])
  for (const one of all) one.cut()
  await hall.close()
})

/** The numbers that a display heard, by step; it comes back with the last cursor that it was told. */
function display(address: string, token: string) {
  const steps = new Map<number, number>()
  let cursor = ''
  let line = new AbortController()
  const connect = () => {
    line = new AbortController()
    const headers = { authorization: `Bearer ${token}`, ...(cursor && { 'last-event-id': cursor }) }
    void fetch(`${address}/api/v1/queue/halls/balai/display/stream`, { signal: line.signal, headers })
      .then(async response => {
        let rest = ''
        for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
          const frames = (rest + new TextDecoder().decode(chunk)).split('\n\n')
          rest = frames.pop() ?? ''
          for (const frame of frames) {
            cursor = /^id: (.+)$/m.exec(frame)?.[1] ?? cursor
            const call = /^event: call$/m.test(frame) && /^data: (.+)$/m.exec(frame)?.[1]
            if (!call) continue
            const { step, number } = JSON.parse(call) as { step: number; number: number }
            steps.set(step, number)
          }
        }
      })
      .catch(() => {})
  }
  connect()
  return { steps, connect, cut: () => line.abort() }
}

async function until(holds: () => boolean) {
  for (let i = 0; i < 800 && !holds(); i += 1) await new Promise(resolve => setTimeout(resolve, 25))
  expect(holds()).toBe(true)
}
