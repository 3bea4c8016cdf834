import type { WhatIf } from '#contracts/planning'
import { Button } from '#ui/button.tsx'
import { Assumptions } from './assumptions.tsx'
import { ServiceTable } from './service-table.tsx'
import { Verdict } from './verdict.tsx'
import { NumberField } from './what-if-form.tsx'
import { Notes, type Told } from './what-if-tab.tsx'
import { words } from './words.ts'

export interface ReadyTabProps extends Told<WhatIf> {
  percentMore: number
  planned: string
  error: string | undefined
  onPlanned(planned: string): void
  onAsk(): void
}

/** "Siapkah kita": the opening week, answered in a sentence with its interval. */
export function ReadyTab(props: ReadyTabProps) {
  const { answer, percentMore, planned, error, onPlanned, onAsk } = props
  return (
    <div class="planning-columns">
      <form
        class="planning-form section"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          onAsk()
        }}
      >
        <p>{words.ready.about(percentMore)}</p>
        <NumberField
          id="rencana"
          label={words.ready.planned}
          hint={words.form.plannedHint}
          value={planned}
          error={error}
          onInput={onPlanned}
        />
        <div class="buttons">
          <Button kind="primary" type="submit">
            {words.ready.ask}
          </Button>
        </div>
      </form>
      <div class="planning-answer">
        <Notes {...props} />
        {answer && (
          <>
            <Verdict answer={answer} asReadiness />
            <ServiceTable answer={answer} />
            <Assumptions lines={answer.assumptions} />
          </>
        )}
      </div>
    </div>
  )
}
