import type { Need, Slot } from '#contracts/booking'
import { describedBy, ErrorSummary, Field } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { Frame, type FrameProps } from './frame.tsx'
import { inLanguage, sayDay, wallDay, wallTime } from './when.ts'
import { words } from './words.ts'

/** What somebody typed, as she typed it. */
export interface Typed {
  name: string
  phone: string
  needs: readonly string[]
  hasAgreed: boolean
}

export interface FormProps {
  frame: FrameProps
  service: string
  hall: { id: string; name: string }
  /** A time that is kept, or the day of a waiting list. */
  wanted:
    | { startsAt: string; at: string; hold: string; heldUntil: string | null }
    | { day: string; offerMinutes: number }
  typed: Typed
  errors: readonly { id: string; text: string }[]
  /** The kept time was lost while typing: the nearest that are free. */
  nearest?: readonly Slot[] | undefined
  base: string
  action: string
  key_: string
  consent: string
  retentionDays: number
}

const needs: readonly Need[] = ['wheelchair', 'sign-language', 'elderly', 'language']

/** C4, third question: who comes. Four fields; nothing typed is ever lost. */
export default function BookingFormPage(props: FormProps) {
  const { frame, service, hall, wanted, errors, nearest, action, key_, consent } = props
  const { language } = frame
  const say = words[language]
  const isWaiting = 'day' in wanted
  const hidden: Record<string, string> = isWaiting
    ? { hari: wanted.day, tempat: hall.id, key: key_, consentVersion: consent }
    : { hold: wanted.hold, held: wanted.startsAt, tempat: hall.id, key: key_, consentVersion: consent }
  return (
    <Frame frame={frame} step={3}>
      {errors.length > 0 && <ErrorSummary title={say.toMend} errors={errors} />}
      <h1>{isWaiting ? say.form.waitTitle : say.form.title}</h1>
      <p class="booking-what">
        <strong>
          {isWaiting
            ? sayDay(wanted.day, language)
            : `${sayDay(wallDay(wanted.startsAt, frame.timezone), language)}, ${wanted.at}`}
        </strong>
        <br />
        {service}, {hall.name}
      </p>
      <Promise_ {...props} />
      <form method="post" action={inLanguage(action, language)} class="booking-form" noValidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {nearest && <Lost frame={frame} nearest={nearest} />}
        <Person {...props} />
        <div>
          {!nearest && (
            <button class="button button-primary button-wide" type="submit">
              {isWaiting ? say.form.submitWait : say.form.submit}
            </button>
          )}
        </div>
      </form>
      <p>
        <a href={inLanguage(props.base, language, { tempat: hall.id })}>{say.times.otherDay}</a>
      </p>
    </Frame>
  )
}

function Promise_({ frame: { language, timezone }, wanted, nearest }: FormProps) {
  const say = words[language].form
  if ('day' in wanted)
    return (
      <>
        <p>{say.waitMeaning(sayDay(wanted.day, language))}</p>
        <p>{say.waitHow(wanted.offerMinutes)}</p>
      </>
    )
  return wanted.heldUntil && !nearest ? <p>{say.kept(wallTime(wanted.heldUntil, timezone))}</p> : null
}

/** The nearest times as buttons of the same form: one press books with what was typed. */
function Lost({ frame: { language, timezone }, nearest }: Pick<FormProps, 'frame'> & { nearest: readonly Slot[] }) {
  const say = words[language].form
  return (
    <section class="section" aria-labelledby="waktu" id="waktu-baru">
      <h2 id="waktu">{say.lost}</h2>
      <p>{nearest.length > 0 ? say.lostMeaning : say.lostAll}</p>
      <ul class="booking-list">
        {nearest.map(slot => (
          <li key={slot.startsAt}>
            <button class="button button-wide" type="submit" name="startsAt" value={slot.startsAt}>
              <span>
                <strong>{say.useTime(slot.at)}</strong>
                <br />
                <span class="booking-hint">{sayDay(wallDay(slot.startsAt, timezone), language)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Person({ frame: { language }, typed, errors, retentionDays }: FormProps) {
  const say = words[language].form
  const errorOf = (id: string) => errors.find(error => error.id === id)?.text
  const [name, phone, consent] = [errorOf('nama'), errorOf('hp'), errorOf('setuju')]
  return (
    <>
      <Field id="nama" label={say.name} hint={say.nameHint} error={name}>
        <input
          class="input"
          id="nama"
          name="name"
          type="text"
          autoComplete="name"
          maxLength={80}
          value={typed.name}
          aria-describedby={describedBy('nama', { hint: say.nameHint, error: name })}
          aria-invalid={name ? true : undefined}
        />
      </Field>
      <Field id="hp" label={say.phone} hint={say.phoneHint} error={phone}>
        <input
          class="input"
          id="hp"
          name="phone"
          type="tel"
          autoComplete="tel"
          maxLength={30}
          value={typed.phone}
          aria-describedby={describedBy('hp', { hint: say.phoneHint, error: phone })}
          aria-invalid={phone ? true : undefined}
        />
      </Field>
      <fieldset class="field">
        <legend>{say.needs}</legend>
        <p class="hint">{say.needsHint}</p>
        {needs.map(need => (
          <label key={need} class="choice">
            <input type="checkbox" name="needs" value={need} checked={typed.needs.includes(need)} />
            {say.need[need]}
          </label>
        ))}
      </fieldset>
      <div class={consent ? 'field field-error' : 'field'}>
        <p class="hint" id="setuju-hint">
          {say.consentHint(retentionDays)}
        </p>
        {consent && (
          <p class="error-message" id="setuju-error">
            <Icon name="stop" />
            <span>{consent}</span>
          </p>
        )}
        <label class="choice">
          <input
            type="checkbox"
            id="setuju"
            name="agree"
            value="ya"
            checked={typed.hasAgreed}
            aria-describedby={describedBy('setuju', { hint: say.consent, error: consent })}
            aria-invalid={consent ? true : undefined}
          />
          {say.consent}
        </label>
      </div>
    </>
  )
}
