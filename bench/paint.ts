import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { askPairing, collectPairing, pairDevice } from '#contracts/identity'
import { type IssuedVisit, issue } from '#contracts/queue'
import { newId } from '#platform/id'
import { makeClient, signInAs } from '../demo/client.ts'
import { openBrowser } from '../test/browser.ts'
import type { BenchHall, Players } from './hall.ts'
import { openStream, openWire } from './http-wire.ts'
import { atMost, quantile, type Row, row } from './row.ts'
import { hallId, serviceId } from './where.ts'

const displays = 40
const phones = 2_000
const calls = 200
const everyMs = 200

/** From the press to the number painted on a display in Chromium, with 40 displays and 2,000 phones connected. */
export async function measurePaint(hall: BenchHall, players: Players): Promise<Row[]> {
  const origin = `http://127.0.0.1:${hall.port}`
  const idleMb = hall.rssMb()
  const visits = await manyVisits(origin, players.greeter, phones)
  const streams = await connectAll(hall.port, visits, players.display)
  const browser = await openBrowser()
  const page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage()
  const token = await pairDisplay(origin, hall.folder)
  await page.addInitScript(value => localStorage.setItem('satap-display', value), token)
  await page.goto(`${origin}/display`)
  await page.waitForTimeout(3_000)

  const pressedAt = new Map<number, number>()
  const wires = await Promise.all(players.officers.map(() => openWire(hall.port)))
  for (const [seat, { counterId, token: officer }] of players.officers.entries())
    await wires[seat]?.send(
      'POST',
      `/api/v1/queue/counters/${counterId}/sessions`,
      { authorization: `Bearer ${officer}`, 'idempotency-key': newId() },
      { takeOver: true },
    )
  for (let i = 0; i < calls; i += 1) {
    const seat = i % players.officers.length
    const officer = players.officers[seat]
    const wire = wires[seat]
    if (!officer || !wire) break
    const as = () => ({ authorization: `Bearer ${officer.token}`, 'idempotency-key': newId() })
    const began = performance.now()
    const pressed = Date.now()
    const called = await wire.send('POST', `/api/v1/queue/counters/${officer.counterId}/calls`, as(), {})
    if (called.status !== 200) throw new Error(called.text)
    const { step, ticketId } = JSON.parse(called.text) as { step: number; ticketId: string }
    pressedAt.set(step, pressed)
    await wire.send('POST', `/api/v1/queue/tickets/${ticketId}/starts`, as(), {})
    await wire.send('POST', `/api/v1/queue/tickets/${ticketId}/outcomes`, as(), { outcome: 'completed' })
    await new Promise(resolve => setTimeout(resolve, Math.max(0, everyMs - (performance.now() - began))))
  }
  await page.waitForTimeout(1_500)
  const painted = await page.evaluate(
    () => (window as unknown as { satapPainted: { step: number; at: number }[] }).satapPainted,
  )
  const busyMb = hall.rssMb()
  await browser.close()
  for (const wire of wires) wire.close()
  for (const socket of streams) socket.destroy()

  const waits = painted.flatMap(({ step, at }) => {
    const pressed = pressedAt.get(step)
    return pressed === undefined ? [] : [at - pressed]
  })
  const [p50, p95, p99] = [quantile(waits, 0.5), quantile(waits, 0.95), quantile(waits, 0.99)]
  return [
    row('call pressed to painted on a display, calls seen', waits.length, `of ${calls}`, {
      says: `all ${calls}`,
      holds: waits.length === calls,
    }),
    row('call pressed to painted on a display, p50', p50, 'ms'),
    row('call pressed to painted on a display, p95', p95, 'ms', atMost(p95, 300, 'ms')),
    row('call pressed to painted on a display, p99', p99, 'ms', atMost(p99, 800, 'ms')),
    row('memory of the server, nobody connected', idleMb, 'MB'),
    row(`memory of the server, ${displays} displays and ${phones} phones`, busyMb, 'MB'),
  ]
}

async function manyVisits(origin: string, token: string, count: number): Promise<IssuedVisit[]> {
  const client = makeClient(origin, { authorization: `Bearer ${token}` })
  const visits: IssuedVisit[] = []
  while (visits.length < count) {
    visits.push(
      ...(await Promise.all(
        Array.from({ length: 20 }, () => client.ask(issue, { hallId, serviceIds: [serviceId], delivery: 'phone' })),
      )),
    )
  }
  return visits
}

async function connectAll(port: number, visits: readonly IssuedVisit[], displayToken: string) {
  const streams = []
  for (let i = 0; i < displays - 1; i += 1)
    streams.push(await openStream(port, `/api/v1/queue/halls/${hallId}/display/stream`, displayToken))
  for (const { secret } of visits) streams.push(await openStream(port, `/api/v1/queue/my-visits/${secret}/stream`))
  return streams
}

async function pairDisplay(origin: string, folder: string): Promise<string> {
  const { password } = JSON.parse(readFileSync(join(folder, 'practice.json'), 'utf8')) as { password: string }
  const manager = await signInAs(origin, 'pengelola', password)
  const fresh = makeClient(origin, {})
  const { id, code, secret } = await fresh.ask(askPairing, { kind: 'display' })
  await manager.ask(pairDevice, { code, name: 'Layar ukur', hallId })
  const { token } = await fresh.ask(collectPairing, { id, secret })
  if (!token) throw new Error('The display was not paired')
  return token
}
