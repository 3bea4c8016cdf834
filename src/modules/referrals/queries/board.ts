import { sql } from 'kysely'
import { hallFacts, localTime } from '#modules/places'
import { forReferral } from '#modules/queue'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { Board, board as contract } from '../contract.ts'
import { referralsInScope, requireHall } from '../policy.ts'
import { agenciesById, askedAgency } from './agencies.ts'

/** Open and overdue referrals of the hall with owner and deadline. Whoever answers is named; whoever asks never is. */
export async function board(ctx: Context, { hallId }: Input<typeof contract>): Promise<Board> {
  requireHall(ctx, hallId)
  const { name, timezone } = await hallFacts(ctx, hallId)
  const agencies = await agenciesById(ctx)
  const rows = await openOf(ctx, hallId)
  const now = ctx.now.getTime()
  const referrals = await Promise.all(
    rows.map(async row => ({
      id: row.id,
      code: row.code,
      serviceNameId: row.serviceNameId,
      agencyNameId: (await askedAgency(ctx, row))?.nameId ?? null,
      ownerNameId: agencies.get(row.deskAgencyId ?? '')?.nameId ?? name,
      takenByName: row.takenByName,
      madeAt: row.madeAt,
      dueAt: row.dueAt,
      isOverdue: Date.parse(row.dueAt) < now,
      isWaiting: row.heldTicketId !== null,
      moves: row.moves,
    })),
  )
  return {
    open: referrals.length,
    overdue: referrals.filter(one => one.isOverdue).length,
    waiting: referrals.filter(one => one.isWaiting).length,
    ...(await answeredOn(ctx, hallId, localTime(ctx.now, timezone).day, timezone)),
    // The earliest deadline first is overdue first.
    referrals: referrals.slice(0, 100),
    timezone,
    at: ctx.now.toISOString(),
  }
}

async function openOf(ctx: Context, hallId: string) {
  return referralsInScope(ctx)
    .leftJoin('catalogue.services as s', 's.id', 'r.serviceId')
    .leftJoin('identity.staff as p', 'p.id', 'r.takenBy')
    .leftJoin('queue.tickets as t', join =>
      join.onRef('t.id', '=', 'r.ticketId').on('t.state', '=', 'held').on('t.holdReason', '=', forReferral),
    )
    .select(['r.id', 'r.code', 's.nameId as serviceNameId', 'r.agencyId', 'r.externalAgencyId', 'r.deskAgencyId'])
    .select(['p.name as takenByName', 'r.madeAt', 'r.dueAt', 't.id as heldTicketId', 'r.moves'])
    .where('r.hallId', '=', hallId)
    .where('r.answeredAt', 'is', null)
    .orderBy('r.dueAt')
    .orderBy('r.id')
    .execute()
}

async function answeredOn(ctx: Context, hallId: string, day: string, timezone: string) {
  const row = await referralsInScope(ctx)
    .select([
      sql<number>`count(*)::int`.as('answered'),
      sql<
        number | null
      >`round(percentile_cont(0.5) within group (order by extract(epoch from r.answered_at - r.made_at) / 60)
        filter (where r.due_unit = 'minutes'))::int`.as('median'),
    ])
    .where('r.hallId', '=', hallId)
    .where(sql<boolean>`(r.answered_at at time zone ${timezone})::date = ${day}`)
    .executeTakeFirst()
  return { answeredToday: row?.answered ?? 0, medianAnswerMinutes: row?.median ?? null }
}
