import type { Context } from '#platform/context'
import type { Content } from '../contract.ts'
import type { Facts } from '../stored.ts'

/** What lies in the tables for these services: the facts of their versions in force. */
export async function factsInTables(ctx: Context, serviceIds: readonly string[]): Promise<Map<string, Facts>> {
  if (serviceIds.length === 0) return new Map()
  const services = await ctx.db
    .selectFrom('catalogue.services')
    .select(['id', 'nameId', 'nameEn', 'stage', 'fulfilment', 'meanMinutes', 'sdMinutes'])
    .where('id', 'in', serviceIds)
    .execute()
  const consumables = await ctx.db
    .selectFrom('catalogue.serviceConsumables')
    .selectAll()
    .where('serviceId', 'in', serviceIds)
    .orderBy('consumableId')
    .execute()
  const systems = await ctx.db
    .selectFrom('catalogue.serviceSystems')
    .selectAll()
    .where('serviceId', 'in', serviceIds)
    .orderBy('systemId')
    .execute()
  const phrasesOf = await phrasesInTables(ctx, serviceIds)
  const placesOf = await placesInTables(ctx, serviceIds)
  return new Map(
    services.map(({ id, meanMinutes, sdMinutes, ...row }) => [
      id,
      {
        nameId: row.nameId,
        nameEn: row.nameEn,
        // The files and the drafts are checked for these words.
        stage: row.stage as Facts['stage'],
        fulfilment: row.fulfilment as Facts['fulfilment'],
        counterMinutes: { mean: meanMinutes, sd: sdMinutes },
        consumableIds: consumables.filter(one => one.serviceId === id).map(one => one.consumableId),
        systemIds: systems.filter(one => one.serviceId === id).map(one => one.systemId),
        phrases: phrasesOf(id),
        places: placesOf(id),
        examples: [],
      },
    ]),
  )
}

async function phrasesInTables(ctx: Context, serviceIds: readonly string[]) {
  const terms = await ctx.db
    .selectFrom('catalogue.searchTerms')
    .select(['subjectId', 'language', 'text'])
    .where('subjectKind', '=', 'service')
    .where('subjectId', 'in', serviceIds)
    .where('source', 'in', ['phrase', 'phrase?'])
    .orderBy('id')
    .execute()
  const termsOf = Map.groupBy(terms, term => term.subjectId)
  return (id: string): Content['phrases'] => {
    const said = (language: string) =>
      (termsOf.get(id) ?? []).filter(term => term.language === language).map(term => term.text)
    return { id: said('id'), jv: said('jv'), mad: said('mad'), en: said('en') }
  }
}

async function placesInTables(ctx: Context, serviceIds: readonly string[]) {
  const menu = await ctx.db
    .selectFrom('catalogue.menu')
    .select(['serviceId', 'hallId', 'boothId', 'zoneLetter as zone'])
    .where('serviceId', 'in', serviceIds)
    .orderBy('hallId')
    .execute()
  const given = await ctx.db
    .selectFrom('catalogue.counterServices as g')
    .innerJoin('places.counters as c', 'c.id', 'g.counterId')
    .select(['g.serviceId', 'g.counterId', 'c.hallId'])
    .where('g.serviceId', 'in', serviceIds)
    .where('c.retiredAt', 'is', null)
    .orderBy('g.counterId')
    .execute()
  const countersOf = Map.groupBy(given, row => `${row.serviceId} ${row.hallId}`)
  const placesOf = Map.groupBy(menu, row => row.serviceId)
  return (id: string): Content['places'] =>
    (placesOf.get(id) ?? []).map(({ hallId, boothId, zone }) => ({
      hallId,
      boothId,
      zone,
      counterIds: (countersOf.get(`${id} ${hallId}`) ?? []).map(row => row.counterId),
    }))
}

/** Writes down what the tables hold for a version before another takes its place; a version keeps its facts for ever. */
export async function keepFacts(ctx: Context, serviceId: string, version: number): Promise<void> {
  const facts = (await factsInTables(ctx, [serviceId])).get(serviceId)
  await ctx.db
    .updateTable('catalogue.standards')
    .set({ facts: JSON.stringify(facts) })
    .where('serviceId', '=', serviceId)
    .where('version', '=', version)
    .where('facts', 'is', null)
    .execute()
}
