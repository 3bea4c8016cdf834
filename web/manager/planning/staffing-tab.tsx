import { useEffect, useState } from 'preact/hooks'
import type { Staffing } from '#contracts/planning'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorSummary } from '#ui/field.tsx'
import { DayForm } from './day-form.tsx'
import { StaffingAnswer } from './staffing-answer.tsx'
import { staffingWords as said } from './staffing-words.ts'
import { NumberField } from './what-if-form.tsx'
import { Notes, type Told } from './what-if-tab.tsx'

/** The form as it was typed. */
export interface StaffingAsked {
  day: string
  within: string
  share: string
}

export const usualStaffing: StaffingAsked = { day: '', within: '15', share: '90' }

export interface StaffingTabProps extends Told<Staffing> {
  asked: StaffingAsked
  isOutdated: boolean
  onChange(asked: StaffingAsked): void
  onAsk(): void
  /** The hall stops computing. */
  onStop(): void
}

/** "Rencana petugas": who is at which counter when, so that the promise is kept on a coming day. */
export function StaffingTab(props: StaffingTabProps) {
  const { answer, isAsking, refusal, asked, onChange, onAsk, onStop } = props
  const [isTold, setTold] = useState(false)
  const seconds = useSeconds(isAsking)
  const wrong = wrongStaffing(asked)
  const errorOf = (id: string) => (isTold ? wrong.find(one => one.id === id)?.text : undefined)

  function ask() {
    setTold(true)
    if (wrong.length === 0) onAsk()
  }
  return (
    <div class="planning-columns">
      <DayForm
        day={asked.day}
        label={said.day}
        hint={said.dayHint}
        ask={said.ask}
        onDay={day => onChange({ ...asked, day })}
        onAsk={ask}
      >
        {isTold && wrong.length > 0 && <ErrorSummary title={said.fix} errors={wrong} />}
        <NumberField
          id="dalam"
          label={said.within}
          hint={said.withinHint}
          value={asked.within}
          error={errorOf('dalam')}
          onInput={within => onChange({ ...asked, within })}
        />
        <NumberField
          id="persen"
          label={said.share}
          hint={said.shareHint}
          value={asked.share}
          error={errorOf('persen')}
          onInput={share => onChange({ ...asked, share })}
        />
      </DayForm>
      <div class="planning-answer">
        <Notes {...props} asking={said.computing(seconds)} />
        {isAsking && (
          <div class="buttons">
            <Button onClick={onStop}>{said.stop}</Button>
          </div>
        )}
        {answer && <StaffingAnswer key={answer.day} answer={answer} />}
        {!answer && !isAsking && !refusal && (
          <Empty title={said.empty}>
            <p>{said.emptyMeaning}</p>
          </Empty>
        )}
      </div>
    </div>
  )
}

function wrongStaffing({ within, share }: StaffingAsked): { id: string; text: string }[] {
  return [
    ...(isWhole(within, 5, 60) ? [] : [{ id: 'dalam', text: said.wrongWithin }]),
    ...(isWhole(share, 50, 98) ? [] : [{ id: 'persen', text: said.wrongShare }]),
  ]
}

function isWhole(typed: string, least: number, most: number): boolean {
  return /^\d{1,2}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most
}

/** How long it has been under way, told every five seconds: a screen reader need not count along. */
function useSeconds(isRunning: boolean): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    setSeconds(0)
    if (!isRunning) return
    const timer = setInterval(() => setSeconds(before => before + 5), 5_000)
    return () => clearInterval(timer)
  }, [isRunning])
  return seconds
}
