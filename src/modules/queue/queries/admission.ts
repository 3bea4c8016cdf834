import { menuOf, shortages } from '#modules/catalogue'
import { closingsInForce, hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { Admission, admission as contract } from '../contract.ts'
import { admit } from '../rules.ts'
import { hallDay } from './hall-day.ts'

/** May a number be given for this service, here and now; if not, why and from when. */
export async function admission(ctx: Context, { hallId, serviceId }: Input<typeof contract>): Promise<Admission> {
  return (await admissions(ctx, hallId))(serviceId)
}

/** The same question for many services, with the facts read once. */
export async function admissions(ctx: Context, hallId: string): Promise<(serviceId: string) => Admission> {
  const hall = await hallFacts(ctx, hallId)
  const menu = await menuOf(ctx, hallId)
  const day = await hallDay(ctx, { hallId })
  const closings = await closingsInForce(ctx, hallId)
  const missing = await shortages(ctx, hallId)
  return serviceId =>
    admit({
      now: ctx.now,
      timezone: hall.timezone,
      calendar: hall.calendar,
      boothId: menu.get(serviceId)?.boothId ?? null,
      serviceId,
      day: day.state,
      closings,
      shortage: missing.get(serviceId) ?? null,
      doorsOpenMinutesBefore: hall.doorsOpenMinutesBefore,
      lastTicketMinutesBeforeClose: hall.lastTicketMinutesBeforeClose,
    })
}
