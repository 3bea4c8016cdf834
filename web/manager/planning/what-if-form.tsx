import { useState } from 'preact/hooks'
import type { PlanningOptions } from '#contracts/planning'
import { Button } from '#ui/button.tsx'
import { describedBy, ErrorSummary, Field } from '#ui/field.tsx'
import { Checks } from './checks.tsx'
import { OpenMore } from './open-more.tsx'
import { type Asked, wrongIn } from './question.ts'
import { words } from './words.ts'

interface WhatIfFormProps {
  asked: Asked
  options: PlanningOptions
  onChange(asked: Asked): void
  onAsk(): void
}

/** What would be different. Nothing is asked before it is pressed: a question costs the hall's machine some work. */
export function WhatIfForm({ asked, options, onChange, onAsk }: WhatIfFormProps) {
  const [isTold, setTold] = useState(false)
  const wrong = wrongIn(asked)
  const errorOf = (id: string) => (isTold ? wrong.find(one => one.id === id)?.text : undefined)
  const change = (part: Partial<Asked>) => onChange({ ...asked, ...part })

  function submit(event: Event) {
    event.preventDefault()
    setTold(true)
    if (wrong.length === 0) onAsk()
  }

  return (
    <form class="planning-form section" noValidate onSubmit={submit} aria-labelledby="yang-berubah">
      <h2 id="yang-berubah">{words.form.title}</h2>
      {isTold && wrong.length > 0 && <ErrorSummary title={words.form.fix} errors={wrong} />}
      <NumberField
        id="pengunjung"
        label={words.form.demand}
        hint={words.form.demandHint}
        value={asked.demand}
        error={errorOf('pengunjung')}
        onInput={demand => change({ demand })}
      />
      <NumberField
        id="rencana"
        label={words.form.planned}
        hint={words.form.plannedHint}
        value={asked.planned}
        error={errorOf('rencana')}
        onInput={planned => change({ planned })}
      />
      <Checks
        title={words.form.add(asked.add.length)}
        empty={words.form.noServices}
        choices={options.services.map(({ id, nameId, agency }) => ({ id, says: `${nameId} (${agency})` }))}
        chosen={asked.add}
        onChange={add => change({ add })}
      />
      <Checks
        title={words.form.close(asked.close.length)}
        empty={words.none}
        choices={options.counters.map(({ id, label, agency }) => ({ id, says: words.form.counter(label, agency) }))}
        chosen={asked.close}
        onChange={close => change({ close })}
      />
      <OpenMore agencies={options.agencies} opened={asked.open} onChange={open => change({ open })} />
      <Field id="hari" label={words.form.day} hint={words.form.dayHint}>
        <input
          class="input"
          id="hari"
          type="date"
          value={asked.day}
          aria-describedby={describedBy('hari', { hint: words.form.dayHint })}
          onInput={event => change({ day: event.currentTarget.value })}
        />
      </Field>
      <div class="buttons">
        <Button kind="primary" type="submit">
          {words.form.ask}
        </Button>
      </div>
    </form>
  )
}

interface NumberFieldProps {
  id: string
  label: string
  hint?: string
  value: string
  error: string | undefined
  onInput(value: string): void
}

/** Typed as text: a browser that tidies numbers away would hide what was wrong. */
export function NumberField({ id, label, hint, value, error, onInput }: NumberFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        class="input"
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, { hint, error })}
        onInput={event => onInput(event.currentTarget.value)}
      />
    </Field>
  )
}
