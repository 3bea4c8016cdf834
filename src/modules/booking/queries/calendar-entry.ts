import { menuOf } from '#modules/catalogue'
import { hallFacts, instantAt } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input, Reply } from '#platform/contract'
import { NotFound } from '#platform/problem'
import { iCalendar } from '../calendar.ts'
import { type calendarEntry as contract, NotInThatState } from '../contract.ts'

const say = {
  id: {
    code: 'Kode booking',
    bring: 'Datang 10 menit lebih awal. Pindai kode QR di anjungan.',
    change: 'Ubah atau batalkan',
  },
  en: {
    code: 'Booking code',
    bring: 'Come 10 minutes early. Scan the QR code at a kiosk.',
    change: 'Change or cancel',
  },
}

/** The booking as a calendar entry; a cancelled one takes the entry away. */
export async function calendarEntry(
  ctx: Context,
  { secret, language = 'id' }: Input<typeof contract>,
): Promise<Reply<typeof contract>> {
  const booking = await ctx.db
    .selectFrom('booking.bookings as b')
    .innerJoin('catalogue.services as s', 's.id', 'b.serviceId')
    .selectAll('b')
    .select(['s.nameId', 's.nameEn'])
    .where('b.secret', '=', secret)
    .executeTakeFirst()
  if (!booking) throw NotFound()
  const { startsAt, code, state } = booking
  if (!startsAt || !code || state === 'offered' || state === 'lapsed') throw NotInThatState({ state })
  const hall = await hallFacts(ctx, booking.hallId)
  const zone = (await menuOf(ctx, booking.hallId)).get(booking.serviceId)?.zone
  const url = `${ctx.origin}/b/${secret}`
  const midnight = instantAt(booking.day, 0, hall.timezone).getTime()
  const text = iCalendar({
    id: booking.id,
    sequence: booking.sequence,
    isCancelled: state === 'cancelled',
    startsAt: new Date(startsAt),
    minutes: booking.minutes,
    stampedAt: ctx.now,
    timezone: hall.timezone,
    offsetMinutes: (Date.parse(`${booking.day}T00:00:00Z`) - midnight) / 60_000,
    title: `${language === 'en' ? booking.nameEn : booking.nameId} – ${hall.name}`,
    description: `${say[language].code}: ${code.slice(0, 4)} ${code.slice(4)}\n${say[language].bring}\n${say[language].change}: ${url}`,
    location: [hall.name, hall.address, zone ? `Zona ${zone}` : null].filter(Boolean).join(', '),
    organizer: hall.name,
    url,
    origin: ctx.origin,
  })
  return { text }
}
