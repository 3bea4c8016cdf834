import type { Context } from '#platform/context'
import type { ReferralLine, Service, ServiceLine } from '../contract.ts'
import { kept } from '../search/kept.ts'

export interface Lines {
  /** Those on the hall's menu first, by name. */
  inOrder: ServiceLine[]
  byId: Map<string, ServiceLine>
  agencies: Map<string, { agencyId: string; nameId: string; nameEn: string }>
  /** What nobody here serves: who does, and what of ours belongs to it. */
  needs: Map<string, { referral: ReferralLine; near: string[] }>
}

/** All that the search can answer with, as one hall shows it. Kept until the catalogue changes. */
export async function linesOf(ctx: Context, asked: string): Promise<Lines> {
  // Anybody may ask for any hall: only those that have a menu are worth remembering.
  const halls = await kept(ctx, 'halls', () =>
    ctx.db.selectFrom('catalogue.menu').select('hallId').distinct().execute(),
  )
  const hallId = halls.some(hall => hall.hallId === asked) ? asked : ''
  return kept(ctx, `lines ${hallId}`, async () => {
    const services = await serviceLines(ctx, hallId)
    const events = await ctx.db
      .selectFrom('catalogue.lifeEvents')
      .select(['id', 'nameId', 'nameEn'])
      .orderBy('nameId')
      .execute()
    const inOrder: ServiceLine[] = [
      ...services,
      ...events.map(({ id, nameId, nameEn }) => ({
        id: `event:${id}`,
        kind: 'life-event' as const,
        nameId,
        nameEn,
        agencyId: null,
        agencyAbbreviation: '',
        stage: 'live' as const,
        isOnMenu: false,
      })),
    ]
    return {
      inOrder,
      byId: new Map(inOrder.map(line => [line.id, line])),
      ...(await whoServes(ctx)),
    }
  })
}

async function serviceLines(ctx: Context, hallId: string): Promise<ServiceLine[]> {
  const rows = await ctx.db
    .selectFrom('catalogue.services as s')
    .innerJoin('catalogue.agencies as a', 'a.id', 's.agencyId')
    .leftJoin('catalogue.menu as m', join => join.onRef('m.serviceId', '=', 's.id').on('m.hallId', '=', hallId))
    .select([
      's.id',
      's.nameId',
      's.nameEn',
      's.agencyId',
      'a.abbreviation as agencyAbbreviation',
      's.stage',
      'm.serviceId as onMenu',
    ])
    .where('s.standardVersion', '>', 0)
    .orderBy(eb => eb('m.serviceId', 'is', null))
    .orderBy('s.nameId')
    .execute()
  return rows.map(({ onMenu, stage, ...row }) => ({
    ...row,
    kind: 'service',
    stage: stage as Service['stage'],
    isOnMenu: onMenu !== null,
  }))
}

async function whoServes(ctx: Context): Promise<Pick<Lines, 'agencies' | 'needs'>> {
  const ours = await ctx.db.selectFrom('catalogue.agencies').select(['id as agencyId', 'nameId', 'nameEn']).execute()
  const outside = await ctx.db
    .selectFrom('catalogue.outsideAgencies')
    .select(['id as agencyId', 'nameId', 'nameEn'])
    .execute()
  const agencies = new Map(ours.map(agency => [agency.agencyId, agency]))
  const elsewhere = new Map(outside.map(agency => [agency.agencyId, agency]))
  const needs = await ctx.db.selectFrom('catalogue.outsideNeeds').selectAll().execute()
  return {
    agencies,
    needs: new Map(
      needs.flatMap(({ id, agencyId, nameId, nameEn, near }) => {
        const agency = elsewhere.get(agencyId) ?? agencies.get(agencyId)
        if (!agency) return []
        const referral = { ...agency, need: { id, nameId, nameEn }, isOutside: elsewhere.has(agencyId) }
        return [[`need:${id}`, { referral, near }] as const]
      }),
    ),
  }
}
