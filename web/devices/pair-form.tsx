import { useEffect, useRef, useState } from 'preact/hooks'
import type { pairDevice } from '#contracts/identity'
import type { Zone } from '#contracts/places'
import type { Input } from '#platform/contract'
import { Button } from '#ui/button.tsx'
import { describedBy, Field } from '#ui/field.tsx'
import { words } from './words.ts'

export type Pairing = Omit<Input<typeof pairDevice>, 'hallId'>

export interface PairFormProps {
  hallName: string
  /** The zones to choose from; `failed` when they could not be read. */
  zones: Zone[] | 'failed' | undefined
  isSending: boolean
  /** Why the hall refused: the code is not shown by any device, or something else. */
  refusal: { isCode: boolean; text: string } | null
  onPair(pairing: Pairing): void
}

interface Errors {
  code: string | null
  name: string | null
}

const noErrors: Errors = { code: null, name: null }

/** Six digits from the device, a name that staff will know, and where it stands. */
export function PairForm({ hallName, zones, isSending, refusal, onPair }: PairFormProps) {
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [zone, setZone] = useState('')
  const [isSpeaker, setSpeaker] = useState(false)
  const [found, setFound] = useState(noErrors)
  const errors = refusal?.isCode && found === noErrors ? { ...noErrors, code: refusal.text } : found

  function submit(event: Event) {
    event.preventDefault()
    // Read out aloud or copied, the digits come with spaces and dashes.
    const digits = code.replace(/\D/g, '')
    const wrong = {
      code: digits.length === 6 ? null : words.codeNeeded,
      name: name.trim().length >= 2 ? null : words.nameNeeded,
    }
    const isRight = wrong.code === null && wrong.name === null
    setFound(isRight ? noErrors : wrong)
    if (isRight) onPair({ code: digits, name: name.trim(), zone: zone || null, isSpeaker })
  }

  return (
    <section class="section" aria-labelledby="pasang">
      <h2 id="pasang">{words.pair}</h2>
      <form class="pair-form" noValidate onSubmit={submit}>
        <p class="quiet">{words.pairMeaning}</p>
        <ErrorSummary errors={errors} />
        <Field id="kode" label={words.code} error={errors.code}>
          <input
            class="input code-input"
            id="kode"
            value={code}
            inputMode="numeric"
            autocomplete="off"
            maxLength={12}
            aria-describedby={describedBy('kode', errors.code === null ? {} : { error: errors.code })}
            aria-invalid={errors.code !== null}
            onInput={event => setCode(event.currentTarget.value)}
          />
        </Field>
        <Field id="nama" label={words.name} hint={words.nameHint} error={errors.name}>
          <input
            class="input"
            id="nama"
            value={name}
            autocomplete="off"
            maxLength={60}
            aria-describedby={describedBy('nama', { hint: words.nameHint, error: errors.name })}
            aria-invalid={errors.name !== null}
            onInput={event => setName(event.currentTarget.value)}
          />
        </Field>
        <div class="field">
          <p class="field-name">{words.hall}</p>
          <p>{hallName}</p>
        </div>
        <Place zones={zones} zone={zone} isSpeaker={isSpeaker} onZone={setZone} onSpeaker={setSpeaker} />
        {refusal && !refusal.isCode && (
          <p class="error-message" role="alert">
            {refusal.text}
          </p>
        )}
        <Button kind="primary" type="submit" aria-busy={isSending}>
          {words.pairNow}
        </Button>
      </form>
    </section>
  )
}

interface PlaceProps {
  zones: PairFormProps['zones']
  zone: string
  isSpeaker: boolean
  onZone(zone: string): void
  onSpeaker(isSpeaker: boolean): void
}

/** The whole hall or one zone, and whether this display is its voice. */
function Place({ zones, zone, isSpeaker, onZone, onSpeaker }: PlaceProps) {
  return (
    <>
      {zones === 'failed' ? (
        <p class="status status-warn">{words.zonesFailed}</p>
      ) : (
        <Field id="zona" label={words.zoneLabel}>
          <select class="input" id="zona" value={zone} onChange={event => onZone(event.currentTarget.value)}>
            <option value="">{words.wholeHall}</option>
            {zones?.map(one => (
              <option key={one.letter} value={one.letter}>
                {words.zoneNamed(one.letter, one.nameId)}
              </option>
            ))}
          </select>
        </Field>
      )}
      <div class="field">
        <label class="choice">
          <input
            type="checkbox"
            checked={isSpeaker}
            aria-describedby="pengeras"
            onChange={event => onSpeaker(event.currentTarget.checked)}
          />
          {words.isSpeaker}
        </label>
        <p class="hint" id="pengeras">
          {words.isSpeakerHint}
        </p>
      </div>
    </>
  )
}

/** The errors once more, above the form and with the focus, in the same words as beside the fields. */
function ErrorSummary({ errors }: { errors: Errors }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [errors.code, errors.name])
  if (errors.code === null && errors.name === null) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h3>{words.errors}</h3>
      <ul>
        {errors.code !== null && (
          <li>
            <a href="#kode">{errors.code}</a>
          </li>
        )}
        {errors.name !== null && (
          <li>
            <a href="#nama">{errors.name}</a>
          </li>
        )}
      </ul>
    </div>
  )
}
