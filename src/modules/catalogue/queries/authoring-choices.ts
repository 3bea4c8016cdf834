import type { Context } from '#platform/context'
import type { Reply } from '#platform/contract'
import type { authoringChoices as contract } from '../contract.ts'

export type Choices = Reply<typeof contract>

/** What an author can choose from: what the regency has, and the actor's own agencies. */
export async function authoringChoices(ctx: Context): Promise<Choices> {
  const { agencyId } = ctx.actor
  const choices = await allChoices(ctx)
  return { ...choices, agencies: choices.agencies.filter(one => agencyId === null || one.id === agencyId) }
}

/** The same for all agencies: what a text may name. */
export async function allChoices(ctx: Context): Promise<Choices> {
  return {
    agencies: await ctx.db
      .selectFrom('catalogue.agencies')
      .select(['id', 'abbreviation', 'nameId', 'nameEn'])
      .orderBy('nameId')
      .execute(),
    services: await ctx.db
      .selectFrom('catalogue.services')
      .select(['id', 'nameId', 'agencyId'])
      .orderBy('nameId')
      .execute(),
    consumables: await ctx.db.selectFrom('catalogue.consumables').select(['id', 'nameId']).orderBy('nameId').execute(),
    systems: await ctx.db.selectFrom('catalogue.externalSystems').select(['id', 'name']).orderBy('id').execute(),
    halls: await hallsOf(ctx),
  }
}

async function hallsOf(ctx: Context): Promise<Choices['halls']> {
  const halls = await ctx.db.selectFrom('places.halls').select(['id', 'name']).orderBy('id').execute()
  const zones = await ctx.db.selectFrom('places.zones').select(['hallId', 'letter']).orderBy('letter').execute()
  const booths = await ctx.db.selectFrom('places.booths').select(['hallId', 'id', 'agencyId']).orderBy('id').execute()
  const counters = await ctx.db
    .selectFrom('places.counters')
    .select(['hallId', 'id', 'label', 'boothId', 'zoneLetter'])
    .where('retiredAt', 'is', null)
    .execute()
  counters.sort((a, b) => a.label.localeCompare(b.label, 'id', { numeric: true }))
  return halls.map(({ id, name }) => {
    const desks = counters.filter(one => one.hallId === id)
    return {
      id,
      name,
      zones: zones.filter(one => one.hallId === id).map(one => one.letter),
      booths: booths
        .filter(one => one.hallId === id)
        // A booth stands where its counters stand; one without any has no zone yet.
        .map(booth => ({
          id: booth.id,
          agencyId: booth.agencyId,
          zone: desks.find(desk => desk.boothId === booth.id)?.zoneLetter ?? '',
        })),
      counters: desks.map(({ id: counterId, label, boothId }) => ({ id: counterId, label, boothId })),
    }
  })
}
