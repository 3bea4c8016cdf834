import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { EventReader } from './events.ts'
import type { Live } from './live.ts'
import type { House } from './perform.ts'
import { NotFound } from './problem.ts'

/** `/metrics` for Prometheus, to this machine only; labels are routes and methods, never a number or a person. */
export function measure(app: FastifyInstance, house: House, live: Live, events: EventReader): void {
  const register = new Registry()
  collectDefaultMetrics({ register, prefix: 'satap_' })
  const duration = new Histogram({
    name: 'satap_http_request_duration_seconds',
    help: 'Time from request to reply',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [register],
  })
  const gauge = (name: string, help: string, collect: (gauge: Gauge) => void) =>
    new Gauge({
      name,
      help,
      registers: [register],
      collect: function () {
        collect(this)
      },
    })
  gauge('satap_live_readers', 'Open event streams', it => it.set(live.readers))
  gauge('satap_live_cut_off_total', 'Streams cut because nobody read them', it => it.set(live.cutOff))
  gauge('satap_database_connections', 'Connections in the pool', it => it.set(house.database.pool.totalCount))
  gauge('satap_database_waiting', 'Requests waiting for a connection', it => it.set(house.database.pool.waitingCount))
  gauge('satap_events_position', 'Id of the last event that streams have seen', it =>
    it.set(Number(events.cursor.split('-')[1])),
  )

  app.addHook('onResponse', async (request, reply) => {
    duration.observe(
      { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    )
  })
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!/^(127\.|::1$|::ffff:127\.)/.test(request.ip)) throw NotFound()
    return reply.type(register.contentType).send(await register.metrics())
  })
}
