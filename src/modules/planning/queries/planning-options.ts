import { menuOf } from '#modules/catalogue'
import { hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { planningOptions as contract, PlanningOptions } from '../contract.ts'
import { dayOfQuestion } from '../hall/read-hall.ts'
import { requireHall } from '../policy.ts'
import { knownHall } from './known-hall.ts'
import { catalogueServices } from './names.ts'
import { todayFigures } from './what-if.ts'

/** What a question may name. */
export async function planningOptions(ctx: Context, { hallId }: Input<typeof contract>): Promise<PlanningOptions> {
  requireHall(ctx, hallId)
  prepare(ctx, hallId)
  const { counters } = await hallFacts(ctx, hallId)
  const menu = await menuOf(ctx, hallId)
  const services = await catalogueServices(ctx)
  const agencies = await ctx.db
    .selectFrom('catalogue.agencies')
    .select(['id', 'abbreviation'])
    .orderBy('abbreviation')
    .execute()
  const abbreviationOf = new Map(agencies.map(({ id, abbreviation }) => [id, abbreviation]))
  return {
    counters: counters.map(({ id, label, agencyId }) => ({
      id,
      label,
      agencyId,
      agency: abbreviationOf.get(agencyId) ?? '',
    })),
    services: services.filter(({ id }) => !menu.has(id)),
    agencies: agencies.filter(({ id }) => services.some(({ agencyId }) => agencyId === id)),
  }
}

/** While a form is filled in, the hall is read and today is simulated: the first answer is then as quick as the next. */
function prepare(ctx: Context, hallId: string): void {
  dayOfQuestion(ctx, hallId, undefined)
    .then(day => knownHall(ctx, hallId, day))
    .then(found => todayFigures(ctx, found))
    // A hall that cannot be asked about says so to whoever asks.
    .catch(() => undefined)
}
