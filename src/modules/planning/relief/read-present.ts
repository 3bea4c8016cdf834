import { sql } from 'kysely'
import { hallFacts, localTime } from '#modules/places'
import { type CallOrder, orderInForce, type TicketClass } from '#modules/queue'
import type { Context } from '#platform/context'
import { modelOf } from '../hall/model-of.ts'
import { readHall } from '../hall/read-hall.ts'
import type { HallModel } from '../simulation/hall-model.ts'
import type { ExpectedPeople, PresentCounter, PresentHall } from './present-hall.ts'

/** A hall at this moment, and the counters that are closed though their booth is open: where somebody could be sent. */
export interface Present {
  day: string
  hall: PresentHall
  closed: ReadonlySet<string>
}

/** Minutes and skills change from one night to the next; eight weeks of numbers are not read every minute. */
const knownSeconds = 1_800
/** Who comes later than this does not decide what is worth doing now. */
const aheadMinutes = 120
/** Somebody who is there longer than usual leaves in about so many minutes. */
const atLeastMinutes = 1

/** Undefined while nothing can be suggested: the day is not open, or the hall is closed by its hours. */
export async function readPresent(ctx: Context, hallId: string): Promise<Present | undefined> {
  const { timezone } = await hallFacts(ctx, hallId)
  const { day, minutes: now } = localTime(ctx.now, timezone)
  const open = await ctx.db
    .selectFrom('queue.days')
    .select('day')
    .where('hallId', '=', hallId)
    .where('day', '=', day)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  if (!open) return undefined
  const { known, model } = await ctx.remember(`planning.relief-known ${hallId} ${day}`, knownSeconds, async () => {
    const read = await readHall(ctx, hallId, day)
    return { known: read, model: modelOf(read).model }
  })
  if (!known.hours.some(([from, to]) => from <= now && now < to)) return undefined
  const services = new Map(model.services.map(({ id, meanMinutes }) => [id, meanMinutes]))
  const sessions = await sessionsNow(ctx, hallId, timezone)
  const counters: PresentCounter[] = []
  const closed = new Set<string>()
  for (const { id, skills, plan } of known.counters) {
    const session = sessions.get(id)
    const rest = plan.filter(([, to]) => to > now).map(([from, to]) => [Math.max(from, now), to] as const)
    const isHere = skills.length > 0 && plan.some(([from, to]) => from <= now && now < to)
    if (session) counters.push({ id, skills, ...counterNow(session, services, now), plan: planNow(session, rest, now) })
    else if (isHere) {
      counters.push({ id, skills, freeAt: now, plan: [] })
      closed.add(id)
    }
  }
  const { order } = await orderInForce(ctx, hallId)
  const line = await lineNow(ctx, hallId, { day, timezone, order, now })
  const expected = known.past.days > 0 ? expectedFrom(model, now) : []
  const { share, patienceMinutes } = model.leavers
  const leavers = { share, patienceMinutes, noShowMinutes: model.noShowMinutes }
  return { day, hall: { now, close: known.close, services, counters, line, expected, leavers }, closed }
}

interface SessionNow {
  backAt: number | null
  isPaused: boolean
  service: string | null
  calledAt: number | null
}

function counterNow(
  { service, calledAt }: SessionNow,
  services: PresentHall['services'],
  now: number,
): Pick<PresentCounter, 'freeAt'> {
  if (service === null || calledAt === null) return { freeAt: now }
  return { freeAt: now + Math.max(atLeastMinutes, (services.get(service) ?? 0) - (now - calledAt)) }
}

/** A counter that is paused comes back when its sign says so, and at the next of its hours where no sign does. */
function planNow({ isPaused, backAt }: SessionNow, rest: PresentCounter['plan'], now: number): PresentCounter['plan'] {
  if (!isPaused) return rest
  const back = backAt ?? rest.find(([from]) => from > now)?.[0] ?? Number.POSITIVE_INFINITY
  return rest.flatMap(([from, to]) => (to > back ? [[Math.max(from, back), to] as const] : []))
}

const minuteIn = (column: string, day: string, timezone: string) =>
  sql`(extract(epoch from (${sql.ref(column)} at time zone ${timezone}) - ${day}::date) / 60)::float8`

async function sessionsNow(ctx: Context, hallId: string, timezone: string): Promise<Map<string, SessionNow>> {
  const { day } = localTime(ctx.now, timezone)
  const { rows } = await sql<SessionNow & { counterId: string }>`
    select s.counter_id, s.paused_at is not null as is_paused, ${minuteIn('s.back_at', day, timezone)} as back_at,
      t.service_id as service, ${minuteIn('t.called_at', day, timezone)} as called_at
    from queue.counter_sessions s
    left join queue.tickets t on t.counter_id = s.counter_id and t.state in ('called', 'serving')
    where s.hall_id = ${hallId} and s.closed_at is null`.execute(ctx.db)
  return new Map(rows.map(row => [row.counterId, row]))
}

interface LineRow {
  service: string
  since: number
  joined: number
  class: TicketClass
}

async function lineNow(
  ctx: Context,
  hallId: string,
  { day, timezone, order, now }: { day: string; timezone: string; order: CallOrder; now: number },
): Promise<PresentHall['line']> {
  const { rows } = await sql<LineRow>`
    select t.service_id as service, ${minuteIn('t.joined_at', day, timezone)} as joined,
      case when c.class = 'booked' then ${minuteIn('t.booked_since', day, timezone)} else ${minuteIn('t.eligible_at', day, timezone)} end as since,
      c.class
    from queue.tickets t
    cross join lateral (
      select case when t.waits_by_arrival then 'walk-in' when t.is_priority then 'priority'
        when t.booked_since is not null then 'booked' else 'walk-in' end as class
    ) c
    where t.hall_id = ${hallId} and t.day = ${day} and t.state = 'waiting'
    order by t.eligible_at, t.number`.execute(ctx.db)
  const indexOf = ({ class: name, since }: LineRow) =>
    order.classes[name].headStartMinutes + order.classes[name].rate * (now - since)
  return rows
    .sort((one, other) => indexOf(other) - indexOf(one))
    .map(({ service, joined }) => ({ service, since: joined }))
}

/** Who still comes on an average day, as far as it matters now. */
function expectedFrom({ needs, kioskOpen }: HallModel, now: number): ExpectedPeople[] {
  const people = new Map<string, ExpectedPeople>()
  for (const { stops, perHalfHour } of needs)
    for (const [h, mean] of perHalfHour.entries()) {
      const halfHour = kioskOpen + 30 * h
      const service = stops[0]
      if (service === undefined || mean <= 0 || halfHour + 30 <= now || halfHour > now + aheadMinutes) continue
      const key = `${service} ${halfHour}`
      people.set(key, { service, halfHour, mean: mean + (people.get(key)?.mean ?? 0) })
    }
  return [...people.values()]
}
