import { useState } from 'preact/hooks'
import { type Question, useQuestion } from '#client/question.ts'
import { readStart } from '#client/start.ts'
import { planningOptions, whatIf } from '#contracts/planning'
import type { Endpoint, Input, Reply } from '#platform/contract'
import { Coming, leave, NotRead, useSignInAgain } from '../entrance.tsx'
import { Frame } from './frame.tsx'
import { LiveForecast } from './live-forecast.tsx'
import { LiveOrder } from './live-order.tsx'
import { LiveStaffing } from './live-staffing.tsx'
import { type Asked, inputOf, nothingAsked, wrongIn } from './question.ts'
import { ReadyTab } from './ready-tab.tsx'
import { sayRefusal } from './refusals.ts'
import { useTab } from './tabs.ts'
import { type Told, WhatIfTab } from './what-if-tab.tsx'
import { words } from './words.ts'

interface LivePlanningProps {
  hall: { id: string; name: string }
  otherHallHref: string | null
  mayDecide: boolean
}

/** Asks what the tabs need. A question that is no longer wanted is abandoned: the hall stops computing it. */
export function LivePlanning({ hall, otherHallHref, mayDecide }: LivePlanningProps) {
  const tab = useTab()
  const options = useQuestion(planningOptions, { hallId: hall.id })
  useSignInAgain(options.refusal)
  if (!options.answer)
    return options.state === 'failed' ? <NotRead words={words} onRetry={options.again} /> : <Coming words={words} />
  return (
    <Frame
      hallName={hall.name}
      tab={tab}
      isPractice={readStart().isPractice}
      boardHref={`/manager?hall=${hall.id}`}
      otherHallHref={otherHallHref}
      onSignOut={leave}
    >
      {tab === 'bagaimana-jika' && <LiveWhatIf hallId={hall.id} options={options.answer} />}
      {tab === 'siapkah-kita' && <LiveReady hallId={hall.id} />}
      {tab === 'perkiraan' && <LiveForecast hallId={hall.id} />}
      {tab === 'rencana-petugas' && <LiveStaffing hallId={hall.id} />}
      {tab === 'aturan-panggil' && <LiveOrder hallId={hall.id} mayDecide={mayDecide} />}
    </Frame>
  )
}

function LiveWhatIf({ hallId, options }: { hallId: string; options: Reply<typeof planningOptions> }) {
  const [form, setForm] = useState<Asked>(nothingAsked)
  const [input, setInput] = useState<Input<typeof whatIf>>()
  const question = useQuestion(whatIf, input)
  const isOutdated = question.answer !== undefined && JSON.stringify(input) !== JSON.stringify(inputOf(hallId, form))

  function ask() {
    const next = inputOf(hallId, form)
    if (JSON.stringify(next) === JSON.stringify(input)) question.again()
    else setInput(next)
  }
  return (
    <WhatIfTab
      {...toldBy(question, input !== undefined)}
      asked={form}
      options={options}
      isOutdated={isOutdated}
      onChange={setForm}
      onAsk={ask}
    />
  )
}

/** The opening week of a hall draws so many more people (domain knowledge, to be replaced by the first one measured). */
const openingWeek = 35

function LiveReady({ hallId }: { hallId: string }) {
  const [planned, setPlanned] = useState('0')
  const [asked, setAsked] = useState<Asked>({ ...nothingAsked, demand: String(100 + openingWeek) })
  const [error, setError] = useState<string>()
  const question = useQuestion(whatIf, inputOf(hallId, asked))

  function ask() {
    const next = { ...asked, planned }
    const wrong = wrongIn(next)[0]
    setError(wrong?.text)
    if (!wrong) setAsked(next)
  }
  return (
    <ReadyTab
      {...toldBy(question, true)}
      percentMore={openingWeek}
      planned={planned}
      error={error}
      onPlanned={setPlanned}
      onAsk={ask}
    />
  )
}

/** How a question stands, for a tab that shows it. */
export function toldBy<E extends Endpoint>(question: Question<E>, isAsked: boolean): Told<Reply<E>> {
  const { answer, refusal, state } = question
  return {
    answer,
    refusal: state === 'failed' ? sayRefusal(refusal) : null,
    isAsking: isAsked && state === 'loading',
    isStale: state === 'stale',
  }
}
