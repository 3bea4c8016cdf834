import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Hall, openHall } from '../../test/harness/hall.ts'

vi.setConfig({ testTimeout: 90_000 })

let hall: Hall
let address: string
beforeAll(async () => {
  hall = await openHall()
  address = await hall.server.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => hall.close())

interface Message {
  id: string
  event: string
  data: Record<string, unknown>
}

async function follow(path: string, token: string, since = '') {
  const abort = new AbortController()
  const messages: Message[] = []
  const response = await fetch(`${address}/api/v1${path}`, {
    signal: abort.signal,
    headers: { authorization: `Bearer ${token}`, ...(since && { 'last-event-id': since }) },
  })
  const reading = (async () => {
    let rest = ''
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      rest += new TextDecoder().decode(chunk)
      const frames = rest.split('\n\n')
      rest = frames.pop() ?? ''
      for (const frame of frames) {
        const field = (name: string) =>
          frame
            .split('\n')
            .find(line => line.startsWith(`${name}: `))
            ?.slice(name.length + 2) ?? ''
        if (field('data')) messages.push({ id: field('id'), event: field('event'), data: JSON.parse(field('data')) })
      }
    }
  })().catch(() => {})
  return {
    status: response.status,
    calls: () => messages.filter(message => message.event === 'call'),
    messages,
    until: async (holds: () => boolean) => {
      // An event waits for the oldest transaction of the whole cluster, and other tests have long ones.
      for (let i = 0; i < 4_000 && !holds(); i += 1) await new Promise(resolve => setTimeout(resolve, 10))
      expect(holds()).toBe(true)
    },
    stop: async () => {
      abort.abort()
      await reading
    },
  }
}

test('a display that was unplugged gets the calls it missed, each once and in order', async () => {
  const officer = await hall.officerAt('loket-1')
  const display = await hall.device('display')
  for (let i = 0; i < 5; i += 1) await hall.number('ktp')
  const callAndFinish = async () => {
    const { ticketId } = (await officer.post('/queue/counters/loket-1/calls')).json()
    await officer.post(`/queue/tickets/${ticketId}/starts`)
    await officer.post(`/queue/tickets/${ticketId}/outcomes`, { outcome: 'completed' })
  }
  const first = await follow('/queue/halls/balai/display/stream', display.token)
  await callAndFinish()
  await first.until(() => first.calls().length === 1)
  await first.stop()
  await callAndFinish()
  await callAndFinish()

  const second = await follow('/queue/halls/balai/display/stream', display.token, first.calls()[0]?.id)
  await second.until(() => second.calls().length === 2)
  await callAndFinish()
  await second.until(() => second.calls().length === 3)
  await second.stop()

  expect([...first.calls(), ...second.calls()].map(message => message.data.number)).toEqual([1, 2, 3, 4])
  expect(Object.keys(first.calls()[0]?.data ?? {}).sort()).toEqual([
    'calledAt',
    'counterLabel',
    'isRecall',
    'language',
    'letter',
    'number',
    'step',
    'zone',
  ])
})

test('a phone is told its call, and nothing of others', async () => {
  const officer = await hall.officerAt('loket-4')
  const visit = await hall.number('bansos')
  const phone = await follow(`/queue/my-visits/${visit.secret}/stream`, '')
  await phone.until(() => phone.messages.some(message => message.event === 'visit'))

  await officer.post('/queue/counters/loket-4/calls')
  await phone.until(() => phone.messages.some(message => message.data.state === 'called'))
  await phone.stop()

  expect(phone.messages.at(-1)?.data).toMatchObject({ number: visit.number, counterLabel: '4' })
})

test('a stream is refused to whoever may not see it', async () => {
  const kiosk = await hall.device('kiosk')

  expect((await follow('/queue/halls/balai/display/stream', kiosk.token)).status).toBe(403)
  expect((await follow('/queue/halls/balai/display/stream', '')).status).toBe(401)
  expect((await follow('/queue/my-visits/unknown/stream', '')).status).toBe(404)
})

test('a device that is taken back hears it at once', async () => {
  const display = await hall.device('display')
  const presence = await follow('/identity/presence', display.token)
  await presence.until(() => presence.messages.length > 0)

  await hall.manager.delete(`/identity/devices/${display.id}`)

  await presence.until(() => presence.messages.some(message => message.event === 'ended'))
  await presence.stop()
})
