import { gzipSync } from 'node:zlib'
import { consentVersion, type Slot } from '#contracts/booking'
import { newId } from '#platform/id'
import type { BenchHall } from './hall.ts'
import { openWire } from './http-wire.ts'
import { atMost, quantile, type Row, row } from './row.ts'
import { hallId, serviceId } from './where.ts'

type Wire = Awaited<ReturnType<typeof openWire>>

const root = `/api/v1/booking/halls/${hallId}`
const wanted = 300
const rivals = 200

/** Booking through HTTP: bytes of a day of slots, bookings of different slots a second, and 200 for the last place. */
export async function measureBooking(hall: BenchHall): Promise<Row[]> {
  const wires = await Promise.all(Array.from({ length: 32 }, () => openWire(hall.port)))
  const [first] = wires as [Wire]
  try {
    const { days } = await read<{ days: { day: string }[] }>(first, `/services/${serviceId}/first-slots`)
    const day = days.at(-1)?.day ?? ''
    const bytes = (await first.send('GET', `${root}/services/${serviceId}/slots?day=${day}`, {})).text
    const page = await fetch(`http://127.0.0.1:${hall.port}/layanan/${serviceId}/booking?hari=${day}`)
    const html = await page.text()
    const rate = await differentSlots(wires, first)
    const race = await lastPlace(wires, first)
    return [
      row('a day of slots', Buffer.byteLength(bytes) / 1024, 'KB', atMost(Buffer.byteLength(bytes) / 1024, 5, 'KB')),
      row('a day of slots as a page', gzipSync(html, { level: 9 }).length / 1024, 'KB gz'),
      row(`bookings of ${rate.booked} different places, ${wires.length} connections`, rate.perSecond, 'a second'),
      row(`${rivals} for the last place: winners`, race.won, '', { says: 'exactly 1', holds: race.won === 1 }),
      row(`${rivals} for the last place: told the nearest`, race.told, '', {
        says: `exactly ${rivals - 1}`,
        holds: race.told === rivals - 1,
      }),
      row(`${rivals} for the last place: all answered in`, race.seconds, 's'),
      row(`${rivals} for the last place: answer, 95 of 100 within`, race.p95Ms, 'ms'),
    ]
  } finally {
    for (const wire of wires) wire.close()
  }
}

async function read<T>(wire: Wire, path: string): Promise<T> {
  const { status, text } = await wire.send('GET', root + path, {})
  if (status !== 200) throw new Error(text)
  return JSON.parse(text) as T
}

let people = 0

/** Everybody comes from an address and with a phone of her own: limits and quotas are not what is measured. */
function book(wire: Wire, startsAt: string) {
  people += 1
  const headers = { 'idempotency-key': newId(), 'x-forwarded-for': `10.1.${people >> 8}.${people & 255}` }
  const phone = `0812${String(people).padStart(7, '0')}`
  return wire.send('POST', `${root}/bookings`, headers, {
    serviceId,
    startsAt,
    name: 'Bench',
    phone,
    consent: consentVersion,
  })
}

async function freeDays(wire: Wire): Promise<Slot[][]> {
  const { lastDay } = await read<{ lastDay: string }>(wire, `/services/${serviceId}/first-slots`)
  const days: Slot[][] = []
  for (let ahead = 0; ahead < 14; ahead += 1) {
    const day = new Date(Date.parse(lastDay) - ahead * 86_400_000).toISOString().slice(0, 10)
    const { slots } = await read<{ slots: Slot[] }>(wire, `/services/${serviceId}/slots?day=${day}`)
    if (slots.length > 0) days.push(slots)
  }
  return days
}

async function differentSlots(wires: readonly Wire[], first: Wire) {
  const days = await freeDays(first)
  // One after another over the days, as people choose; and no hour is asked for more than it has.
  const places = days.flatMap(slots => slots.filter((_, index) => index % 3 === 0)).slice(0, wanted)
  const began = performance.now()
  let booked = 0
  await Promise.all(
    wires.map(async wire => {
      for (let place = places.pop(); place; place = places.pop())
        if ((await book(wire, place.startsAt)).status === 200) booked += 1
    }),
  )
  return { booked, perSecond: booked / ((performance.now() - began) / 1_000) }
}

async function lastPlace(wires: readonly Wire[], first: Wire) {
  const slots = (await freeDays(first)).flat()
  const slot = [...slots].sort((a, b) => a.free - b.free)[0]
  if (!slot) throw new Error('Every time is taken')
  for (let left = slot.free; left > 1; left -= 1) await book(first, slot.startsAt)
  const times: number[] = []
  const answers: { status: number; text: string }[] = []
  const began = performance.now()
  let next = 0
  await Promise.all(
    wires.map(async wire => {
      while (next < rivals) {
        next += 1
        const asked = performance.now()
        answers.push(await book(wire, slot.startsAt))
        times.push(performance.now() - asked)
      }
    }),
  )
  const isTold = ({ text }: { text: string }) =>
    text.includes('booking/slot-taken') && (JSON.parse(text) as { alternatives: Slot[] }).alternatives.length === 3
  return {
    won: answers.filter(answer => answer.status === 200).length,
    told: answers.filter(isTold).length,
    seconds: (performance.now() - began) / 1_000,
    p95Ms: quantile(times, 0.95),
  }
}
