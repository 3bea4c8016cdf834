import type { MyBooking, Rules } from '#contracts/booking'
import type { Requirement } from '#contracts/catalogue'
import { Banner } from '#ui/banner.tsx'
import { spell } from '#ui/spell.ts'
import { Deed, Frame, type FrameProps } from './frame.tsx'
import { Qr } from './qr.tsx'
import { inLanguage, sayDay, wallTime } from './when.ts'
import { words } from './words.ts'

export interface MineProps {
  frame: FrameProps
  booking: MyBooking
  service: string
  hall: { name: string; address: string | null; zone: string | null }
  requirements: readonly Requirement[]
  rules: Pick<Rules, 'headStartMinutes'>
  qr: readonly string[]
  key_: string
  wasMoved: boolean
}

/** C4, the end: what was booked and how to come with it. Everything that can still be done is here. */
export default function BookingMinePage(props: MineProps) {
  const { frame, booking, service, hall, wasMoved } = props
  const { language } = frame
  const say = words[language]
  const { state, day, at } = booking
  return (
    <Frame frame={frame}>
      <div class="booking-head" role="status">
        <h1>{say.mine[state]}</h1>
        {wasMoved && <p>{say.mine.moved}</p>}
      </div>
      <p class="booking-what">
        <strong class="booking-when">
          {sayDay(day, language)}
          {at && `, ${at}`}
        </strong>
        <br />
        {service}, {hall.name}
      </p>
      {booking.closing !== null && (
        <Banner kind="warn">
          <strong>{say.mine.closed}</strong> {say.mine.closedMeaning} {booking.closing}
        </Banner>
      )}
      {state === 'waiting' && (
        <p>
          <strong>{say.mine.ahead(booking.ahead ?? 0)}</strong> {say.mine.waitMeaning}
        </p>
      )}
      {state === 'offered' && <Offer {...props} />}
      {booking.visit && <Ticket {...props} />}
      {state === 'booked' && <Coming {...props} />}
      <Change {...props} />
    </Frame>
  )
}

function Offer({ frame: { language, timezone }, booking, key_ }: MineProps) {
  const say = words[language].mine
  const at = (deed: string) => inLanguage(`/b/${booking.secret}/${deed}`, language)
  return (
    <section class="booking-form">
      <p>{booking.heldUntil && say.until(wallTime(booking.heldUntil, timezone))}</p>
      <Deed action={at('ambil')} fields={{ key: key_ }}>
        <button class="button button-primary button-wide" type="submit">
          {say.accept(booking.at ?? '')}
        </button>
      </Deed>
      <Deed action={at('batal')} fields={{ key: key_ }}>
        <button class="button-plain" type="submit">
          {say.decline}
        </button>
      </Deed>
    </section>
  )
}

function Ticket({ frame: { language }, booking }: MineProps) {
  const say = words[language].mine
  if (!booking.visit) return null
  const { letter, number, secret } = booking.visit
  return (
    <section class="section" aria-labelledby="nomor">
      <h2 id="nomor">{say.number}</h2>
      <p class="booking-code">{spell(letter, number)}</p>
      <p>
        <a href={inLanguage(`/t/${secret}`, language)}>{say.ticket}</a>
      </p>
    </section>
  )
}

function Coming({ frame: { language, timezone }, booking, hall, requirements, rules, qr }: MineProps) {
  const say = words[language].mine
  const code = booking.code ?? ''
  const address = [hall.name, hall.address].filter(Boolean).join(', ')
  return (
    <>
      <section class="section" aria-labelledby="kode">
        <h2 id="kode">{say.code}</h2>
        <p class="booking-code">
          {code.slice(0, 4)} {code.slice(4)}
        </p>
        {booking.phoneEnd && <p>{say.codeHint(booking.phoneEnd)}</p>}
        <Qr rows={qr} label={say.qr} />
        <p>{say.scan}</p>
        <p>{say.save}</p>
        <p>
          <a class="button" href={inLanguage(`/b/${booking.secret}/janji.ics`, language)}>
            {say.calendar}
          </a>
        </p>
        {booking.comeBy && <p>{say.comeBy(wallTime(booking.comeBy, timezone))}</p>}
        <p class="fine quiet">{say.line(rules.headStartMinutes)}</p>
      </section>
      <section class="section" aria-labelledby="bawa">
        <h2 id="bawa">{say.bring}</h2>
        {requirements.length === 0 && <p>{say.noBring}</p>}
        <ul class="booking-bring">
          {requirements.map(one => (
            <li key={one.id}>
              {language === 'en' ? one.labelEn : one.labelId}
              {one.isOptional && <span class="quiet"> ({say.only})</span>}
            </li>
          ))}
        </ul>
      </section>
      <section class="section" aria-labelledby="tempat">
        <h2 id="tempat">{say.place}</h2>
        <p>
          {address}
          {hall.zone && (
            <>
              <br />
              {hall.zone}
            </>
          )}
        </p>
        <p>
          <a href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`} rel="noreferrer">
            {say.map}
          </a>
        </p>
      </section>
    </>
  )
}

function Change({ frame: { language }, booking }: MineProps) {
  const say = words[language].mine
  const at = (deed: string) => inLanguage(`/b/${booking.secret}/${deed}`, language)
  const { state, canChange, sequence } = booking
  if (state === 'offered' || state === 'held') return null
  if (state === 'waiting' || (state === 'booked' && canChange))
    return (
      <section class="section" aria-labelledby="ubah">
        <h2 id="ubah">{say.change}</h2>
        <ul class="booking-rows">
          {state === 'booked' && (
            <li>
              <a href={at('pindah')}>{say.move}</a>
            </li>
          )}
          <li>
            <a href={at('batal')}>{state === 'waiting' ? say.leave : say.cancel}</a>
          </li>
        </ul>
      </section>
    )
  return (
    <ul class="booking-rows">
      {state === 'cancelled' && booking.startsAt && sequence > 0 && booking.code && (
        <li>
          <a href={at('janji.ics')}>{say.calendarGone}</a>
        </li>
      )}
      <li>
        <a href={inLanguage(`/layanan/${booking.serviceId}/booking`, language)}>{say.again}</a>
      </li>
    </ul>
  )
}
