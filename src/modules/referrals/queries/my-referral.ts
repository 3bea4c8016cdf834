import { hallFacts } from '#modules/places'
import { forReferral } from '#modules/queue'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { NotFound } from '#platform/problem'
import type { myReferral as Mine, MyReferral, referralOfVisit as OfVisit } from '../contract.ts'
import { agenciesById, askedAgency } from './agencies.ts'
import { answerOf } from './referral.ts'

/** Her own page. An address that is not known is answered like any other that does not exist. */
export async function myReferral(ctx: Context, { secret }: Input<typeof Mine>): Promise<MyReferral> {
  const row = await ctx.db
    .selectFrom('referrals.referrals as r')
    .leftJoin('catalogue.services as s', 's.id', 'r.serviceId')
    .leftJoin('queue.visits as v', 'v.id', 'r.visitId')
    .leftJoin('queue.tickets as t', join =>
      join.onRef('t.id', '=', 'r.ticketId').on('t.state', '=', 'held').on('t.holdReason', '=', forReferral),
    )
    .selectAll('r')
    .select(['s.nameId as serviceNameId', 's.nameEn as serviceNameEn', 'v.letter', 'v.number', 't.id as heldTicketId'])
    .where('r.secret', '=', secret)
    .executeTakeFirst()
  if (!row) throw NotFound()
  const hall = await hallFacts(ctx, row.hallId)
  return {
    code: row.code,
    need: row.need,
    state: stateOf(row, ctx.now),
    agency: await askedAgency(ctx, row),
    serviceNameId: row.serviceNameId,
    serviceNameEn: row.serviceNameEn,
    hallName: hall.name,
    timezone: hall.timezone,
    madeAt: row.madeAt,
    dueAt: row.dueAt,
    dueUnit: row.dueUnit as 'minutes',
    dueLength: row.dueLength,
    dueBasis: row.dueBasis as 'promise',
    dueLaw: row.dueLaw,
    isWaiting: row.heldTicketId !== null,
    letter: row.letter,
    number: row.number,
    moves: await movesOf(ctx, row.id),
    answer: await answerOf(ctx, row.id),
    at: ctx.now.toISOString(),
    isPractice: ctx.isPractice,
  }
}

interface Standing {
  answeredAt: string | null
  takenAt: string | null
  dueAt: string
}

function stateOf({ answeredAt, takenAt, dueAt }: Standing, now: Date): MyReferral['state'] {
  if (answeredAt) return 'answered'
  if (Date.parse(dueAt) < now.getTime()) return 'overdue'
  return takenAt ? 'taken' : 'asked'
}

/** Where it went; why is between the agencies. */
async function movesOf(ctx: Context, referralId: string): Promise<MyReferral['moves']> {
  const agencies = await agenciesById(ctx)
  const rows = await ctx.db
    .selectFrom('referrals.moves')
    .select(['toAgency', 'movedAt'])
    .where('referralId', '=', referralId)
    .orderBy('ordinal')
    .execute()
  return rows.map(({ toAgency, movedAt }) => {
    const to = agencies.get(toAgency)
    return { toNameId: to?.nameId ?? toAgency, toNameEn: to?.nameEn ?? toAgency, movedAt }
  })
}

/** The latest referral of a visit: the phone page of the number leads to it. */
export async function referralOfVisit(ctx: Context, { secret }: Input<typeof OfVisit>) {
  const row = await ctx.db
    .selectFrom('referrals.referrals as r')
    .innerJoin('queue.visits as v', 'v.id', 'r.visitId')
    .select(['r.secret', 'r.agencyId', 'r.externalAgencyId', 'r.dueAt', 'r.answeredAt', 'r.takenAt'])
    .where('v.secret', '=', secret)
    .orderBy('r.madeAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { referral: null }
  const state = stateOf(row, ctx.now)
  return {
    referral: {
      secret: row.secret,
      agency: await askedAgency(ctx, row),
      dueAt: row.dueAt,
      isAnswered: state === 'answered',
      isOverdue: state === 'overdue',
    },
  }
}
