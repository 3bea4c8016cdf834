import { connect, type Socket } from 'node:net'
import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { channel } from '#platform/contract'
import { stream } from '#platform/live'
import { modules } from '../../src/modules/index.ts'
import { openHall } from '../harness/hall.ts'

const flood = channel({
  path: '/flood',
  summary: 'Much',
  access: 'public',
  input: Type.Object({}),
  messages: { much: Type.Object({ text: Type.String() }) },
})
const readers = 50
const mostMessages = 400

/** F-12. Without a cap 50 stuck readers held 274 MB after ten seconds (security.md 9). */
test('a reader that does not read is cut off at 1 MB; one that reads misses nothing', { timeout: 60_000 }, async () => {
  const text = 'x'.repeat(64_000)
  const hall = await openHall({
    modules: [
      ...modules,
      {
        name: 'flood',
        serves: [],
        streams: [
          stream(flood, async (_ctx, _input, send) => ({
            hears: event => event.type === 'flood.came' && send('much', { text }, event.cursor),
          })),
        ],
      },
    ],
  })
  const address = await hall.server.app.listen({ host: '127.0.0.1', port: 0 })
  const stuck = await Promise.all(Array.from({ length: readers }, () => stuckReader(address)))
  const reading = countingReader(address)
  await until(() => hall.server.live.readers === readers + 1)
  const before = process.memoryUsage.rss()

  // The kernel takes megabytes for a reader that does not read, and how many is its own affair.
  let sent = 0
  for (; sent < mostMessages && hall.server.live.readers > 1; sent += 1) {
    await hall.act(async ctx => ctx.announce('flood.came', String(sent)))
    hall.server.events.wake()
    // One by one: where the log is read in a heap, a megabyte at once is too much for anybody.
    await until(() => reading.messages() > sent)
  }

  expect(hall.server.live.readers).toBe(1)
  expect(hall.server.live.cutOff).toBe(readers)
  expect(process.memoryUsage.rss() - before).toBeLessThan(readers * 3_000_000)
  for (const socket of stuck) socket.destroy()
  reading.stop()
  await hall.close()
})

function stuckReader(address: string): Promise<Socket> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  socket.on('error', () => {})
  return new Promise(resolve =>
    socket.on('connect', () => {
      socket.write('GET /api/v1/flood HTTP/1.1\r\nhost: hall.test\r\n\r\n')
      socket.pause()
      resolve(socket)
    }),
  )
}

function countingReader(address: string) {
  const abort = new AbortController()
  let messages = 0
  void fetch(`${address}/api/v1/flood`, { signal: abort.signal })
    .then(async response => {
      let rest = ''
      for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
        rest += new TextDecoder().decode(chunk)
        messages += rest.split('event: much').length - 1
        rest = rest.slice(-12).replace('event: much', '')
      }
    })
    .catch(() => {})
  return { messages: () => messages, stop: () => abort.abort() }
}

async function until(holds: () => boolean) {
  for (let i = 0; i < 6_000 && !holds(); i += 1) await new Promise(resolve => setTimeout(resolve, 5))
  expect(holds()).toBe(true)
}
