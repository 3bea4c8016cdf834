import { encode as qrOf } from 'uqr'
import { hallFacts, localTime, sayTime } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input, Reply } from '#platform/contract'
import { NotFound } from '#platform/problem'
import type { TicketClass } from '../call-order.ts'
import type { paperTicket as contract } from '../contract.ts'
import { requireHall } from '../policy.ts'
import { printerBytes } from '../printer-bytes.ts'
import { classOf, openStates } from '../rules.ts'
import { lineState } from './line-state.ts'
import { stopsOf } from './stops.ts'
import { wholeVisits } from './whole-visits.ts'

/** The paper ticket: what stands on it, and the bytes a ticket printer understands. Never a name. */
export async function paperTicket(
  ctx: Context,
  { visitId, isReprint = false }: Input<typeof contract>,
): Promise<Reply<typeof contract>> {
  const visit = await ctx.db.selectFrom('queue.visits').selectAll().where('id', '=', visitId).executeTakeFirst()
  if (!visit) throw NotFound()
  requireHall(ctx, visit.hallId)
  const hall = await hallFacts(ctx, visit.hallId)
  const line = await lineState(ctx, visit.hallId)
  const all = (await stopsOf(ctx, [visitId])).get(visitId) ?? []
  const ahead = all.filter(stop => openStates.has(stop.state))
  // A ticket that is printed again after the end of the visit says what it was for.
  const stops = ahead.length > 0 ? ahead : all
  const first = stops[0]
  if (!first) throw NotFound()

  const isEnglish = visit.language === 'en'
  const zoneName = (letter: string) => {
    const zone = hall.zones.find(one => one.letter === letter)
    return (isEnglish ? zone?.nameEn : zone?.nameId) ?? ''
  }
  const { waiting, range } =
    line.place(first.ticketId) ?? line.endOfLine(first.serviceId, await classOfTicket(ctx, first.ticketId))
  const url = `${ctx.origin}/t/${visit.secret}`
  const ticket = {
    letter: visit.letter,
    number: visit.number,
    zoneName: zoneName(first.zone),
    serviceName: stops.map(stop => (isEnglish ? stop.nameEn : stop.nameId)).join(' + '),
    stops: stops.map(stop => ({
      name: isEnglish ? stop.nameEn : stop.nameId,
      zone: stop.zone,
      zoneName: zoneName(stop.zone),
    })),
    whole: (await wholeVisits(ctx, visit.hallId, [visitId])).get(visitId) ?? null,
    ahead: waiting,
    range,
    issuedAt: visit.issuedAt,
    url,
    rule: isEnglish
      ? `We wait ${hall.graceMinutes} minutes after calling; then you move back ${hall.noShowPlacesBack} places.`
      : `Kami tunggu ${hall.graceMinutes} menit setelah dipanggil. Sesudah itu giliran mundur ${hall.noShowPlacesBack} orang.`,
    isReprint,
  }
  const qr = qrOf(url, { ecc: 'M', border: 0 }).data.map(row => row.map(dark => (dark ? '1' : '0')).join(''))
  const printedAt = sayTime(localTime(new Date(visit.issuedAt), hall.timezone).minutes)
  return {
    ...ticket,
    qr,
    escpos: printerBytes({ ...ticket, hallName: hall.name, printedAt, isEnglish }).toString('base64'),
  }
}

/** While it is printed a ticket is in no line yet. */
async function classOfTicket(ctx: Context, ticketId: string): Promise<TicketClass> {
  return classOf(
    await ctx.db
      .selectFrom('queue.tickets')
      .select(['isPriority', 'bookedSince', 'waitsByArrival'])
      .where('id', '=', ticketId)
      .executeTakeFirstOrThrow(),
  )
}
