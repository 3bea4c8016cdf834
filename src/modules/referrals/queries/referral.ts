import { forReferral } from '#modules/queue'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { NotFound } from '#platform/problem'
import type { Answer, referralByCode as ByCode, DeskReferral, referral as One, Referral } from '../contract.ts'
import { referralsInScope, requireHall } from '../policy.ts'
import { agenciesById, askedAgency } from './agencies.ts'

/** Referrals of the actor's desk with what every desk screen shows of them. */
export function deskRows(ctx: Context) {
  return referralsInScope(ctx)
    .leftJoin('catalogue.services as s', 's.id', 'r.serviceId')
    .leftJoin('queue.visits as v', 'v.id', 'r.visitId')
    .leftJoin('queue.tickets as t', join =>
      join.onRef('t.id', '=', 'r.ticketId').on('t.state', '=', 'held').on('t.holdReason', '=', forReferral),
    )
    .leftJoin('identity.staff as p', 'p.id', 'r.takenBy')
    .select([
      'r.id',
      'r.hallId',
      'r.code',
      'r.need',
      'r.forWhom',
      'r.origin',
      'r.serviceId',
      's.nameId as serviceNameId',
      'r.agencyId',
      'r.externalAgencyId',
      'r.madeAt',
      'r.dueAt',
      'r.dueUnit',
      'r.dueLength',
      'r.dueBasis',
      'r.dueLaw',
      'r.answeredAt',
      'r.moves',
      'r.takenBy',
      'p.name as takenByName',
      't.id as heldTicketId',
      'v.letter',
      'v.number',
      'r.phone',
      'r.language',
    ])
}

type DeskRow = Awaited<ReturnType<ReturnType<typeof deskRows>['executeTakeFirstOrThrow']>>

/** A row as the contract tells it. */
export async function deskReferral(ctx: Context, row: DeskRow): Promise<DeskReferral> {
  return {
    id: row.id,
    code: row.code,
    need: row.need,
    forWhom: row.forWhom as 'self',
    origin: row.origin as 'search',
    serviceId: row.serviceId,
    serviceNameId: row.serviceNameId,
    agency: await askedAgency(ctx, row),
    madeAt: row.madeAt,
    dueAt: row.dueAt,
    dueUnit: row.dueUnit as 'minutes',
    dueLength: row.dueLength,
    dueBasis: row.dueBasis as 'promise',
    dueLaw: row.dueLaw,
    isOverdue: row.answeredAt === null && Date.parse(row.dueAt) < ctx.now.getTime(),
    isWaiting: row.heldTicketId !== null,
    letter: row.letter,
    number: row.number,
    takenByName: row.takenByName,
    isMine: row.takenBy === ctx.actor.id,
    moves: row.moves,
  }
}

/** One referral of the actor's desk; another desk's is answered like one that does not exist. */
export async function referralView(ctx: Context, { id }: Input<typeof One>): Promise<Referral> {
  return whole(ctx, await deskRows(ctx).where('r.id', '=', id).executeTakeFirst())
}

/** The latest referral of the actor's desk with a code that is said at a counter. */
export async function referralByCode(ctx: Context, { hallId, code }: Input<typeof ByCode>): Promise<Referral> {
  requireHall(ctx, hallId)
  const row = await deskRows(ctx)
    .where('r.hallId', '=', hallId)
    .where('r.code', '=', code)
    .orderBy('r.madeAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return whole(ctx, row)
}

async function whole(ctx: Context, row: DeskRow | undefined): Promise<Referral> {
  if (!row) throw NotFound()
  const agencies = await agenciesById(ctx)
  const moves = await ctx.db
    .selectFrom('referrals.moves')
    .selectAll()
    .where('referralId', '=', row.id)
    .orderBy('ordinal')
    .execute()
  return {
    ...(await deskReferral(ctx, row)),
    phone: row.phone,
    language: row.language as 'id',
    history: moves.map(({ fromAgency, toAgency, reason, movedAt }) => ({
      fromNameId: agencies.get(fromAgency ?? '')?.nameId ?? null,
      toNameId: agencies.get(toAgency)?.nameId ?? toAgency,
      reason,
      movedAt,
    })),
    answer: await answerOf(ctx, row.id),
  }
}

/** The answer to a referral, or null while there is none. */
export async function answerOf(ctx: Context, referralId: string): Promise<Answer | null> {
  const row = await ctx.db
    .selectFrom('referrals.answers as a')
    .leftJoin('places.counters as c', 'c.id', 'a.counterId')
    .select(['a.kind', 'c.label as counterLabel', 'a.place', 'a.startsAt', 'a.url', 'a.reason', 'a.instead'])
    .select(['a.name', 'a.address', 'a.contact', 'a.unit', 'a.answeredAt'])
    .where('a.referralId', '=', referralId)
    .executeTakeFirst()
  return row ? { ...row, kind: row.kind as Answer['kind'] } : null
}
