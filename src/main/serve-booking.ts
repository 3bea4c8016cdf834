import {
  book,
  consentVersion,
  hold,
  joinWaitingList,
  PlacesFree,
  QuotaUsed,
  rules as rulesOf,
  type Slot,
  SlotTaken,
  slots as slotsOf,
} from '#contracts/booking'
import { readName } from '#modules/booking'
import { readMobile } from '#modules/identity'
import { newId } from '#platform/id'
import type { Refusal } from '#platform/problem'
import type { Typed } from '../../web/booking/booking-form.page.tsx'
import { inLanguage } from '../../web/booking/when.ts'
import { words } from '../../web/booking/words.ts'
import { type Asked, bookingPages, isDay, isInstant, keyOf, orRefusal } from './booking-pages.ts'
import { serveMyBooking } from './serve-my-booking.ts'
import type { Pages } from './serve-pages.ts'

/** C4: day, time, person. Each step is a page, each answer a form; nothing needs a script. */
export function serveBooking(pages: Pages): void {
  const kit = bookingPages(pages)
  const { ask, page, show, frameOf, placesOf } = kit

  page('GET', '/layanan/:serviceId/booking', async asked => {
    if (asked.query.hari && isDay(asked.query.hari)) return times(asked)
    const { name, hall, slots, places, base } = await placesOf(asked)
    const { walkInPercent } = await ask(rulesOf, { hallId: hall.id })
    return show(asked, 'booking-days', words[asked.language].days.title, {
      frame: frameOf(asked, base, hall.timezone),
      service: name,
      hall,
      places,
      found: slots,
      walkInPercent,
      base,
      holdAt: `${base}/waktu`,
      key_: newId(),
    })
  })

  async function times(asked: Asked, gone?: { isTaken: boolean; nearest: readonly Slot[] }, status = 200) {
    const { serviceId, name, hall, base } = await placesOf(asked)
    const day = [asked.query.hari, asked.form.hari].find(one => one && isDay(one)) ?? ''
    const found = await ask(slotsOf, { hallId: hall.id, serviceId, day })
    return show(
      asked,
      'booking-times',
      words[asked.language].times.title,
      {
        frame: frameOf(asked, base, hall.timezone),
        service: name,
        hall,
        found,
        base,
        holdAt: `${base}/waktu`,
        key_: newId(),
        gone,
      },
      status,
    )
  }

  page('POST', '/layanan/:serviceId/booking/waktu', async asked => {
    const { serviceId, hall, base } = await placesOf(asked)
    const { startsAt = '' } = asked.form
    if (!isInstant(startsAt)) return asked.reply.redirect(inLanguage(base, asked.language), 303)
    const key = keyOf(asked, `waktu-${Date.parse(startsAt)}`)
    const held = await orRefusal(ask(hold, { hallId: hall.id, serviceId, startsAt }, key))
    if ('refusal' in held) {
      asked.query.hari ??= asked.form.hari ?? frameOf(asked, base, hall.timezone).today
      return times(asked, goneBecause(held.refusal), held.refusal.status)
    }
    const query = { pegang: held.reply.secret, waktu: startsAt, tempat: hall.id }
    return asked.reply.redirect(inLanguage(`${base}/isi`, asked.language, query), 303)
  })

  page('GET', '/layanan/:serviceId/booking/isi', async asked => form(asked, noneTyped, []))

  page('POST', '/layanan/:serviceId/booking/isi', async asked => {
    const { serviceId, hall, base } = await placesOf(asked)
    const typed = typedIn(asked)
    const errors = errorsIn(asked, typed)
    // A button of the form names another time: that one is wanted now.
    const startsAt = asked.form.startsAt ?? asked.form.held ?? ''
    if (!isInstant(startsAt)) return asked.reply.redirect(inLanguage(base, asked.language), 303)
    if (errors.length > 0) return form(asked, typed, errors, undefined, 422)
    const isKept = startsAt === asked.form.held && asked.form.hold
    const input = {
      hallId: hall.id,
      serviceId,
      startsAt,
      ...personIn(asked, typed),
      ...(isKept && { hold: asked.form.hold }),
    }
    const booked = await orRefusal(ask(book, input, keyOf(asked, `isi-${Date.parse(startsAt)}`)))
    if ('refusal' in booked) {
      const { nearest } = goneBecause(booked.refusal)
      const isLost = SlotTaken.is(booked.refusal)
      return form(
        asked,
        typed,
        refusedBecause(asked, booked.refusal),
        isLost ? nearest : undefined,
        booked.refusal.status,
      )
    }
    return asked.reply.redirect(inLanguage(`/b/${booked.reply.secret}`, asked.language), 303)
  })

  page('GET', '/layanan/:serviceId/booking/tunggu', async asked => form(asked, noneTyped, []))

  page('POST', '/layanan/:serviceId/booking/tunggu', async asked => {
    const { serviceId, hall } = await placesOf(asked)
    const typed = typedIn(asked)
    const errors = errorsIn(asked, typed)
    const { hari: day = '' } = asked.form
    if (errors.length > 0) return form(asked, typed, errors, undefined, 422)
    const input = { hallId: hall.id, serviceId, day, ...personIn(asked, typed) }
    const joined = await orRefusal(ask(joinWaitingList, input, keyOf(asked, 'tunggu')))
    if ('refusal' in joined)
      return form(asked, typed, refusedBecause(asked, joined.refusal), undefined, joined.refusal.status)
    return asked.reply.redirect(inLanguage(`/b/${joined.reply.secret}`, asked.language), 303)
  })

  async function form(
    asked: Asked,
    typed: Typed,
    errors: readonly { id: string; text: string }[],
    nearest?: readonly Slot[],
    status = 200,
  ) {
    const { name, hall, base } = await placesOf(asked)
    const { language, query } = asked
    const sent = asked.form
    const day = sent.hari ?? query.hari
    const startsAt = sent.startsAt ?? sent.held ?? query.waktu ?? ''
    const isWaiting = asked.request.url.split('?')[0]?.endsWith('/tunggu') ?? false
    if (isWaiting ? !day || !isDay(day) : !isInstant(startsAt))
      return asked.reply.redirect(inLanguage(base, language), 303)
    const rules = await ask(rulesOf, { hallId: hall.id })
    const own = { ...query, ...(day && { hari: day }), tempat: hall.id, ...(!isWaiting && { waktu: startsAt }) }
    const path = `${base}/${isWaiting ? 'tunggu' : 'isi'}`
    const say = words[language].form
    return show(
      asked,
      'booking-form',
      isWaiting ? say.waitTitle : say.title,
      {
        frame: frameOf({ ...asked, query: own }, path, hall.timezone),
        service: name,
        hall,
        wanted: isWaiting
          ? { day, offerMinutes: rules.offerMinutes }
          : await kit.heldTime(sent.hold ?? query.pegang ?? '', startsAt, hall.timezone),
        typed,
        errors,
        nearest,
        base,
        action: path,
        key_: newId(),
        consent: consentVersion,
        retentionDays: rules.retentionDays,
      },
      status,
    )
  }

  serveMyBooking(kit)
}

