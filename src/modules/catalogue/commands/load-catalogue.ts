import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Tenant } from '#tenant'
import { fold } from '../rules.ts'
import { loadSearch } from './load-search.ts'

/** Brings the catalogue and the halls' menus to what the tenant's files say. A changed standard becomes a new version. */
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
  for (const service of tenant.services) await loadService(ctx, service)
  for (const [position, { id, nameId, nameEn, ...content }] of tenant.lifeEvents.entries()) {
    const facts = { nameId, nameEn, content: JSON.stringify({ position, ...content }) }
    await ctx.db
      .insertInto('catalogue.lifeEvents')
      .values({ id, ...facts })
      .onConflict(oc => oc.column('id').doUpdateSet(facts))
      .execute()
  }
  for (const hall of tenant.halls) await loadMenu(ctx, hall)
  await loadSearch(ctx, tenant)
}

async function loadService(ctx: Context, service: Tenant['services'][number]) {
  const { id, agencyId, nameId, nameEn, stage, fulfilment, meanMinutes, sdMinutes } = service
  const facts = {
    agencyId,
    nameId,
    nameEn,
    stage,
    fulfilment,
    meanMinutes,
    sdMinutes,
    searchText: fold(`${nameId} ${nameEn} ${id}`),
  }
  await ctx.db
    .insertInto('catalogue.services')
    .values({ id, ...facts })
    .onConflict(oc => oc.column('id').doUpdateSet(facts))
    .execute()
  await loadNeeds(ctx, service)
  const content = JSON.stringify(service.standard)
  const latest = await ctx.db
    .selectFrom('catalogue.standards')
    .select(['version', sql<boolean>`content = ${content}::jsonb`.as('isSame')])
    .where('serviceId', '=', id)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (latest?.isSame) return
  await ctx.db
    .insertInto('catalogue.standards')
    .values({
      serviceId: id,
      version: (latest?.version ?? 0) + 1,
      effectiveFrom: ctx.now.toISOString().slice(0, 10),
      content,
    })
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

async function loadMenu(ctx: Context, hall: Tenant['halls'][number]) {
  await ctx.db.deleteFrom('catalogue.menu').where('hallId', '=', hall.id).execute()
  await ctx.db
    .insertInto('catalogue.menu')
    .values(
      hall.menu.map(({ serviceId, boothId, zone }) => ({
        hallId: hall.id,
        serviceId,
        boothId,
        zoneLetter: zone,
        demand: hall.demand?.find(line => line.serviceId === serviceId)?.weight ?? 0,
      })),
    )
    .execute()
  const counterIds = hall.counters.map(counter => counter.id)
  await ctx.db.deleteFrom('catalogue.counterServices').where('counterId', 'in', counterIds).execute()
  await ctx.db
    .insertInto('catalogue.counterServices')
    .values(hall.counters.flatMap(({ id, serviceIds }) => serviceIds.map(serviceId => ({ counterId: id, serviceId }))))
    .execute()
}
