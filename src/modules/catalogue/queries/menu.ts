import type { Context } from '#platform/context'
import { keptExactly } from '../search/kept.ts'

export interface MenuService {
  serviceId: string
  nameId: string
  nameEn: string
  agencyId: string
  agencyAbbreviation: string
  boothId: string
  zone: string
  /** Time at the counter, and its standard deviation. */
  meanMinutes: number
  sdMinutes: number
  /** Of the standard in force: a number that is given keeps it. */
  version: number
  demand: number
  counterIds: string[]
}

/** The services a hall gives numbers for, most wanted first, with where and by which counters. Kept until the catalogue changes. */
export function menuOf(ctx: Context, hallId: string): Promise<ReadonlyMap<string, MenuService>> {
  return keptExactly(ctx, `menu ${hallId}`, async () => {
    const rows = await ctx.db
      .selectFrom('catalogue.menu as m')
      .innerJoin('catalogue.services as s', 's.id', 'm.serviceId')
      .innerJoin('catalogue.agencies as a', 'a.id', 's.agencyId')
      .select([
        'm.serviceId',
        's.nameId',
        's.nameEn',
        's.agencyId',
        'a.abbreviation as agencyAbbreviation',
        'm.boothId',
        'm.zoneLetter as zone',
        's.meanMinutes',
        's.sdMinutes',
        's.standardVersion as version',
        'm.demand',
      ])
      .where('m.hallId', '=', hallId)
      .orderBy('m.demand', 'desc')
      .orderBy('a.abbreviation')
      .orderBy('s.nameId')
      .execute()
    const given = await ctx.db.selectFrom('catalogue.counterServices').selectAll().execute()
    const countersOf = Map.groupBy(given, row => row.serviceId)
    return new Map(
      rows.map(row => [
        row.serviceId,
        { ...row, counterIds: (countersOf.get(row.serviceId) ?? []).map(one => one.counterId) },
      ]),
    )
  })
}
