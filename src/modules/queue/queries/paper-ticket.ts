import { encode as qrOf } from 'uqr'
import { menuOf } from '#modules/catalogue'
import { hallFacts, localTime, sayTime } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input, Reply } from '#platform/contract'
import { NotFound } from '#platform/problem'
import type { paperTicket as contract } from '../contract.ts'
import { requireHall } from '../policy.ts'
import { printerBytes } from '../printer-bytes.ts'
import { lineState } from './line-state.ts'
import { stopsOf } from './stops.ts'

/** The paper ticket: what stands on it, and the bytes a ticket printer understands. Never a name. */
export async function paperTicket(
  ctx: Context,
  { visitId, isReprint = false }: Input<typeof contract>,
): Promise<Reply<typeof contract>> {
  const visit = await ctx.db.selectFrom('queue.visits').selectAll().where('id', '=', visitId).executeTakeFirst()
  if (!visit) throw NotFound()
  requireHall(ctx, visit.hallId)
  const hall = await hallFacts(ctx, visit.hallId)
  const menu = await menuOf(ctx, visit.hallId)
  const line = await lineState(ctx, visit.hallId)
  const stops = (await stopsOf(ctx, [visitId])).get(visitId) ?? []
  const first = stops[0]
  if (!first) throw NotFound()

  const isEnglish = visit.language === 'en'
  const zone = hall.zones.find(one => one.letter === (menu.get(first.serviceId)?.zone ?? visit.letter))
  const { waiting, range } =
    line.place(first.ticketId) ?? line.endOfLine(first.serviceId, visit.priorityGroup ? 'priority' : 'walk-in')
  const url = `${ctx.origin}/t/${visit.secret}`
  const ticket = {
    letter: visit.letter,
    number: visit.number,
    zoneName: (isEnglish ? zone?.nameEn : zone?.nameId) ?? '',
    serviceName: stops.map(stop => (isEnglish ? stop.nameEn : stop.nameId)).join(' + '),
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
