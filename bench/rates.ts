import pg from 'pg'
import { named } from '#platform/database'
import { newId } from '#platform/id'
import type { BenchHall, Players } from './hall.ts'
import { openWire } from './http-wire.ts'
import { hasPgbench, pgbenchRate } from './pgbench.ts'
import { atLeast, type Row, row } from './row.ts'
import { captureStatements, type Statement } from './statements.ts'
import { hallId, serviceId } from './where.ts'

const seconds = 4

/**
 * Issue and serve (call, start, finish) through HTTP against the very statements they run, replayed by pgbench
 * on the same database, in turn; where the machine has no pgbench, by a bare `pg` loop.
 */
export async function measureRates(hall: BenchHall, players: Players): Promise<Row[]> {
  const rows: Row[] = []
  const statements = await captureStatements(hall, players)
  const isPgbench = await hasPgbench()
  const limit = isPgbench ? 'pgbench' : 'bare pg loop'
  const direct = (connections: number, script: string, loop: (i: number) => Statement[]) =>
    isPgbench ? pgbenchRate(hall.url, connections, seconds, script) : directRate(hall.url, connections, loop)
  for (const connections of [1, 8, 32]) {
    const issue = await httpRate(hall, connections, async (wire, i) => issueOnce(wire, players.greeter, i))
    const issueDirect = await direct(connections, statements.issueScript, () => statements.issue())
    const goal = (ratio: number) => (connections === 32 ? atLeast(ratio, 0.5, 'of the direct rate') : undefined)
    rows.push(row(`issue through HTTP, ${connections} connections`, issue, 'a second'))
    rows.push(row(`issue directly (${limit}), ${connections} connections`, issueDirect, 'a second'))
    rows.push(
      row(`issue, HTTP to direct, ${connections} connections`, issue / issueDirect, 'ratio', goal(issue / issueDirect)),
    )

    await waitingTickets(hall, players, 3_000)
    const serve = await httpRate(hall, connections, async (wire, i) =>
      serveOnce(wire, players.officers[i] ?? { counterId: '', token: '' }),
    )
    await waitingTickets(hall, players, 3_000)
    const serveDirect = await direct(connections, statements.serveScript, i => statements.serve(i))
    rows.push(row(`call, start, finish through HTTP, ${connections} connections`, serve, 'a second'))
    rows.push(row(`call, start, finish directly (${limit}), ${connections} connections`, serveDirect, 'a second'))
    rows.push(
      row(
        `call, start, finish, HTTP to direct, ${connections} connections`,
        serve / serveDirect,
        'ratio',
        goal(serve / serveDirect),
      ),
    )
  }
  return rows
}

type Wire = Awaited<ReturnType<typeof openWire>>

const as = (token: string) => ({ authorization: `Bearer ${token}`, 'idempotency-key': newId() })

async function issueOnce(wire: Wire, token: string, _i: number): Promise<void> {
  const { status, text } = await wire.send('POST', `/api/v1/queue/halls/${hallId}/visits`, as(token), {
    serviceIds: [serviceId],
    delivery: 'spoken',
  })
  if (status !== 200) throw new Error(text)
}

async function serveOnce(wire: Wire, { counterId, token }: Players['officers'][number]): Promise<void> {
  const called = await wire.send('POST', `/api/v1/queue/counters/${counterId}/calls`, as(token), {})
  if (called.status !== 200) throw new Error(called.text)
  const { ticketId } = JSON.parse(called.text) as { ticketId: string }
  await wire.send('POST', `/api/v1/queue/tickets/${ticketId}/starts`, as(token), {})
  await wire.send('POST', `/api/v1/queue/tickets/${ticketId}/outcomes`, as(token), { outcome: 'completed' })
}

async function httpRate(
  hall: BenchHall,
  connections: number,
  once: (wire: Wire, i: number) => Promise<void>,
): Promise<number> {
  const wires = await Promise.all(Array.from({ length: connections }, () => openWire(hall.port)))
  const rate = await rateOf(wires.map((wire, i) => () => once(wire, i)))
  for (const wire of wires) wire.close()
  return rate
}

async function directRate(
  url: string,
  connections: number,
  statementsFor: (i: number) => Promise<Statement[]> | Statement[],
): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      return client
    }),
  )
  const rate = await rateOf(
    clients.map((client, i) => async () => {
      let answer: Record<string, unknown> | undefined
      for (const statement of await statementsFor(i)) {
        const { text, values } = typeof statement === 'function' ? statement(answer) : statement
        const result = await client.query(named(text, values))
        if (result.rows?.[0]) answer = result.rows[0] as Record<string, unknown>
      }
    }),
  )
  for (const client of clients) await client.end()
  return rate
}

/** How often all of them together get done in the time. */
async function rateOf(loops: (() => Promise<void>)[]): Promise<number> {
  let done = 0
  const until = performance.now() + seconds * 1_000
  const began = performance.now()
  await Promise.all(
    loops.map(async loop => {
      while (performance.now() < until) {
        await loop()
        done += 1
      }
    }),
  )
  return done / ((performance.now() - began) / 1_000)
}

/** So many people in line; made in the database, because nobody measures this. */
export async function waitingTickets(hall: BenchHall, { greeter }: Players, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: hall.url })
  await client.connect()
  const { rows } = await client.query<{ waiting: number }>(
    `select count(*)::int as waiting from queue.tickets where state = 'waiting' and service_id = $1`,
    [serviceId],
  )
  await client.end()
  const wires = await Promise.all(Array.from({ length: 8 }, () => openWire(hall.port)))
  let left = count - (rows[0]?.waiting ?? 0)
  await Promise.all(
    wires.map(async (wire, i) => {
      while (left-- > 0) await issueOnce(wire, greeter, i)
    }),
  )
  for (const wire of wires) wire.close()
}
