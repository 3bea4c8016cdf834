import { useState } from 'preact/hooks'
import { bookingIn } from '#client/booking-code.ts'
import { Button } from '#ui/button.tsx'
import { describedBy, Field } from '#ui/field.tsx'
import { words } from './words.ts'

/** Somebody who has booked: her code with the end of her phone, or what a scanner reads from her QR code. */
export type Arrival = { secret: string } | { code: string; phoneEnd: string }

interface ArrivalFormProps {
  isBusy: boolean
  onArrive(arrival: Arrival): void
}

/** The field for a booking's code, folded away: most people who come have none. */
export function ArrivalForm({ isBusy, onArrive }: ArrivalFormProps) {
  const [code, setCode] = useState('')
  const [phoneEnd, setPhoneEnd] = useState('')
  const [isWrong, setWrong] = useState(false)
  const error = isWrong ? words.codeWrong : null
  const submit = (event: Event) => {
    event.preventDefault()
    const named = bookingIn(code)
    const isEnough = named && ('secret' in named || /^\d{4}$/.test(phoneEnd.trim()))
    setWrong(!isEnough)
    if (!named || !isEnough || isBusy) return
    onArrive('secret' in named ? named : { ...named, phoneEnd: phoneEnd.trim() })
  }
  return (
    <details class="arrival" open={error !== null || undefined}>
      <summary>{words.hasBooked}</summary>
      <form onSubmit={submit}>
        <Field id="kode-booking" label={words.bookingCode} error={error}>
          <input
            class="input"
            id="kode-booking"
            type="text"
            autocomplete="off"
            autocapitalize="characters"
            value={code}
            aria-describedby={describedBy('kode-booking', { error })}
            onInput={event => setCode(event.currentTarget.value)}
          />
        </Field>
        <Field id="akhir-hp" label={words.phoneEnd}>
          <input
            class="input"
            id="akhir-hp"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            maxLength={4}
            value={phoneEnd}
            onInput={event => setPhoneEnd(event.currentTarget.value)}
          />
        </Field>
        <Button kind="primary" type="submit" aria-busy={isBusy}>
          {words.arrive}
        </Button>
      </form>
    </details>
  )
}
