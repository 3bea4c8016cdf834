import type { Context } from '#platform/context'
import { NotFound } from '#platform/problem'
import type { Counter, Hall, PriorityGroup, Zone } from '../contract.ts'
import { type Calendar, type CalendarDay, minutesOf } from '../rules.ts'

/** All that is fixed about a hall: what its tenant's files say. */
export interface HallFacts extends Hall {
  doorsOpenMinutesBefore: number
  lastTicketMinutesBeforeClose: number
  emptyBoothMinutes: number
  longWaitMinutes: number
  booths: { id: string; agencyId: string; name: string }[]
  calendar: Calendar
}

/** The hall, or a refusal when there is none. Kept for some seconds: a tenant is loaded at the start of the process. */
export function hallFacts(ctx: Context, hallId: string): Promise<HallFacts> {
  return ctx.remember(`places.hall ${hallId}`, 30, () => loadHall(ctx, hallId))
}

async function loadHall(ctx: Context, hallId: string): Promise<HallFacts> {
  const hall = await ctx.db.selectFrom('places.halls').selectAll().where('id', '=', hallId).executeTakeFirst()
  if (!hall) throw NotFound()
  const booths = await ctx.db
    .selectFrom('places.booths')
    .select(['id', 'agencyId', 'name'])
    .where('hallId', '=', hallId)
    .orderBy('id')
    .execute()
  return {
    ...hall,
    priorityGroups: hall.priorityGroups as unknown as PriorityGroup[],
    zones: await zonesOf(ctx, hallId),
    counters: await countersOf(ctx, hallId),
    booths,
    calendar: await calendarOf(ctx, hallId),
  }
}

async function zonesOf(ctx: Context, hallId: string): Promise<Zone[]> {
  return ctx.db
    .selectFrom('places.zones')
    .select(['letter', 'nameId', 'nameEn', 'seatId', 'seatEn', 'icon'])
    .where('hallId', '=', hallId)
    .orderBy('letter')
    .execute()
}

async function countersOf(ctx: Context, hallId: string): Promise<Counter[]> {
  const rows = await ctx.db
    .selectFrom('places.counters as c')
    .innerJoin('places.booths as b', join => join.onRef('b.hallId', '=', 'c.hallId').onRef('b.id', '=', 'c.boothId'))
    .select(['c.id', 'c.label', 'c.zoneLetter as zone', 'c.boothId', 'b.name as boothName', 'b.agencyId'])
    .where('c.hallId', '=', hallId)
    .where('c.retiredAt', 'is', null)
    .execute()
  return rows.sort((a, b) => a.label.localeCompare(b.label, 'id', { numeric: true }))
}

async function calendarOf(ctx: Context, hallId: string): Promise<Calendar> {
  const hours = await ctx.db.selectFrom('places.openingHours').selectAll().where('hallId', '=', hallId).execute()
  const days = await ctx.db.selectFrom('places.calendarDays').selectAll().execute()
  const seasons = await ctx.db
    .selectFrom('places.seasons')
    .select(['starts', 'ends'])
    .where('season', '=', 'ramadan')
    .execute()
  return {
    hours: hours.map(row => ({
      boothId: row.boothId,
      season: row.season as 'regular' | 'ramadan',
      weekday: row.weekday,
      span: { opens: minutesOf(row.opens), closes: minutesOf(row.closes) },
    })),
    days: new Map(days.map(({ day, ...facts }) => [day, facts as CalendarDay])),
    ramadan: seasons,
  }
}
