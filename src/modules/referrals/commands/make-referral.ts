import { randomInt } from 'node:crypto'
import { NotInThatState } from '#contracts/queue'
import { readPhone } from '#modules/identity'
import { hallFacts, localTime } from '#modules/places'
import { holdForReferral } from '#modules/queue'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { actorName } from '#platform/events'
import { newId, newSecret } from '#platform/id'
import { NotFound } from '#platform/problem'
import {
  AgencyUnknown,
  ContactNeeded,
  type MadeReferral,
  type Origin,
  PhoneInvalid,
  type refer as Refer,
  type sayNeed as Say,
  ServiceUnknown,
  VisitBusy,
} from '../contract.ts'
import { requireHall } from '../policy.ts'
import { agenciesById, connectingAgency, proposedAgency } from '../queries/agencies.ts'
import { clockOf } from '../queries/clock.ts'
import { asKept, dueFor } from '../rules.ts'

/** A citizen says what she needs and cannot find. */
export async function sayNeed(ctx: Context, { origin = 'search', ...asked }: Input<typeof Say>): Promise<MadeReferral> {
  return make(ctx, { ...asked, visitId: null, origin })
}

/** The hall refers somebody; with a visit her ticket is held until the answer. */
export async function refer(ctx: Context, input: Input<typeof Refer>): Promise<MadeReferral> {
  requireHall(ctx, input.hallId)
  return make(ctx, { ...input, visitId: input.visitId ?? null, origin: originOf(ctx) })
}

interface Asked extends Input<typeof Refer> {
  visitId: string | null
  origin: Origin
}

async function make(ctx: Context, asked: Asked): Promise<MadeReferral> {
  const { hallId, visitId, origin, forWhom, language = 'id', serviceId = null } = asked
  const { calendar, timezone } = await hallFacts(ctx, hallId)
  const phone = phoneOf(asked)
  const agency = await agencyFor(ctx, asked)
  const deskAgencyId = agency && !agency.isExternal ? agency.id : await connectingAgency(ctx, hallId)
  const rule = await clockOf(ctx, hallId, deskAgencyId)
  const due = dueFor({ calendar, timezone, now: ctx.now }, rule, visitId !== null)
  const isWaiting = visitId !== null && due.dueUnit === 'minutes'
  const held = isWaiting ? await hold(ctx, visitId, due.dueAt) : await ofThisHall(ctx, visitId, hallId)

  const id = newId()
  const secret = newSecret(128)
  const code = await withFreeCode(hallId, code =>
    ctx.db
      .insertInto('referrals.referrals')
      .values({
        id,
        hallId,
        day: localTime(ctx.now, timezone).day,
        secret,
        code,
        need: asKept(asked.need),
        forWhom,
        phone,
        language,
        origin,
        serviceId,
        agencyId: agency && !agency.isExternal ? agency.id : null,
        externalAgencyId: agency?.isExternal ? agency.id : null,
        deskAgencyId,
        visitId,
        ticketId: held,
        madeBy: actorName(ctx.actor),
        madeAt: ctx.now,
        ...due,
      })
      .onConflict(oc => oc.columns(['hallId', 'code']).where('answeredAt', 'is', null).doNothing())
      .returning('code')
      .executeTakeFirst(),
  )
  const dueAt = due.dueAt.toISOString()
  ctx.announce(
    'referrals.made',
    id,
    { forAgencyId: deskAgencyId, agencyId: agency?.id ?? null, serviceId, origin, isWaiting, visitId, dueAt },
    hallId,
  )
  return { id, secret, code, agency: agency ?? null, isWaiting, ...due, dueAt }
}

/** What was asked for, the agency of the service, or the one whose services are spoken of; else nobody knows yet. */
async function agencyFor(ctx: Context, { serviceId, agencyId, need }: Asked) {
  const agencies = await agenciesById(ctx)
  const ofService = serviceId ? await agencyOfService(ctx, serviceId) : undefined
  if (agencyId && !agencies.has(agencyId)) throw AgencyUnknown()
  return agencies.get(agencyId ?? ofService ?? (await proposedAgency(ctx, need)) ?? '')
}

async function agencyOfService(ctx: Context, serviceId: string): Promise<string> {
  const service = await ctx.db
    .selectFrom('catalogue.services')
    .select('agencyId')
    .where('id', '=', serviceId)
    .executeTakeFirst()
  if (!service) throw ServiceUnknown()
  return service.agencyId
}

/** Who waits in the hall is found there; everybody else leaves a number. */
function phoneOf({ phone, visitId }: Asked): string | null {
  if (!phone && visitId === null) throw ContactNeeded()
  if (!phone) return null
  const whole = readPhone(phone)
  if (!whole) throw PhoneInvalid()
  return whole
}

async function hold(ctx: Context, visitId: string, until: Date): Promise<string> {
  const { ticketId } = await holdForReferral(ctx, visitId, until).catch(error => {
    throw NotInThatState.is(error) ? VisitBusy() : error
  })
  return ticketId
}

/** Too late in the day to wait for an answer: the visit is remembered, and goes on. */
async function ofThisHall(ctx: Context, visitId: string | null, hallId: string): Promise<null> {
  if (visitId === null) return null
  const visit = await ctx.db
    .selectFrom('queue.visits')
    .select('id')
    .where('id', '=', visitId)
    .where('hallId', '=', hallId)
    .executeTakeFirst()
  if (!visit) throw NotFound()
  return null
}

const tries = 20

/** Five digits that no other open referral of the hall has: short enough to say, and found again only by its own desk. */
async function withFreeCode(
  hallId: string,
  insert: (code: string) => Promise<{ code: string } | undefined>,
): Promise<string> {
  for (let i = 0; i < tries; i += 1) {
    const made = await insert(String(randomInt(10_000, 100_000)))
    if (made) return made.code
  }
  throw new Error(`No code is free in ${hallId}`)
}

function originOf(ctx: Context): Origin {
  if (ctx.actor.kind === 'device') return 'kiosk'
  return ctx.actor.role === 'greeter' || ctx.actor.role === 'hall-manager' ? 'greeter' : 'counter'
}
