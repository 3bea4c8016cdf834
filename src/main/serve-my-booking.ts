import { encode as qrOf } from 'uqr'
import {
  accept,
  CodeUnknown,
  calendarEntry,
  cancel,
  findMyBooking,
  firstSlots,
  type MyBooking,
  move,
  myBooking,
  NotInThatState,
  rules as rulesOf,
  type Slot,
  SlotTaken,
  slots as slotsOf,
} from '#contracts/booking'
import { service as serviceOf } from '#contracts/catalogue'
import { hall as hallOf } from '#contracts/places'
import { newId } from '#platform/id'
import { asRefusal } from '#platform/perform'
import { NotFound } from '#platform/problem'
import { inLanguage, sayDay } from '../../web/booking/when.ts'
import { words } from '../../web/booking/words.ts'
import { type Asked, type bookingPages, isDay, isInstant, isTooOften, keyOf, orRefusal } from './booking-pages.ts'

/** The page behind a secret: what was booked, how to come, how to change it. Works twice without error. */
export function serveMyBooking({ app, house, ask, page, show, gone, frameOf }: ReturnType<typeof bookingPages>): void {
  const looks = app.createRateLimit({ max: 120, timeWindow: '1 minute' })
  const guesses = app.createRateLimit({ max: 10, timeWindow: '1 minute' })

  async function own(asked: Asked) {
    const booking = await ask(myBooking, { secret: asked.params.secret ?? '' })
    const hall = await ask(hallOf, { hallId: booking.hallId })
    const service = await ask(serviceOf, { serviceId: booking.serviceId })
    const name = asked.language === 'en' ? service.nameEn : service.nameId
    return { booking, hall, service, name, path: `/b/${booking.secret}` }
  }

  page('GET', '/b/:secret', async asked => {
    if (await isTooOften(looks, asked)) return gone(asked, 'busy', 429)
    const { booking, hall, service, name, path } = await own(asked)
    const say = words[asked.language]
    if (booking.state === 'held') throw NotFound()
    const zone = hall.zones.find(one => one.letter === booking.zone)
    return show(asked, 'booking-mine', say.mine[booking.state], {
      frame: frameOf(asked, path, hall.timezone),
      booking,
      service: name,
      hall: {
        name: hall.name,
        address: hall.address,
        zone: zone ? say.mine.zone(zone.letter, asked.language === 'en' ? zone.nameEn : zone.nameId) : null,
      },
      requirements: service.requirements,
      rules: await ask(rulesOf, { hallId: hall.id }),
      qr: qrRows(`${house.origin}${path}`),
      key_: newId(),
      wasMoved: asked.query.diganti === '1',
    })
  })

  page('GET', '/b/:secret/janji.ics', async asked => {
    const { secret = '' } = asked.params
    const { text } = await ask(calendarEntry, { secret, language: asked.language })
    return asked.reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="janji.ics"')
      .send(text)
  })

  page('GET', '/b/:secret/batal', async asked => {
    const { booking, hall, name, path } = await own(asked)
    const isWaiting = booking.state === 'waiting'
    if (!isWaiting && booking.state !== 'booked' && booking.state !== 'offered')
      return asked.reply.redirect(inLanguage(path, asked.language), 303)
    return show(asked, 'booking-cancel', words[asked.language].cancel.title, {
      frame: frameOf(asked, `${path}/batal`, hall.timezone),
      secret: booking.secret,
      what: `${name}, ${whenOf(booking, asked)}`,
      isWaiting,
      key_: newId(),
    })
  })

  page('POST', '/b/:secret/batal', asked => done(asked, 'batal'))
  page('POST', '/b/:secret/ambil', asked => done(asked, 'ambil'))

  async function done(asked: Asked, deed: 'batal' | 'ambil') {
    const { secret = '' } = asked.params
    // A refusal changes nothing: the page that follows shows how things stand.
    const result = await orRefusal(ask(deed === 'batal' ? cancel : accept, { secret }, keyOf(asked, deed)))
    if ('refusal' in result && !NotInThatState.is(result.refusal)) throw result.refusal
    return asked.reply.redirect(inLanguage(`/b/${encodeURIComponent(secret)}`, asked.language), 303)
  }

  page('GET', '/b/:secret/pindah', async asked => choose(asked))

  page('POST', '/b/:secret/pindah', async asked => {
    const { secret = '' } = asked.params
    const { startsAt = '' } = asked.form
    if (!isInstant(startsAt)) return choose(asked)
    const moved = await orRefusal(ask(move, { secret, startsAt }, keyOf(asked, `pindah-${Date.parse(startsAt)}`)))
    if ('refusal' in moved) {
      if (moved.refusal.type === NotFound.type) throw moved.refusal
      const { alternatives = [] } = moved.refusal as { alternatives?: readonly Slot[] }
      const lost = { isTaken: SlotTaken.is(moved.refusal), nearest: alternatives }
      return choose(asked, lost, moved.refusal.status)
    }
    return asked.reply.redirect(inLanguage(`/b/${encodeURIComponent(secret)}`, asked.language, { diganti: '1' }), 303)
  })

  async function choose(asked: Asked, lost?: { isTaken: boolean; nearest: readonly Slot[] }, status = 200) {
    const { booking, hall, name, path } = await own(asked)
    const { language, query, form } = asked
    if (!booking.canChange) return asked.reply.redirect(inLanguage(path, language), 303)
    const { hallId, serviceId } = booking
    const base = `${path}/pindah`
    const day = [query.hari, form.hari, lost ? booking.day : undefined].find(one => one && isDay(one))
    const common = {
      frame: frameOf(asked, base, hall.timezone),
      service: name,
      hall,
      base,
      holdAt: base,
      key_: newId(),
      moving: { when: whenOf(booking, asked), keepAt: inLanguage(path, language) },
    }
    const title = words[language].move.title
    if (day)
      return show(
        asked,
        'booking-times',
        title,
        { ...common, found: await ask(slotsOf, { hallId, serviceId, day }), gone: lost },
        status,
      )
    const from = query.mulai && isDay(query.mulai) ? { from: query.mulai } : {}
    const found = await ask(firstSlots, { hallId, serviceId, ...from })
    const { walkInPercent } = await ask(rulesOf, { hallId })
    return show(asked, 'booking-days', title, { ...common, places: [], found, walkInPercent }, status)
  }

  page('GET', '/b', async asked => find(asked, null, 200))

  page('POST', '/b', async asked => {
    const say = words[asked.language].wrong
    if (await isTooOften(guesses, asked)) return find(asked, say.tooMany, 429)
    const { code = '', phoneEnd = '' } = asked.form
    try {
      const found = await ask(findMyBooking, { code: code.slice(0, 40), phoneEnd: phoneEnd.slice(0, 10) })
      return asked.reply.redirect(inLanguage(`/b/${found.secret}`, asked.language), 303)
    } catch (error) {
      if (!CodeUnknown.is(asRefusal(error))) throw error
      return find(asked, say.code, 422)
    }
  })

  async function find(asked: Asked, error: string | null, status: number) {
    const title = words[asked.language].find.title
    const { code = '' } = asked.form
    return show(asked, 'booking-find', title, { frame: frameOf(asked, '/b'), code, error }, status)
  }
}

function whenOf({ day, at }: MyBooking, { language }: Asked): string {
  return at ? `${sayDay(day, language)}, ${at}` : sayDay(day, language)
}

/** The QR code of an address, as rows of 0 and 1. */
function qrRows(url: string): string[] {
  return qrOf(url, { border: 0, ecc: 'M' }).data.map(row => row.map(cell => (cell ? '1' : '0')).join(''))
}
