import { sql } from 'kysely'
import { type MenuService, menuOf } from '#modules/catalogue'
import { hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { actorName } from '#platform/events'
import { newId, newSecret } from '#platform/id'
import {
  type issue as contract,
  DayNotOpen,
  type IssuedVisit,
  NumberNotGiven,
  PriorityUnknown,
  SameServiceTwice,
  type WaitRange,
} from '../contract.ts'
import { requireHall } from '../policy.ts'
import { admissions } from '../queries/admission.ts'
import { lineLoad } from '../queries/line-state.ts'
import { classOf, mayHaveNumber } from '../rules.ts'
import { planNewVisit } from './plan-visit.ts'

/** Gives a number for one or more services: one visit, one number, one plan that is finished soonest. Paper counts once its printing is confirmed. */
export async function issueVisit(ctx: Context, input: Input<typeof contract>): Promise<IssuedVisit> {
  requireHall(ctx, input.hallId)
  await refusePriority(ctx, input.hallId, input.priorityGroup ?? null)
  return issueFor(ctx, input)
}

export interface Expected {
  /** The place in line, where it is not the arrival: a published rule of whoever expected this person. */
  eligibleAt?: Date
  /** Since when the person waits as booked, where the booking still counts. */
  bookedSince?: Date | null
  /** Somebody expected now gets a number in a break and after the last one for everybody else was given. */
  isExpected?: boolean
}

/** The same for a module that expects the person: the number comes from the same series, the place in line from its rule. */
export async function issueFor(ctx: Context, input: Input<typeof contract> & Expected): Promise<IssuedVisit> {
  const { hallId, serviceIds, delivery, language = 'id', priorityGroup = null, checklist = null } = input
  const { eligibleAt = ctx.now, bookedSince = null } = input
  requireHall(ctx, hallId)
  if (new Set(serviceIds).size < serviceIds.length) throw SameServiceTwice()
  // Asked before the number is taken: its series is locked from then on, and everybody at the door waits for it.
  const terms = { eligibleAt, bookedSince, isPriority: priorityGroup !== null }
  const { plan, wholeWith } = await planNewVisit(ctx, hallId, await wishedServices(ctx, input), terms)
  const first = plan[0] as MenuService
  const ticketClass = classOf({ ...terms, waitsByArrival: false })
  const place = (await lineLoad(ctx, hallId, eligibleAt)).endOfLine(first.serviceId, ticketClass)
  const whole = wholeWith(place.range)
  const isOnPaper = delivery === 'paper'

  const visit = { id: newId(), secret: newSecret(128), letter: first.zone }
  const tickets = plan.map((stop, index) => ({
    id: newId(),
    serviceId: stop.serviceId,
    version: stop.version,
    state: index > 0 ? 'planned' : isOnPaper ? 'printing' : 'waiting',
  }))
  const { number, day } = await takeNumber(ctx, {
    ...input,
    language,
    priorityGroup,
    checklist,
    visit,
    tickets,
    isOnPaper,
    eligibleAt,
    told: place.range,
    toldWhole: whole,
    bookedSince,
  })

  const said = {
    letter: visit.letter,
    number,
    serviceIds,
    delivery,
    origin: originOf(ctx),
    priorityGroup,
    ticketIds: tickets.map(ticket => ticket.id),
  }
  ctx.announce('queue.visit-issued', visit.id, { ...said, day }, hallId)
  if (!isOnPaper)
    ctx.announce('queue.ticket-joined', tickets[0]?.id ?? '', { serviceId: first.serviceId, visitId: visit.id }, hallId)
  return {
    visitId: visit.id,
    letter: visit.letter,
    number,
    secret: visit.secret,
    zone: first.zone,
    serviceId: first.serviceId,
    issuedAt: ctx.now.toISOString(),
    ahead: place.waiting,
    range: place.range,
    whole,
    delivery,
    isDelivered: !isOnPaper,
    stops: plan.map((stop, index) => ({
      ticketId: tickets[index]?.id ?? '',
      serviceId: stop.serviceId,
      nameId: stop.nameId,
      nameEn: stop.nameEn,
      zone: stop.zone,
      state: (tickets[index]?.state ?? 'planned') as 'waiting',
      outcome: null,
      counterLabel: null,
      endedAt: null,
      stopped: null,
    })),
  }
}

/** The services in the asked order, each on the menu and given now to this person. */
async function wishedServices(ctx: Context, { hallId, serviceIds, ...wish }: Input<typeof contract> & Expected) {
  const menu = await menuOf(ctx, hallId)
  const admissionOf = await admissions(ctx, hallId)
  return serviceIds.map(serviceId => {
    const admission = admissionOf(serviceId)
    const service = menu.get(serviceId)
    if (!mayHaveNumber(admission, wish) || !service) throw NumberNotGiven({ serviceId, admission })
    return service
  })
}

async function refusePriority(ctx: Context, hallId: string, priorityGroup: string | null) {
  if (priorityGroup === null) return
  const { priorityGroups } = await hallFacts(ctx, hallId)
  const group = priorityGroups.find(one => one.id === priorityGroup)
  if (!group || (group.greeterOnly && ctx.actor.kind === 'device')) throw PriorityUnknown()
}

interface Taking extends Input<typeof contract> {
  visit: { id: string; secret: string; letter: string }
  tickets: { id: string; serviceId: string; version: number; state: string }[]
  isOnPaper: boolean
  eligibleAt: Date
  told: WaitRange
  toldWhole: WaitRange
  bookedSince: Date | null
}

/**
 * One statement: the open day is held, the counter row gives the next number, visit and tickets are written. A number
 * that is rolled back was never given, so a series is exactly 1..N.
 */
async function takeNumber(ctx: Context, taking: Taking): Promise<{ number: number; day: string }> {
  const { hallId, visit, tickets, isOnPaper, delivery, language, priorityGroup, checklist } = taking
  const { eligibleAt, bookedSince, told, toldWhole } = taking
  const { rows } = await sql<{ number: number; day: string }>`
    with today as (
      select hall_id, day from queue.days where hall_id = ${hallId} and closed_at is null for key share
    ), series as (
      insert into queue.series (hall_id, day, letter, last_number)
      select hall_id, day, ${visit.letter}, 1 from today
      on conflict (hall_id, day, letter) do update set last_number = series.last_number + 1
      returning day, last_number
    ), visit as (
      insert into queue.visits (id, hall_id, day, letter, number, secret, language, priority_group, origin, issued_by, issued_at, delivery, delivered_at,
        told_whole_from_minutes, told_whole_to_minutes)
      select ${visit.id}, ${hallId}, day, ${visit.letter}, last_number, ${visit.secret}, ${language}, ${priorityGroup ?? null},
        ${originOf(ctx)}, ${actorName(ctx.actor)}, ${ctx.now}, ${delivery}, ${isOnPaper ? null : ctx.now},
        ${toldWhole?.fromMinutes ?? null}::smallint, ${toldWhole?.toMinutes ?? null}::smallint
      from series
      returning id, day, number
    ), plan as (
      insert into queue.tickets (id, visit_id, ordinal, hall_id, day, letter, number, service_id, state, is_priority, eligible_at, booked_since, joined_step, joined_at, checklist, standard_version,
        told_from_minutes, told_to_minutes)
      select stop.id, visit.id, stop.ordinal, ${hallId}, visit.day, ${visit.letter}, visit.number, stop.service_id, stop.state,
        ${Boolean(priorityGroup)}, ${eligibleAt}::timestamptz, ${bookedSince}::timestamptz, case when stop.state = 'waiting' then nextval('queue.steps') end,
        case when stop.state = 'waiting' then ${ctx.now}::timestamptz end, case when stop.service_id = ${taking.serviceIds[0]} then ${checklist ? JSON.stringify(checklist) : null}::jsonb end, stop.version,
        case when stop.ordinal = 1 then ${told?.fromMinutes ?? null}::smallint end, case when stop.ordinal = 1 then ${told?.toMinutes ?? null}::smallint end
      from visit, unnest(${tickets.map(ticket => ticket.id)}::uuid[], ${tickets.map(ticket => ticket.serviceId)}::text[], ${tickets.map(ticket => ticket.state)}::text[],
        ${tickets.map(ticket => ticket.version)}::int[]) with ordinality as stop (id, service_id, state, version, ordinal)
    )
    select number, day from visit`.execute(ctx.db)
  const row = rows[0]
  if (!row) throw DayNotOpen()
  return row
}

function originOf(ctx: Context): 'kiosk' | 'greeter' | 'counter' {
  if (ctx.actor.kind === 'device') return 'kiosk'
  return ctx.actor.role === 'officer' ? 'counter' : 'greeter'
}
