import type { ComponentChildren } from 'preact'
import { Button } from '#ui/button.tsx'
import { describedBy, Field } from '#ui/field.tsx'

export interface DayFormProps {
  /** As a calendar day; empty for the next one. */
  day: string
  onDay(day: string): void
  onAsk(): void
}

interface DayFormWords {
  label: string
  hint: string
  ask: string
  children?: ComponentChildren
}

/** A coming day to ask about. */
export function DayForm({ day, onDay, onAsk, label, hint, ask, children }: DayFormProps & DayFormWords) {
  return (
    <form
      class="planning-form section"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onAsk()
      }}
    >
      <Field id="hari" label={label} hint={hint}>
        <input
          class="input"
          id="hari"
          type="date"
          value={day}
          aria-describedby={describedBy('hari', { hint })}
          onInput={event => onDay(event.currentTarget.value)}
        />
      </Field>
      {children}
      <div class="buttons">
        <Button kind="primary" type="submit">
          {ask}
        </Button>
      </div>
    </form>
  )
}
