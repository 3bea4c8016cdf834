import { useState } from 'preact/hooks'

/** A reason that was chosen or written, once it can be sent. */
export interface Reason {
  chosen: string | null
  text: string
}

const shortest = 3

/** What is sent: the chosen sentence, or what was written. Null while it says too little. */
export function saidReason({ chosen, text }: Reason): string | null {
  if (chosen !== null) return chosen
  return text.trim().length >= shortest ? text.trim() : null
}

interface ReasonFieldProps {
  legend: string
  reasons: readonly string[]
  other: string
  otherText: string
  error: string | null
  reason: Reason
  onChange(reason: Reason): void
}

/** A few ready reasons, and room for another. */
export function ReasonField({ legend, reasons, other, otherText, error, reason, onChange }: ReasonFieldProps) {
  const [isOther, setOther] = useState(false)
  return (
    <fieldset class={error ? 'field field-error' : 'field'} aria-describedby={error ? 'alasan-salah' : undefined}>
      <legend>{legend}</legend>
      {error && (
        <p class="error-message" id="alasan-salah" role="alert">
          {error}
        </p>
      )}
      {reasons.map(one => (
        <label key={one} class="choice">
          <input
            type="radio"
            name="alasan"
            checked={reason.chosen === one}
            onChange={() => {
              setOther(false)
              onChange({ ...reason, chosen: one })
            }}
          />
          {one}
        </label>
      ))}
      <label class="choice">
        <input
          type="radio"
          name="alasan"
          checked={isOther}
          onChange={() => {
            setOther(true)
            onChange({ ...reason, chosen: null })
          }}
        />
        {other}
      </label>
      {isOther && (
        <input
          class="input"
          type="text"
          aria-label={otherText}
          maxLength={160}
          value={reason.text}
          onInput={event => onChange({ chosen: null, text: event.currentTarget.value })}
        />
      )}
    </fieldset>
  )
}
