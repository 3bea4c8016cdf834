import { useEffect, useState } from 'preact/hooks'
import { ask } from '#client/ask.ts'
import { useDeed } from '#client/deed.ts'
import { readStart } from '#client/start.ts'
import type { Me } from '#contracts/identity'
import type { Hall } from '#contracts/places'
import { CounterTaken, type CounterView, counterView, ElsewhereOpen, openCounter } from '#contracts/queue'
import { Choose, type CounterChoice } from './choose.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { sayRefusal } from './refusals.ts'
import { leave, useSignInAgain } from './signing.ts'
import { TakeOver } from './take-over.tsx'

interface LiveChoiceProps {
  me: Me
  hall: Hall
  /** Coming back to the own open counter by itself, unless the officer asked for the list. */
  goesToMine: boolean
  onOpen(counterId: string): void
}

/** The counters of the officer's agency, each asked how it stands; one is opened, taken over, or moved to. */
export function LiveChoice({ me, hall, goesToMine, onOpen }: LiveChoiceProps) {
  const counters = hall.counters.filter(counter => me.agencyId === null || counter.agencyId === me.agencyId)
  const views = useViews(counters.map(counter => counter.id))
  const [chosen, setChosen] = useState<CounterChoice | null>(null)
  const [asking, setAsking] = useState<'take-over' | 'elsewhere' | null>(null)
  const opening = useDeed(openCounter)
  const mine = [...views.values()].find(view => view?.session?.isMine)

  useEffect(() => {
    if (goesToMine && mine) onOpen(mine.counterId)
  }, [goesToMine, mine, onOpen])

  const { refusal } = opening
  useSignInAgain(refusal)
  useEffect(() => {
    if (CounterTaken.is(refusal)) setAsking('take-over')
    if (ElsewhereOpen.is(refusal)) setAsking('elsewhere')
  }, [refusal])

  async function open(counterId: string, takeOver = false) {
    if (await opening.do({ counterId, takeOver })) onOpen(counterId)
  }
  function choose(choice: CounterChoice) {
    opening.reset()
    setChosen(choice)
    // One that is taken is asked about first; the server would refuse it anyway.
    if (choice.state === 'taken') setAsking('take-over')
    else open(choice.id)
  }
  function back() {
    opening.reset()
    setAsking(null)
  }

  const said = refusal && !CounterTaken.is(refusal) && !ElsewhereOpen.is(refusal) ? sayRefusal(refusal) : null
  if (chosen && asking === 'take-over') {
    const note = said ? { kind: 'refused' as const, text: said } : null
    return (
      <TakeOver
        label={chosen.label}
        officerName={chosen.officerName}
        note={note}
        onTake={() => open(chosen.id, true)}
        onOther={back}
      />
    )
  }
  if (chosen && asking === 'elsewhere') {
    return (
      <Elsewhere
        refusal={said}
        onMove={() => open(chosen.id, true)}
        onBack={() => (mine ? onOpen(mine.counterId) : back())}
      />
    )
  }
  return (
    <Choose
      choices={counters.map(counter => choiceOf(counter, hall, views.get(counter.id)))}
      officerName={me.name}
      isPractice={readStart().isPractice}
      isBusy={opening.isBusy}
      refusal={said}
      onChoose={choose}
      onSignOut={leave}
    />
  )
}

/** How each counter stands, as far as it could be asked. */
function useViews(counterIds: readonly string[]): ReadonlyMap<string, CounterView | undefined> {
  const [views, setViews] = useState<ReadonlyMap<string, CounterView>>(new Map())
  const key = counterIds.join(' ')
  useEffect(() => {
    let isGone = false
    for (const counterId of key.split(' ').filter(Boolean)) {
      ask(counterView, { counterId }).then(
        view => isGone || setViews(before => new Map(before).set(counterId, view)),
        // It stays unknown in the list, and opening it says why.
        () => undefined,
      )
    }
    return () => {
      isGone = true
    }
  }, [key])
  return views
}

function choiceOf(counter: Hall['counters'][number], hall: Hall, view: CounterView | undefined): CounterChoice {
  const zone = hall.zones.find(one => one.letter === counter.zone)
  const state = !view ? 'unknown' : !view.session ? 'free' : view.session.isMine ? 'mine' : 'taken'
  return {
    id: counter.id,
    label: counter.label,
    zone: { letter: counter.zone, name: zone?.nameId ?? '', icon: zone?.icon ?? '' },
    boothName: counter.boothName,
    state,
    officerName: view?.session?.officerName ?? null,
    waiting: view?.waitingHere ?? null,
  }
}
