import { useState } from 'preact/hooks'
import type { pairDevice } from '#contracts/identity'
import type { Zone } from '#contracts/places'
import type { Input } from '#platform/contract'
import { Button } from '#ui/button.tsx'
import { words } from './words.ts'

export type Pairing = Omit<Input<typeof pairDevice>, 'hallId'>

interface PairFormProps {
  hallName: string
  /** The zones to choose from; `failed` when they could not be read. */
  zones: Zone[] | 'failed' | undefined
  isSending: boolean
  refusal: { field: 'code' | null; text: string } | null
  onPair(pairing: Pairing): void
}

type Errors = Partial<Record<'code' | 'name', string>>

/** Six digits from the device, a name that staff will know, and where it stands. */
export function PairForm({ hallName, zones, isSending, refusal, onPair }: PairFormProps) {
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [zone, setZone] = useState('')
  const [isSpeaker, setSpeaker] = useState(false)
  const [found, setFound] = useState<Errors>({})
  const errors: Errors = refusal?.field === 'code' && Object.keys(found).length === 0 ? { code: refusal.text } : found

  function submit(event: Event) {
    event.preventDefault()
    const digits = code.replace(/\D/g, '')
    const wrong: Errors = {
      ...(digits.length === 6 ? {} : { code: words.codeNeeded }),
      ...(name.trim().length >= 2 ? {} : { name: words.nameNeeded }),
    }
    setFound(wrong)
    if (Object.keys(wrong).length === 0)
      onPair({ code: digits, name: name.trim(), zone: zone || null, isSpeaker: zone !== '' && isSpeaker })
  }

  return (
    <section class="section" aria-labelledby="pasang">
      <h2 id="pasang">{words.pair}</h2>
      <form class="pair-form" noValidate onSubmit={submit}>
        <p class="quiet">{words.pairMeaning}</p>
        <ErrorSummary errors={errors} />
        <TextField id="kode" label={words.code} error={errors.code} value={code} isCode onValue={setCode} />
        <TextField
          id="nama"
          label={words.name}
          hint={words.nameHint}
          error={errors.name}
          value={name}
          onValue={setName}
        />
        <div class="field">
          <p class="field-name">{words.hall}</p>
          <p>{hallName}</p>
        </div>
        {zones === 'failed' ? (
          <p class="status status-warn">{words.zonesFailed}</p>
        ) : (
          <div class="field">
            <label for="zona">{words.zoneLabel}</label>
            <select class="input" id="zona" value={zone} onChange={event => setZone(event.currentTarget.value)}>
              <option value="">{words.wholeHall}</option>
              {zones?.map(one => (
                <option key={one.letter} value={one.letter}>
                  {words.zoneNamed(one.letter, one.nameId)}
                </option>
              ))}
            </select>
          </div>
        )}
        {zone !== '' && (
          <div class="field">
            <label class="choice">
              <input
                type="checkbox"
                checked={isSpeaker}
                aria-describedby="pengeras"
                onChange={event => setSpeaker(event.currentTarget.checked)}
              />
              {words.isSpeaker}
            </label>
            <p class="hint" id="pengeras">
              {words.isSpeakerHint}
            </p>
          </div>
        )}
        {refusal && refusal.field === null && (
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

/** The errors once more, above the form and with focus, in the same words as beside the fields. */
function ErrorSummary({ errors }: { errors: Errors }) {
  const all = [
    ['kode', errors.code],
    ['nama', errors.name],
  ] as const
  if (!errors.code && !errors.name) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={summary => summary?.focus()}>
      <h3>{words.errors}</h3>
      <ul>
        {all.map(([id, text]) =>
          text ? (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ) : null,
        )}
      </ul>
    </div>
  )
}

interface TextFieldProps {
  id: string
  label: string
  hint?: string
  error: string | undefined
  value: string
  isCode?: boolean
  onValue(value: string): void
}

function TextField({ id, label, hint, error, value, isCode = false, onValue }: TextFieldProps) {
  const described = [hint && `${id}-contoh`, error && `${id}-salah`].filter(Boolean).join(' ')
  return (
    <div class={error ? 'field field-error' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-contoh`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error-message" id={`${id}-salah`}>
          {error}
        </p>
      )}
      <input
        class={isCode ? 'input code-input' : 'input'}
        id={id}
        value={value}
        inputMode={isCode ? 'numeric' : undefined}
        autocomplete="off"
        maxLength={isCode ? 12 : 60}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        onInput={event => onValue(event.currentTarget.value)}
      />
    </div>
  )
}
