import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Tenant } from '#tenant'

/** Brings regions, calendar and halls to what the tenant's files say. A counter that is gone is retired, never deleted. */
export async function loadPlaces(ctx: Context, tenant: Tenant): Promise<void> {
  await loadRegions(ctx, tenant)
  await loadCalendar(ctx, tenant)
  for (const hall of tenant.halls) await loadHall(ctx, hall)
}

async function loadRegions(ctx: Context, { regions }: Tenant) {
  const parentsFirst = [...regions].sort((a, b) => a.code.length - b.code.length)
  await sql`
    insert into places.regions (code, name, kind, parent_code)
    select * from unnest(
      ${parentsFirst.map(region => region.code)}::text[], ${parentsFirst.map(region => region.name)}::text[],
      ${parentsFirst.map(region => region.kind)}::text[], ${parentsFirst.map(region => region.parentCode)}::text[])
    on conflict (code) do update set name = excluded.name, kind = excluded.kind, parent_code = excluded.parent_code`.execute(
    ctx.db,
  )
}

async function loadCalendar(ctx: Context, { holidays, ramadan }: Tenant) {
  await ctx.db.deleteFrom('places.calendarDays').execute()
  await ctx.db
    .insertInto('places.calendarDays')
    .values(
      holidays.map(({ date, kind, nameId, nameEn, provisional }) => ({
        day: date,
        kind,
        nameId,
        nameEn,
        isProvisional: provisional,
      })),
    )
    .execute()
  await ctx.db.deleteFrom('places.seasons').execute()
  await ctx.db
    .insertInto('places.seasons')
    .values(
      ramadan.map(({ start, end, provisional }) => ({
        starts: start,
        ends: end,
        season: 'ramadan',
        isProvisional: provisional,
      })),
    )
    .execute()
}

async function loadHall(ctx: Context, hall: Tenant['halls'][number]) {
  const { rules } = hall
  const facts = {
    name: hall.name,
    address: hall.address ?? null,
    timezone: hall.timezone,
    doorsOpenMinutesBefore: rules.doorsOpenMinutesBefore,
    lastTicketMinutesBeforeClose: rules.lastTicketMinutesBeforeClose,
    priorityShare: rules.priorityShare,
    graceMinutes: rules.graceMinutes,
    noShowPlacesBack: rules.noShowPlacesBack,
    maxRecalls: rules.maxRecalls,
    recallGapSeconds: rules.recallGapSeconds,
    emptyBoothMinutes: rules.emptyBoothMinutes,
    longWaitMinutes: rules.longWaitMinutes,
    priorityGroups: JSON.stringify(hall.priorityGroups),
  }
  await ctx.db
    .insertInto('places.halls')
    .values({ id: hall.id, ...facts })
    .onConflict(oc => oc.column('id').doUpdateSet(facts))
    .execute()
  for (const zone of hall.zones) {
    const { letter, ...rest } = zone
    await ctx.db
      .insertInto('places.zones')
      .values({ hallId: hall.id, letter, ...rest })
      .onConflict(oc => oc.columns(['hallId', 'letter']).doUpdateSet(rest))
      .execute()
  }
  for (const { id, agencyId, name } of hall.booths) {
    await ctx.db
      .insertInto('places.booths')
      .values({ hallId: hall.id, id, agencyId, name })
      .onConflict(oc => oc.columns(['hallId', 'id']).doUpdateSet({ agencyId, name }))
      .execute()
  }
  await loadCounters(ctx, hall)
  await loadHours(ctx, hall)
}

async function loadCounters(ctx: Context, hall: Tenant['halls'][number]) {
  await ctx.db.updateTable('places.counters').set({ retiredAt: ctx.now }).where('hallId', '=', hall.id).execute()
  for (const { id, label, zone, boothId } of hall.counters) {
    const facts = { hallId: hall.id, boothId, zoneLetter: zone, label, retiredAt: null }
    await ctx.db
      .insertInto('places.counters')
      .values({ id, ...facts })
      .onConflict(oc => oc.column('id').doUpdateSet(facts))
      .execute()
  }
}

async function loadHours(ctx: Context, hall: Tenant['halls'][number]) {
  await ctx.db.deleteFrom('places.openingHours').where('hallId', '=', hall.id).execute()
  const rows = hall.hours.map(({ boothId, season, weekday, opens, closes }) => ({
    hallId: hall.id,
    boothId,
    season,
    weekday,
    opens,
    closes,
  }))
  await ctx.db.insertInto('places.openingHours').values(rows).execute()
}
