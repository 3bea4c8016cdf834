import { sql } from 'kysely'
import { menuOf } from '#modules/catalogue'
import { hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { NotFound } from '#platform/problem'
import { forReferral } from '../commands/hold-for-referral.ts'
import type { myVisit as contract, MyVisit } from '../contract.ts'
import { lineState } from './line-state.ts'
import { minutesSince } from './next-in-line.ts'
import { byNobody, overtakenBy } from './overtaken-by.ts'
import { rangesKept } from './ranges-kept.ts'
import { stopsOf } from './stops.ts'
import { wholeVisits } from './whole-visits.ts'

/** The visitor's own page. An address that is not known is answered like any other that does not exist. */
export async function myVisit(ctx: Context, { secret }: Input<typeof contract>): Promise<MyVisit> {
  const visit = await findVisit(ctx, secret)
  const pages = await visitPages(ctx, visit.hallId, [visit.id])
  const page = pages.get(visit.id)
  if (!page) throw NotFound()
  return page
}

/** The visit behind an address. */
export async function findVisit(ctx: Context, secret: string) {
  const visit = await ctx.db
    .selectFrom('queue.visits')
    .select(['id', 'hallId'])
    .where('secret', '=', secret)
    .executeTakeFirst()
  if (!visit) throw NotFound()
  return visit
}

/** The pages of many visits of a hall, read together: one reading of the hall serves every phone. */
export async function visitPages(
  ctx: Context,
  hallId: string,
  visitIds: readonly string[],
): Promise<Map<string, MyVisit>> {
  if (visitIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('queue.visits as v')
    .leftJoinLateral(
      eb =>
        eb
          .selectFrom('queue.tickets as t')
          .leftJoin('places.counters as c', 'c.id', 't.counterId')
          .selectAll('t')
          .select('c.label as counterLabel')
          .whereRef('t.visitId', '=', 'v.id')
          .orderBy(eb2 => eb2('t.state', 'in', ['printing', 'waiting', 'called', 'serving', 'held']), 'desc')
          .orderBy(eb2 => eb2('t.state', '=', 'planned'), 'desc')
          .orderBy('t.endedAt', 'desc')
          .limit(1)
          .as('now'),
      join => join.onTrue(),
    )
    .select(['v.id', 'v.day', 'v.letter', 'v.number', 'v.issuedAt', 'v.endedAs'])
    .select([
      'now.id as ticketId',
      'now.state',
      'now.serviceId',
      'now.calledAt',
      'now.counterLabel',
      'now.noShows',
      'now.postponedAt',
      'now.heldUntil',
      'now.holdReason',
    ])
    .where('v.id', '=', sql<string>`any(${[...visitIds]}::uuid[])`)
    .execute()
  const stops = await stopsOf(ctx, visitIds)
  const wholes = await wholeVisits(ctx, hallId, visitIds)
  const overtaken = await overtakenBy(ctx, visitIds)
  const line = await lineState(ctx, hallId)
  const hall = await hallFacts(ctx, hallId)
  const menu = await menuOf(ctx, hallId)
  const kept = await rangesKept(ctx, hallId)

  return new Map(
    rows.map(row => {
      const zoneLetter = menu.get(row.serviceId ?? '')?.zone ?? row.letter
      const zone = hall.zones.find(one => one.letter === zoneLetter) ?? {
        letter: row.letter,
        nameId: '',
        nameEn: '',
        icon: '',
        seatId: '',
        seatEn: '',
      }
      const state = stateOf(row)
      const place = line.place(row.ticketId)
      return [
        row.id,
        {
          letter: row.letter,
          number: row.number,
          day: row.day,
          state,
          zone,
          ahead: place?.waiting ?? null,
          range: place?.range ?? null,
          overtakenBy: overtaken.get(row.id) ?? byNobody,
          issuedAt: row.issuedAt,
          calledAt: state === 'called' ? row.calledAt : null,
          counterLabel: state === 'called' || state === 'serving' ? row.counterLabel : null,
          graceMinutes: hall.graceMinutes,
          placesBack: hall.noShowPlacesBack,
          canPostpone: state === 'waiting' && row.postponedAt === null,
          canReturn: state === 'no-show' && minutesSince(ctx, row.issuedAt) < 24 * 60,
          canCancel: ['printing', 'waiting', 'missed', 'held'].includes(state),
          holdUntil: state === 'held' ? row.heldUntil : null,
          awaitsAnswer: state === 'held' && row.holdReason === forReferral,
          stops: stops.get(row.id) ?? [],
          whole: wholes.get(row.id) ?? null,
          rangesKept: kept,
          at: ctx.now.toISOString(),
          isPractice: ctx.isPractice,
        },
      ]
    }),
  )
}

function stateOf(row: { state: string | null; endedAs: string | null; noShows: number | null }): MyVisit['state'] {
  if (row.endedAs !== null) return row.endedAs as MyVisit['state']
  if (row.state === 'waiting' && (row.noShows ?? 0) > 0) return 'missed'
  if (row.state === 'planned') return 'between'
  return (row.state ?? 'expired') as MyVisit['state']
}
