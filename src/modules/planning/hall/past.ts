import { sql } from 'kysely'
import { daysLater } from '#modules/places'
import type { Context } from '#platform/context'
import type { LearntTimes, Past } from './knowledge.ts'
import { nothingLearnt } from './knowledge.ts'

/** A season, and little enough that what has changed is forgotten. */
const lookBackDays = 56

interface Asked {
  hallId: string
  timezone: string
  /** The hall's day of the asking: only days before it are whole. */
  today: string
}

/** What the numbers of the last eight weeks tell, the asking day left out. A hall without a past has zero days. */
export async function pastOf(ctx: Context, asked: Asked): Promise<Past> {
  const visitsByDay = await dailyVisits(ctx, asked)
  const visits = await visitRows(ctx, asked)
  const walkIns = visits.filter(row => !row.isBooked)
  const people = walkIns.reduce((sum, row) => sum + row.count, 0)
  return {
    days: visitsByDay.length,
    visits,
    visitsByDay,
    prioritySharePercent: people === 0 ? null : (100 * walkIns.reduce((sum, row) => sum + row.priority, 0)) / people,
    durations: await durations(ctx, asked),
    leaving: await leaving(ctx, asked),
    openedDays: await openedDays(ctx, asked),
  }
}

function within({ hallId, today }: Asked, alias: string) {
  const table = sql.ref(alias)
  return sql`${table}.hall_id = ${hallId} and ${table}.day >= ${daysLater(today, -lookBackDays)} and ${table}.day < ${today}`
}

async function dailyVisits(ctx: Context, asked: Asked): Promise<number[]> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from queue.visits v where ${within(asked, 'v')} group by v.day order by v.day`.execute(
    ctx.db,
  )
  return rows.map(row => row.count)
}

async function visitRows(ctx: Context, asked: Asked) {
  const { rows } = await sql<{
    stops: string[]
    halfHour: number
    isBooked: boolean
    count: number
    priority: number
  }>`
    with visit as (
      select array_agg(t.service_id order by t.ordinal) as stops, bool_or(t.booked_since is not null) as is_booked,
        bool_or(t.is_priority) as is_priority,
        (extract(hour from v.issued_at at time zone ${asked.timezone}) * 60
          + floor(extract(minute from v.issued_at at time zone ${asked.timezone}) / 30) * 30)::int as half_hour
      from queue.visits v
      join queue.tickets t on t.visit_id = v.id
      where ${within(asked, 'v')}
      group by v.id
    )
    select stops, half_hour, is_booked, count(*)::int as count, count(*) filter (where is_priority)::int as priority
    from visit
    group by stops, half_hour, is_booked
    order by half_hour, stops`.execute(ctx.db)
  return rows
}

async function durations(ctx: Context, asked: Asked): Promise<Past['durations']> {
  // A number that was forgotten at the counter until the evening says nothing about the service.
  const { rows } = await sql<{ serviceId: string; count: number; mean: number; sd: number }>`
    select service_id, count(*)::int as count, avg(minutes)::float8 as mean, coalesce(stddev_samp(minutes), 0)::float8 as sd
    from (
      select t.service_id, extract(epoch from t.ended_at - t.called_at) / 60 as minutes
      from queue.tickets t
      where ${within(asked, 't')} and t.state = 'done'
    ) served
    where minutes > 0 and minutes < 240
    group by service_id`.execute(ctx.db)
  return new Map(rows.map(({ serviceId, ...rest }) => [serviceId, rest]))
}

async function leaving(ctx: Context, asked: Asked): Promise<Past['leaving']> {
  const { rows } = await sql<Past['leaving']>`
    select count(*)::int as numbers,
      count(*) filter (where t.state = 'no-show')::int as missed,
      count(*) filter (where t.state = 'cancelled')::int as cancelled,
      (avg(greatest(0, extract(epoch from t.called_at - t.joined_at) / 60)) filter (where t.state = 'done'))::float8 as mean_wait
    from queue.tickets t
    where ${within(asked, 't')}`.execute(ctx.db)
  return rows[0] ?? { numbers: 0, missed: 0, cancelled: 0, meanWait: null }
}

async function openedDays(ctx: Context, asked: Asked): Promise<Past['openedDays']> {
  const { rows } = await sql<{ counterId: string; days: number }>`
    select c.counter_id, count(distinct c.day)::int as days
    from queue.counter_sessions c
    where ${within(asked, 'c')}
    group by c.counter_id`.execute(ctx.db)
  return new Map(rows.map(row => [row.counterId, row.days]))
}

/** Fewer observations than this are an anecdote. */
const enough = 10

/** What the queue's nightly learning has kept: its JSON, read with the caution that data from outside deserves. */
export async function learntTimes(ctx: Context, hallId: string): Promise<LearntTimes> {
  const row = await ctx.db
    .selectFrom('queue.waitModels')
    .select('model')
    .where('hallId', '=', hallId)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return nothingLearnt
  // Written by the queue's `modelOf`; an older shape has fewer names, and what is missing counts as not learnt.
  const { samples = {}, numbers = {} } = row.model as {
    samples?: Record<string, { came: number[]; believed: number } | undefined>
    numbers?: Record<string, number | undefined>
  }
  const meanOf = (name: string) => {
    const sample = samples[name]
    if (!sample || sample.came.length - sample.believed < enough) return null
    const real = sample.came.slice(sample.believed)
    return Math.max(0, real.reduce((sum, one) => sum + one, 0) / real.length)
  }
  const openHours = (numbers.openMinutes ?? 0) / 60
  const pause = meanOf('pauses')
  return {
    openingLateness: meanOf('firstLateness'),
    returnLateness: meanOf('breakLateness'),
    noShowMinutes: meanOf('noShowDurations'),
    pauses:
      pause === null || pause === 0 || openHours < enough
        ? null
        : { perHour: (numbers.pauseCount ?? 0) / openHours, minutes: pause },
  }
}
