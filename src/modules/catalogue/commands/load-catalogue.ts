import { sql } from 'kysely'
import { localTime } from '#modules/places'
import type { Context } from '#platform/context'
import type { Tenant } from '#tenant'
import { keepFacts } from '../authoring/facts.ts'
import { authoredIds } from '../authoring/published.ts'
import { fold } from '../rules.ts'
import { loadSearch } from './load-search.ts'

/**
 * Brings the catalogue and the halls' menus to what the tenant's files say. A changed standard becomes a new version.
 * A service that an author has published belongs to its authors: the files change it no more.
 */
export async function loadCatalogue(ctx: Context, tenant: Tenant): Promise<void> {
  for (const { id, kind, abbreviation, nameId, nameEn } of tenant.agencies) {
    const facts = { kind, abbreviation, nameId, nameEn }
    await ctx.db
      .insertInto('catalogue.agencies')
      .values({ id, ...facts })
      .onConflict(oc => oc.column('id').doUpdateSet(facts))
      .execute()
  }
  await loadSupplies(ctx, tenant)
  for (const { id, nameId, nameEn } of tenant.externalAgencies) {
    await ctx.db
      .insertInto('catalogue.externalAgencies')
      .values({ id, nameId, nameEn })
      .onConflict(oc => oc.column('id').doUpdateSet({ nameId, nameEn }))
      .execute()
  }
  const authored = await authoredIds(ctx)
  const day = localTime(ctx.now, tenant.timezone).day
  for (const service of tenant.services) if (!authored.has(service.id)) await loadService(ctx, service, day)
  for (const [position, { id, nameId, nameEn, ...content }] of tenant.lifeEvents.entries()) {
    const facts = { nameId, nameEn, content: JSON.stringify({ position, ...content }) }
    await ctx.db
      .insertInto('catalogue.lifeEvents')
      .values({ id, ...facts })
      .onConflict(oc => oc.column('id').doUpdateSet(facts))
      .execute()
  }
  for (const hall of tenant.halls) await loadMenu(ctx, hall, authored)
  await loadSearch(ctx, tenant, authored)
}

async function loadService(ctx: Context, service: Tenant['services'][number], day: string) {
  const { id, agencyId, nameId, nameEn, stage, fulfilment, meanMinutes, sdMinutes } = service
  const content = JSON.stringify(service.standard)
  const latest = await ctx.db
    .selectFrom('catalogue.standards')
    .select(['version', sql<boolean>`content = ${content}::jsonb`.as('isSame')])
    .where('serviceId', '=', id)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  const isNew = !latest?.isSame
  const version = (latest?.version ?? 0) + (isNew ? 1 : 0)
  if (latest && isNew) await keepFacts(ctx, id, latest.version)
  const facts = {
    agencyId,
    nameId,
    nameEn,
    stage,
    fulfilment,
    meanMinutes,
    sdMinutes,
    searchText: fold(`${nameId} ${nameEn} ${id}`),
    standardVersion: version,
  }
  await ctx.db
    .insertInto('catalogue.services')
    .values({ id, ...facts })
    .onConflict(oc => oc.column('id').doUpdateSet(facts))
    .execute()
  await loadNeeds(ctx, service)
  if (isNew)
    await ctx.db
      .insertInto('catalogue.standards')
      .values({ serviceId: id, version, effectiveFrom: day, content, publishedAt: ctx.now })
      .execute()
}

async function loadSupplies(ctx: Context, { consumables, externalSystems }: Tenant) {
  for (const { id, ...facts } of consumables)
    await ctx.db
      .insertInto('catalogue.consumables')
      .values({ id, ...facts })
      .onConflict(oc => oc.column('id').doUpdateSet(facts))
      .execute()
  for (const { id, name } of externalSystems)
    await ctx.db
      .insertInto('catalogue.externalSystems')
      .values({ id, name })
      .onConflict(oc => oc.column('id').doUpdateSet({ name }))
      .execute()
}

async function loadNeeds(ctx: Context, { id: serviceId, consumableIds, systemIds }: Tenant['services'][number]) {
  await ctx.db.deleteFrom('catalogue.serviceConsumables').where('serviceId', '=', serviceId).execute()
  await ctx.db.deleteFrom('catalogue.serviceSystems').where('serviceId', '=', serviceId).execute()
  for (const consumableId of consumableIds)
    await ctx.db.insertInto('catalogue.serviceConsumables').values({ serviceId, consumableId }).execute()
  for (const systemId of systemIds)
    await ctx.db.insertInto('catalogue.serviceSystems').values({ serviceId, systemId }).execute()
}

async function loadMenu(ctx: Context, hall: Tenant['halls'][number], authored: ReadonlySet<string>) {
  const theirs = ['', ...authored]
  await ctx.db.deleteFrom('catalogue.menu').where('hallId', '=', hall.id).where('serviceId', 'not in', theirs).execute()
  const menu = hall.menu.filter(({ serviceId }) => !authored.has(serviceId))
  if (menu.length > 0)
    await ctx.db
      .insertInto('catalogue.menu')
      .values(
        menu.map(({ serviceId, boothId, zone }) => ({
          hallId: hall.id,
          serviceId,
          boothId,
          zoneLetter: zone,
          demand: hall.demand?.find(line => line.serviceId === serviceId)?.weight ?? 0,
        })),
      )
      .execute()
  await ctx.db
    .deleteFrom('catalogue.counterServices')
    .where(
      'counterId',
      'in',
      hall.counters.map(counter => counter.id),
    )
    .where('serviceId', 'not in', theirs)
    .execute()
  const given = hall.counters.flatMap(({ id, serviceIds }) =>
    serviceIds.filter(serviceId => !authored.has(serviceId)).map(serviceId => ({ counterId: id, serviceId })),
  )
  if (given.length > 0) await ctx.db.insertInto('catalogue.counterServices').values(given).execute()
}