const noneTyped: Typed = { name: '', phone: '', needs: [], hasAgreed: false }

function typedIn({ form, many }: Asked): Typed {
  const needs = many('needs').filter(need => ['wheelchair', 'sign-language', 'elderly', 'language'].includes(need))
  return { name: form.name ?? '', phone: form.phone ?? '', needs, hasAgreed: form.agree === 'ya' }
}

function personIn({ language }: Asked, { name, phone, needs }: Typed) {
  const kinds = [...new Set(needs)] as ('wheelchair' | 'sign-language' | 'elderly' | 'language')[]
  return { name, phone: phone.slice(0, 40), needs: kinds, language, consent: consentVersion }
}

/** Everything to mend at once, not one after the other. */
function errorsIn({ language }: Asked, { name, phone, hasAgreed }: Typed): { id: string; text: string }[] {
  const say = words[language].wrong
  return [
    ...(readName(name) ? [] : [{ id: 'nama', text: say.name }]),
    ...(readMobile(phone) ? [] : [{ id: 'hp', text: say.phone }]),
    ...(hasAgreed ? [] : [{ id: 'setuju', text: say.consent }]),
  ]
}

function refusedBecause({ language, request }: Asked, refusal: Refusal): { id: string; text: string }[] {
  const say = words[language]
  if (refusal.type === QuotaUsed.type) return [{ id: 'hp', text: say.wrong.quota(Number(refusal.quota)) }]
  if (refusal.type === SlotTaken.type) return [{ id: 'waktu-baru', text: say.form.lost }]
  if (refusal.type === PlacesFree.type) return [{ id: 'nama', text: say.wrong.free }]
  if (refusal.type.startsWith('booking/')) return [{ id: 'nama', text: say.times.cannot }]
  return [{ id: 'nama', text: say.wrong.busy(request.id) }]
}

function goneBecause(refusal: Refusal): { isTaken: boolean; nearest: readonly Slot[] } {
  const { alternatives } = refusal as { alternatives?: readonly Slot[] }
  return { isTaken: SlotTaken.is(refusal), nearest: alternatives ?? [] }
}
