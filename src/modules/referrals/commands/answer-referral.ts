import { hallFacts } from '#modules/places'
import { endReferralHold, heldForReferral } from '#modules/queue'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { actorName } from '#platform/events'
import {
  AlreadyAnswered,
  type Answer,
  type AnswerGiven,
  AnswerInThePast,
  CounterUnknown,
  type answer as contract,
  NotWaiting,
} from '../contract.ts'
import { referralInScope } from '../policy.ts'
import { agenciesById } from '../queries/agencies.ts'
import { countersOfDesk } from '../queries/desk.ts'
import { answerOf } from '../queries/referral.ts'
import { asKept } from '../rules.ts'

/**
 * Answers it, once. Whoever waits in the hall goes back into a line at her place when she may come now; any other
 * answer ends her stop as forwarded, and is on her page.
 */
export async function answerReferral(ctx: Context, { id, answer, unit }: Input<typeof contract>): Promise<Answer> {
  const referral = await referralInScope(ctx, id)
  if (referral.answeredAt) throw AlreadyAnswered()
  if (answer.kind === 'booked' && Date.parse(answer.startsAt) <= ctx.now.getTime()) throw AnswerInThePast()
  const held = referral.ticketId ? await heldForReferral(ctx, referral.ticketId) : undefined
  if (answer.kind === 'come-now') {
    if (!held) throw NotWaiting()
    await requireCounter(ctx, referral.hallId, answer)
  }

  await ctx.db
    .insertInto('referrals.answers')
    .values({
      referralId: id,
      ...factsOf(answer),
      unit: unit ? asKept(unit) : await nameOfDesk(ctx, referral),
      answeredBy: actorName(ctx.actor),
      answeredAt: ctx.now,
    })
    .execute()
  await ctx.db
    .updateTable('referrals.referrals')
    .set({
      answeredAt: ctx.now,
      takenBy: referral.takenBy ?? ctx.actor.id,
      takenAt: referral.takenAt ?? ctx.now,
      overdueAt: referral.overdueAt ?? (Date.parse(referral.dueAt) < ctx.now.getTime() ? ctx.now : null),
    })
    .where('id', '=', id)
    .execute()
  if (held) await endReferralHold(ctx, held.id, answer.kind === 'come-now' ? answer.serviceId : null)
  ctx.announce(
    'referrals.answered',
    id,
    {
      forAgencyId: referral.deskAgencyId,
      kind: answer.kind,
      serviceId: referral.serviceId,
      visitId: referral.visitId,
      isLate: Date.parse(referral.dueAt) < ctx.now.getTime(),
      waitedMinutes: Math.floor((ctx.now.getTime() - Date.parse(referral.madeAt)) / 60_000),
    },
    referral.hallId,
  )
  const given = await answerOf(ctx, id)
  if (!given) throw new Error('The answer was not kept')
  return given
}

async function requireCounter(ctx: Context, hallId: string, to: { counterId: string; serviceId: string }) {
  const counter = (await countersOfDesk(ctx, hallId)).find(one => one.id === to.counterId)
  if (!counter?.services.some(service => service.id === to.serviceId)) throw CounterUnknown()
}

/** The facts of a kind, and nothing where it has none; the database checks them again. */
function factsOf(answer: AnswerGiven) {
  switch (answer.kind) {
    case 'come-now':
      return answer
    case 'online':
      return answer
    case 'booked':
      return { ...answer, place: asKept(answer.place) }
    case 'not-possible':
      return { ...answer, reason: asKept(answer.reason), instead: asKept(answer.instead) }
    case 'elsewhere':
      return {
        ...answer,
        name: asKept(answer.name),
        address: asKept(answer.address),
        contact: asKept(answer.contact),
      }
  }
}

async function nameOfDesk(ctx: Context, { hallId, deskAgencyId }: { hallId: string; deskAgencyId: string | null }) {
  const agency = (await agenciesById(ctx)).get(deskAgencyId ?? '')
  return agency?.nameId ?? (await hallFacts(ctx, hallId)).name
}
