import { menuOf } from '#modules/catalogue'
import { backlogBalancer } from '#platform/balanced-backlog'
import type { Context } from '#platform/context'
import type { CallOrder } from '../call-order.ts'

/** By service: the minutes in which its line would be served by the open counters, fairly shared. */
export interface Backlogs {
  serviceIds: readonly string[]
  minutes: readonly number[]
}

/** The backlogs of a hall, some seconds old: how full lines are changes slowly, and a claim waits for nobody. */
export async function lineBacklogs(ctx: Context, hallId: string, { backlog = 0 }: CallOrder): Promise<Backlogs> {
  if (backlog === 0 || hallId === '') return { serviceIds: [], minutes: [] }
  return ctx.remember(`queue.backlogs ${hallId}`, 5, () => measure(ctx, hallId))
}

async function measure(ctx: Context, hallId: string): Promise<Backlogs> {
  const menu = [...(await menuOf(ctx, hallId)).values()]
  const waiting = await ctx.db
    .selectFrom('queue.tickets')
    .select(['serviceId', eb => eb.fn.countAll<number>().as('people')])
    .where('hallId', '=', hallId)
    .where('state', '=', 'waiting')
    .groupBy('serviceId')
    .execute()
  const sessions = await ctx.db
    .selectFrom('queue.counterSessions')
    .select('counterId')
    .where('hallId', '=', hallId)
    .where('closedAt', 'is', null)
    .where('pausedAt', 'is', null)
    .execute()
  const people = new Map(waiting.map(row => [row.serviceId, Number(row.people)]))
  const open = new Set(sessions.map(session => session.counterId))
  const counterIds = [...new Set(menu.flatMap(service => service.counterIds))]
  const skillsOf = counterIds.map(id =>
    Int32Array.from(menu.flatMap((service, index) => (service.counterIds.includes(id) ? [index] : []))),
  )
  const work = Float64Array.from(menu, ({ serviceId, meanMinutes }) => (people.get(serviceId) ?? 0) * meanMinutes)
  const isOpen = counterIds.map(id => (open.has(id) ? 1 : 0))
  const minutes = backlogBalancer(menu.length, skillsOf).everywhere(work, isOpen)
  return { serviceIds: menu.map(service => service.serviceId), minutes: [...minutes] }
}
