import { orderInForce } from '#modules/queue'
import type { Context } from '#platform/context'
import { NothingOpen } from '../contract.ts'
import type { HallKnowledge } from '../hall/knowledge.ts'
import { type KnownHall, modelOf } from '../hall/model-of.ts'
import { readHall } from '../hall/read-hall.ts'
import { catalogueServices } from './names.ts'

/** Eight weeks of numbers do not change within a minute in which somebody tries one thing after another. */
const keptSeconds = 60

export interface Known extends KnownHall {
  known: HallKnowledge
  services: Awaited<ReturnType<typeof catalogueServices>>
  /** The same while nothing that the model stands on has changed. */
  key: string
}

/** A hall on a day, ready to be asked about; refused where nobody would be at a counter. The order of calling is the one in force now. */
export async function knownHall(ctx: Context, hallId: string, day: string): Promise<Known> {
  const key = `planning.hall ${hallId} ${day}`
  const read = await ctx.remember(key, keptSeconds, async () => {
    const known = await readHall(ctx, hallId, day)
    return { known, services: await catalogueServices(ctx), ...modelOf(known) }
  })
  if (read.model.counters.every(({ plan }) => plan.length === 0)) throw NothingOpen()
  const { order, version } = await orderInForce(ctx, hallId)
  return { ...read, known: { ...read.known, callOrder: order }, key: `${key} ${version}` }
}
