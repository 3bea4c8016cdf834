import { useState } from 'preact/hooks'
import { useQuestion } from '#client/question.ts'
import { staffing } from '#contracts/planning'
import type { Input } from '#platform/contract'
import { toldBy } from './live-planning.tsx'
import { type StaffingAsked, StaffingTab, usualStaffing } from './staffing-tab.tsx'

/** A plan is given up after so long: asked again it would begin anew. */
const patienceMs = 180_000

/** Asked when it is pressed: a plan costs the hall's machine seconds. Leaving the tab, or stopping, abandons it. */
export function LiveStaffing({ hallId }: { hallId: string }) {
  const [form, setForm] = useState<StaffingAsked>(usualStaffing)
  const [input, setInput] = useState<Input<typeof staffing>>()
  const question = useQuestion(staffing, input, { patienceMs })
  const next: Input<typeof staffing> = {
    hallId,
    within: Number(form.within),
    share: Number(form.share),
    ...(form.day !== '' && { day: form.day }),
  }
  const isOutdated = question.answer !== undefined && JSON.stringify(input) !== JSON.stringify(next)

  function ask() {
    if (JSON.stringify(next) === JSON.stringify(input)) question.again()
    else setInput(next)
  }
  return (
    <StaffingTab
      {...toldBy(question, input !== undefined)}
      asked={form}
      isOutdated={isOutdated}
      onChange={setForm}
      onAsk={ask}
      onStop={() => setInput(undefined)}
    />
  )
}
