import { useCallback, useState } from 'preact/hooks'
import { useQuestion } from '#client/question.ts'
import { readStart } from '#client/start.ts'
import { type Me, me } from '#contracts/identity'
import { hall as hallEndpoint } from '#contracts/places'
import { openCounter } from '#contracts/queue'
import { NotFound, SignInNeeded } from '#platform/problem'
import { LiveChoice } from './live-choice.tsx'
import { LiveCounter } from './live-counter.tsx'
import { Coming, NotAllowed, NotRead, Plain } from './plain.tsx'
import { leave, useSignInAgain } from './signing.ts'
import { words } from './words.ts'

/** Who is asking and may they; then which hall, which counter, and the counter itself. */
export function App() {
  const who = useQuestion(me, {})
  useSignInAgain(who.refusal)
  if (!who.answer)
    return who.state === 'failed' && !SignInNeeded.is(who.refusal) ? (
      <NotRead isGone={false} onRetry={who.again} onChange={who.again} />
    ) : (
      <Coming />
    )
  if (!who.answer.permissions.includes(openCounter.access))
    return <NotAllowed name={who.answer.name} onSignOut={leave} />
  return <InHall me={who.answer} />
}

/** Most officers have one hall. Who has several chooses; the choice stays in the address. */
function InHall({ me }: { me: Me }) {
  const { halls } = readStart()
  const asked = useAddress()
  const hallId = me.hallId ?? asked.hall ?? (halls.length === 1 ? halls[0]?.id : undefined)
  const question = useQuestion(hallEndpoint, hallId === undefined ? undefined : { hallId })
  if (hallId === undefined) return <ChooseHall halls={halls} />
  if (!question.answer) {
    return question.state === 'failed' ? (
      <NotRead isGone={NotFound.is(question.refusal)} onRetry={question.again} onChange={asked.leaveCounter} />
    ) : (
      <Coming />
    )
  }
  if (asked.counter === null)
    return <LiveChoice me={me} hall={question.answer} goesToMine={!asked.isChoosing} onOpen={asked.goToCounter} />
  return (
    <LiveCounter
      key={asked.counter}
      counterId={asked.counter}
      me={me}
      hall={question.answer}
      onChange={asked.leaveCounter}
    />
  )
}

function ChooseHall({ halls }: { halls: { id: string; name: string }[] }) {
  return (
    <Plain title={words.choose.hall}>
      <ul class="rows">
        {halls.map(hall => (
          <li key={hall.id}>
            <a class="hall-link" href={`?hall=${hall.id}`}>
              {hall.name}
            </a>
          </li>
        ))}
      </ul>
    </Plain>
  )
}

/** The address says which counter this is: opened again, on any machine, it is the same one. */
function useAddress() {
  const [search, setSearch] = useState(location.search)
  const [isChoosing, setChoosing] = useState(false)
  const asked = new URLSearchParams(search)
  const change = useCallback((counterId: string | null) => {
    const next = new URLSearchParams(location.search)
    if (counterId === null) next.delete('counter')
    else next.set('counter', counterId)
    history.replaceState(null, '', next.size > 0 ? `?${next}` : location.pathname)
    setSearch(location.search)
    setChoosing(counterId === null)
  }, [])
  const leaveCounter = useCallback(() => change(null), [change])
  return {
    hall: asked.get('hall') ?? undefined,
    counter: asked.get('counter'),
    isChoosing,
    goToCounter: change,
    leaveCounter,
  }
}
