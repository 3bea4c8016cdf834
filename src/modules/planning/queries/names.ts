import type { Context } from '#platform/context'
import type { ServiceNames } from '../what-if/hall-figures.ts'

/** Every service of the catalogue with its name, its agency and its minutes, by name. */
export async function catalogueServices(ctx: Context) {
  return ctx.db
    .selectFrom('catalogue.services as s')
    .innerJoin('catalogue.agencies as a', 'a.id', 's.agencyId')
    .select(['s.id', 's.nameId', 's.agencyId', 'a.abbreviation as agency', 's.stage', 's.meanMinutes', 's.sdMinutes'])
    .orderBy('a.abbreviation')
    .orderBy('s.nameId')
    .execute()
}

export function namesOf(services: Awaited<ReturnType<typeof catalogueServices>>): ServiceNames {
  return new Map(services.map(({ id, nameId, agencyId, agency }) => [id, { nameId, agencyId, agency }]))
}
