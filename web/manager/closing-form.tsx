import { useState } from 'preact/hooks'
import { Button } from '#ui/button.tsx'
import { Refused } from './announce-form.tsx'
import type { ClosingOptions } from './asks.ts'
import { instantAt } from './wall-time.ts'
import { words } from './words.ts'

export interface NewClosing {
  boothId: string | null
  serviceId: string | null
  reopensAt: string
  reason: string
}

interface ClosingFormProps {
  options: ClosingOptions
  /** Today in the hall, `YYYY-MM-DD`: the first day offered. */
  today: string
  refusal: string | null
  onDeclare(closing: NewClosing): void
  onCancel(): void
}

type Missing = 'what' | 'why' | 'when'

/** What is closed, why, and when it is open again: three answers that the kiosks show word for word. */
export function ClosingForm({ options, today, refusal, onDeclare, onCancel }: ClosingFormProps) {
  const [what, setWhat] = useState('')
  const [why, setWhy] = useState('')
  const [day, setDay] = useState(today)
  const [time, setTime] = useState('')
  const [missing, setMissing] = useState<Missing[]>([])

  function submit(event: Event) {
    event.preventDefault()
    const reason = why.trim()
    const lacks: Missing[] = [
      ...(what === '' ? ['what' as const] : []),
      ...(reason.length < 3 ? ['why' as const] : []),
      ...(day && time ? [] : ['when' as const]),
    ]
    setMissing(lacks)
    if (lacks.length === 0) onDeclare({ ...closedThing(what), reason, reopensAt: instantAt(day, time) })
  }

  return (
    <form class="ask-form" noValidate onSubmit={submit}>
      <div class={missing.includes('what') ? 'field field-error' : 'field'}>
        <label for="yang-ditutup">{words.ask.what}</label>
        <FieldError id="yang-ditutup-salah" text={missing.includes('what') ? words.ask.whatNeeded : null} />
        <select
          class="input"
          id="yang-ditutup"
          value={what}
          aria-describedby="yang-ditutup-salah"
          onChange={event => setWhat(event.currentTarget.value)}
        >
          <option value="">{words.ask.chooseWhat}</option>
          <optgroup label={words.ask.booths}>
            {options.booths.map(booth => (
              <option key={booth.id} value={`booth ${booth.id}`}>
                {booth.name}
              </option>
            ))}
          </optgroup>
          <optgroup label={words.ask.services}>
            {options.services.map(service => (
              <option key={service.id} value={`service ${service.id}`}>
                {service.name}
              </option>
            ))}
          </optgroup>
          <option value="hall">{words.ask.wholeHall}</option>
        </select>
      </div>
      <div class={missing.includes('why') ? 'field field-error' : 'field'}>
        <label for="alasan">{words.ask.why}</label>
        <p class="hint" id="alasan-contoh">
          {words.ask.whyHint}
        </p>
        <FieldError id="alasan-salah" text={missing.includes('why') ? words.ask.whyNeeded : null} />
        <input
          class="input"
          id="alasan"
          maxLength={160}
          value={why}
          aria-describedby="alasan-contoh alasan-salah"
          onInput={event => setWhy(event.currentTarget.value)}
        />
      </div>
      <div class={missing.includes('when') ? 'field field-error' : 'field'}>
        <FieldError id="kapan-salah" text={missing.includes('when') ? words.ask.whenNeeded : null} />
        <div class="reopens">
          <div class="field">
            <label for="buka-tanggal">{words.ask.reopensDay}</label>
            <input
              class="input"
              id="buka-tanggal"
              type="date"
              min={today}
              value={day}
              aria-describedby="kapan-salah"
              onInput={event => setDay(event.currentTarget.value)}
            />
          </div>
          <div class="field">
            <label for="buka-jam">{words.ask.reopensTime}</label>
            <input
              class="input"
              id="buka-jam"
              type="time"
              value={time}
              aria-describedby="kapan-salah"
              onInput={event => setTime(event.currentTarget.value)}
            />
          </div>
        </div>
      </div>
      <Refused text={refusal} />
      <div class="buttons">
        <Button kind="primary" type="submit">
          {words.ask.declareNow}
        </Button>
        <Button onClick={onCancel}>{words.ask.cancel}</Button>
      </div>
    </form>
  )
}

function FieldError({ id, text }: { id: string; text: string | null }) {
  return (
    <p class="error-message" id={id} role="alert" hidden={text === null}>
      {text}
    </p>
  )
}

function closedThing(what: string): { boothId: string | null; serviceId: string | null } {
  const [kind, id = null] = what.split(' ')
  return { boothId: kind === 'booth' ? id : null, serviceId: kind === 'service' ? id : null }
}
