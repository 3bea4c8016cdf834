import type { CallOrder } from '#modules/queue'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { orderReplay as contract, OrderReplay } from '../contract.ts'
import { dayOfQuestion } from '../hall/read-hall.ts'
import { keptSimulator } from '../kept-simulator.ts'
import { requireHall } from '../policy.ts'
import { compared } from '../replay/compare.ts'
import { loggedDay } from '../replay/logged-day.ts'
import { readLog } from '../replay/read-log.ts'
import { asKeyed, plannedAndCarried } from '../simulation/policy.ts'
import { targetMinutes } from '../what-if/promise.ts'
import { knownHall } from './known-hall.ts'
import { namesOf } from './names.ts'
import { judgeOn } from './what-if.ts'

/** So many days stand in for a month where the log has none. */
const modelDays = 30

/** The same people and counters under the order in force and under another, before anybody is called by it. */
export async function orderReplay(ctx: Context, input: Input<typeof contract>): Promise<OrderReplay> {
  const { hallId } = input
  requireHall(ctx, hallId)
  const { known, model, services } = await knownHall(ctx, hallId, await dayOfQuestion(ctx, hallId, undefined))
  const names = namesOf(services)
  const orders = [known.callOrder, orderOf(input)] as const
  const log = await readLog(ctx, hallId)
  const days = log.map(({ numbers, sessions }) => loggedDay(numbers, sessions, model))
  ctx.signal.throwIfAborted()
  const [now, proposed] =
    days.length > 0
      ? await keptSimulator().simulate(
          orders.map(callOrder => ({ model, days, policy: { callOrder, journeys: asKeyed } })),
        )
      : await Promise.all(
          orders.map(async callOrder => {
            const [figures] = await judgeOn(ctx, { callOrder, journeys: plannedAndCarried }, 0, modelDays)([model])
            return figures
          }),
        )
  if (!now || !proposed) throw new Error('The simulator gave fewer answers than it was asked for')
  return {
    from: days.length > 0 ? 'log' : 'model',
    days: now.days,
    firstDay: log[0]?.day ?? null,
    lastDay: log.at(-1)?.day ?? null,
    targetMinutes,
    ...compared(now, proposed, names),
  }
}

function orderOf(input: Input<typeof contract>): CallOrder {
  return {
    order: 'accumulating',
    classes: {
      'walk-in': { rate: input.walkInRate, headStartMinutes: input.walkInHeadStartMinutes },
      priority: { rate: input.priorityRate, headStartMinutes: input.priorityHeadStartMinutes },
      booked: { rate: input.bookedRate, headStartMinutes: input.bookedHeadStartMinutes },
    },
    look: input.look,
    backlog: input.backlog,
  }
}
