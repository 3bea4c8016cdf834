import { useEffect } from 'preact/hooks'
import { useLive } from '#client/live.ts'
import { useQuestion } from '#client/question.ts'
import type { Me } from '#contracts/identity'
import type { Hall } from '#contracts/places'
import { counterView, staffLive } from '#contracts/queue'
import { desk as deskEndpoint } from '#contracts/referrals'
import { NotFound } from '#platform/problem'
import type { LiveState } from '#ui/live.tsx'
import { Desk } from './desk.tsx'
import { keepView, lastView } from './last-view.ts'
import { useNudge } from './nudge.ts'
import { Coming, NotRead } from './plain.tsx'
import { useSignInAgain } from './signing.ts'

interface LiveCounterProps {
  counterId: string
  me: Me
  hall: Hall
  onChange(): void
}

/** One counter at work: asks, listens, and lets the officer act. */
export function LiveCounter({ counterId, me, hall, onChange }: LiveCounterProps) {
  const { nudge, poke } = useNudge()
  const stream = useLive(staffLive, { hallId: hall.id }, { changed: poke })
  const question = useQuestion(counterView, { counterId }, { nudge: `${nudge} ${stream.connection}` })
  const mayAnswer = me.permissions.includes(deskEndpoint.access)
  const desk = useQuestion(deskEndpoint, mayAnswer ? { hallId: hall.id } : undefined, {
    nudge: `${nudge} ${stream.connection}`,
  })
  const view = question.answer ?? lastView(counterId)
  const live = freshness(stream.state, question)

  useSignInAgain(question.refusal)
  useEffect(() => {
    if (question.answer) keepView(question.answer)
  }, [question.answer])

  if (!view) {
    if (question.state !== 'failed') return <Coming />
    return <NotRead isGone={NotFound.is(question.refusal)} onRetry={question.again} onChange={onChange} />
  }
  return (
    <Desk
      view={view}
      question={question}
      referrals={desk.answer ?? (desk.state === 'failed' ? 'failed' : undefined)}
      live={live}
      me={me}
      hall={hall}
      onChange={onChange}
    />
  )
}

/** The worse of the stream's silence and a question that got no answer: old data is never shown as fresh. */
function freshness(stream: LiveState, { state }: { state: string }): LiveState {
  if (stream !== 'live') return stream
  return state === 'fresh' ? 'live' : 'late'
}
