import { useState } from 'preact/hooks'
import { Button } from '#ui/button.tsx'
import { describedBy, Field } from '#ui/field.tsx'
import { Refused } from '../announce-form.tsx'
import { words } from './words.ts'

export interface DecideProps {
  isDone: boolean
  refusal: string | null
  onDecide(reason: string, from: 'now' | 'next-day'): void
}

/** The decision, with the reason that everybody will read beside the rule. */
export function Decide({ isDone, refusal, onDecide }: DecideProps) {
  const [reason, setReason] = useState('')
  const [from, setFrom] = useState<'now' | 'next-day'>('next-day')
  const [isTold, setTold] = useState(false)
  const isWrong = reason.replace(/\s/g, '').length < 3
  const error = isTold && isWrong ? words.order.reasonNeeded : undefined

  function submit(event: Event) {
    event.preventDefault()
    setTold(true)
    if (!isWrong) onDecide(reason.trim(), from)
  }

  return (
    <form class="planning-form section" noValidate onSubmit={submit} aria-labelledby="tetapkan">
      <h2 id="tetapkan">{words.order.decide}</h2>
      <Field id="alasan" label={words.order.reason} error={error}>
        <textarea
          class="input"
          id="alasan"
          rows={2}
          maxLength={300}
          value={reason}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy('alasan', { error })}
          onInput={event => setReason(event.currentTarget.value)}
        />
      </Field>
      <fieldset>
        <legend>{words.order.from}</legend>
        <div class="radios">
          {(['next-day', 'now'] as const).map(when => (
            <label key={when}>
              <input type="radio" name="mulai" checked={from === when} onChange={() => setFrom(when)} />
              {when === 'now' ? words.order.atOnce : words.order.nextDay}
            </label>
          ))}
        </div>
      </fieldset>
      <Refused text={refusal} />
      <p role="status">{isDone ? words.order.decided : ''}</p>
      <div class="buttons">
        <Button kind="primary" type="submit">
          {words.order.decide}
        </Button>
      </div>
    </form>
  )
}
