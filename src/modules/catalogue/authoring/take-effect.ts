import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { today } from '../queries/today.ts'
import { fold } from '../rules.ts'
import { insertTerms, named, ofAgency, type Saying } from '../search/terms.ts'
import type { Facts, StoredStandard } from '../stored.ts'

/** Brings what the halls, the search and the screens read to a version of a service. A second time changes nothing. */
export async function putInForce(ctx: Context, serviceId: string, version: number): Promise<void> {
  const row = await ctx.db
    .selectFrom('catalogue.standards')
    .select(['facts', 'content'])
    .where('serviceId', '=', serviceId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  // Our own commands wrote both from checked files or from a checked draft.
  const facts = row.facts as unknown as Facts | null
  await ctx.db
    .updateTable('catalogue.services')
    .set({ standardVersion: version, ...(facts && columnsOf(serviceId, facts)) })
    .where('id', '=', serviceId)
    .execute()
  if (facts) {
    await putNeeds(ctx, serviceId, facts)
    await putPlaces(ctx, serviceId, facts.places)
    await putTerms(ctx, serviceId, facts, row.content as unknown as StoredStandard)
  }
  const halls = await ctx.db.selectFrom('places.halls').select('id').execute()
  for (const hall of halls) ctx.announce('catalogue.version-took-effect', serviceId, { version }, hall.id)
}

/** The row of a service, as its names and minutes say. */
export function columnsOf(id: string, { nameId, nameEn, stage, fulfilment, counterMinutes }: Facts) {
  return {
    nameId,
    nameEn,
    stage,
    fulfilment,
    meanMinutes: counterMinutes.mean,
    sdMinutes: counterMinutes.sd,
    searchText: fold(`${nameId} ${nameEn} ${id}`),
  }
}

async function putNeeds(ctx: Context, serviceId: string, { consumableIds, systemIds }: Facts) {
  await ctx.db.deleteFrom('catalogue.serviceConsumables').where('serviceId', '=', serviceId).execute()
  await ctx.db.deleteFrom('catalogue.serviceSystems').where('serviceId', '=', serviceId).execute()
  await sql`
    insert into catalogue.service_consumables (service_id, consumable_id)
    select ${serviceId}, id from catalogue.consumables where id = any(${consumableIds}::text[])`.execute(ctx.db)
  await sql`
    insert into catalogue.service_systems (service_id, system_id)
    select ${serviceId}, id from catalogue.external_systems where id = any(${systemIds}::text[])`.execute(ctx.db)
}

/** A booth or a counter that is gone by then gives no numbers; the rest of the version takes effect all the same. */
async function putPlaces(ctx: Context, serviceId: string, places: Facts['places']) {
  const rows = JSON.stringify(
    places.map(({ hallId, boothId, zone, counterIds }) => ({ hall_id: hallId, booth_id: boothId, zone, counterIds })),
  )
  await sql`
    with gone as (
      delete from catalogue.menu m where service_id = ${serviceId} and not exists (
        select from jsonb_to_recordset(${rows}::jsonb) as p (hall_id text) where p.hall_id = m.hall_id)
    )
    insert into catalogue.menu (hall_id, service_id, booth_id, zone_letter)
    select p.hall_id, ${serviceId}, b.id, z.letter
    from jsonb_to_recordset(${rows}::jsonb) as p (hall_id text, booth_id text, zone text)
    join places.booths b on b.hall_id = p.hall_id and b.id = p.booth_id
    join places.zones z on z.hall_id = p.hall_id and z.letter = p.zone
    on conflict (hall_id, service_id) do update
      set booth_id = excluded.booth_id, zone_letter = excluded.zone_letter`.execute(ctx.db)
  await ctx.db.deleteFrom('catalogue.counterServices').where('serviceId', '=', serviceId).execute()
  await sql`
    insert into catalogue.counter_services (counter_id, service_id)
    select distinct c.id, ${serviceId}
    from jsonb_to_recordset(${rows}::jsonb) as p (hall_id text, booth_id text, "counterIds" text[])
    join places.counters c on c.hall_id = p.hall_id and c.booth_id = p.booth_id
      and c.id = any(p."counterIds") and c.retired_at is null`.execute(ctx.db)
}

async function putTerms(ctx: Context, id: string, facts: Facts, { outcome }: StoredStandard) {
  const agency = await ctx.db
    .selectFrom('catalogue.services as s')
    .innerJoin('catalogue.agencies as a', 'a.id', 's.agencyId')
    .select(['a.abbreviation', 'a.nameId', 'a.nameEn'])
    .where('s.id', '=', id)
    .executeTakeFirst()
  const say = (language: Saying['language'], text: string, weight: number, source: string): Saying => ({
    kind: 'service',
    id,
    language,
    text,
    weight,
    source,
  })
  const languages = ['id', 'jv', 'mad', 'en'] as const
  await ctx.db
    .deleteFrom('catalogue.searchTerms')
    .where('subjectKind', '=', 'service')
    .where('subjectId', '=', id)
    .execute()
  await insertTerms(ctx, [
    ...named('service', { id, ...facts }),
    ofAgency(id, agency),
    say('id', outcome?.name_id ?? '', 0.6, 'outcome'),
    say('en', outcome?.name_en ?? '', 0.6, 'outcome'),
    ...languages.flatMap(language =>
      facts.phrases[language].map(text => say(language, text, 1, text.endsWith('?') ? 'phrase?' : 'phrase')),
    ),
  ])
  await sql`
    insert into catalogue.search_words (word)
    select distinct word from catalogue.search_terms, unnest(string_to_array(folded, ' ')) as word
    where subject_kind = 'service' and subject_id = ${id} and length(word) <= 60
    on conflict do nothing`.execute(ctx.db)
}

/** Puts every version in force whose day has come. */
export async function takeEffect(ctx: Context): Promise<void> {
  if ((await dueVersions(ctx)).length === 0) return
  await holdCatalogue(ctx)
  for (const { id, version } of await dueVersions(ctx)) await putInForce(ctx, id, version)
}

/**
 * Whoever changes what is in force waits here for the others, before anything else is touched: two who publish never get
 * the same number, and none of them can wait in a circle with the loading of a tenant, which counts its changes in this row.
 */
export async function holdCatalogue(ctx: Context): Promise<void> {
  await ctx.db.selectFrom('catalogue.searchVersions').select('version').forUpdate().execute()
}

async function dueVersions(ctx: Context): Promise<{ id: string; version: number }[]> {
  const { rows } = await sql<{ id: string; version: number }>`
    select s.id, due.version
    from catalogue.services s
    join lateral (
      select max(version) as version from catalogue.standards d
      where d.service_id = s.id and d.effective_from <= ${await today(ctx)}::date
    ) due on due.version > s.standard_version
    order by s.id`.execute(ctx.db)
  return rows
}
