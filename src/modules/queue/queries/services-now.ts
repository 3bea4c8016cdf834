import { menuOf } from '#modules/catalogue'
import type { Context } from '#platform/context'
import type { Input, Reply } from '#platform/contract'
import type { servicesNow as contract } from '../contract.ts'
import { admissions } from './admission.ts'
import { lineLoad } from './line-state.ts'

/** A page that a whole regency opens must not read the line for each reader. */
const keptSeconds = 1

/** Every service on the hall's menu, most wanted first: is a number given now, and how long is the wait. No person in it. */
export async function servicesNow(ctx: Context, { hallId }: Input<typeof contract>): Promise<Reply<typeof contract>> {
  return ctx.remember(`queue.services ${hallId}`, keptSeconds, async () => {
    const menu = await menuOf(ctx, hallId)
    const line = await lineLoad(ctx, hallId)
    const admissionOf = await admissions(ctx, hallId)
    const items = [...menu.values()].map(({ serviceId, zone }) => {
      const { waiting, range } = line.endOfLine(serviceId)
      return { serviceId, zone, admission: admissionOf(serviceId), waiting, range }
    })
    const waiting = line.zones.reduce((sum, zone) => sum + zone.waiting, 0)
    return { items, waiting, at: ctx.now.toISOString() }
  })
}
