import { useCallback, useEffect, useState } from 'preact/hooks'
import { hallNow } from '#client/clock.ts'
import { useKeys } from '#client/keys.ts'
import { useLive } from '#client/live.ts'
import { useQuestion } from '#client/question.ts'
import { services } from '#contracts/catalogue'
import {
  announce,
  approveClosing,
  declareClosing,
  endAnnouncement,
  hall as hallEndpoint,
  withdrawClosing,
} from '#contracts/places'
import { decideSuggestion, suggestions } from '#contracts/planning'
import { closeCounter, closeDay, hallBoard, openDay, staffLive } from '#contracts/queue'
import { demand, board as referralBoard } from '#contracts/referrals'
import { useAct } from './act.ts'
import type { Ask, ClosingOptions } from './asks.ts'
import { Board, type BoardProps } from './board.tsx'
import { Coming, leave, NotRead, useSignInAgain } from './entrance.tsx'
import { freshness } from './freshness.ts'
import { boardOfLastMinute, keepBoard } from './last-board.ts'
import { useNudge } from './nudge.ts'
import { suggestionWords } from './suggestion-words.ts'
import { words } from './words.ts'

/** The board, asked again on every nudge and every ten seconds; what the manager does goes out from here. */
export function LiveBoard({ hallId, otherHallHref }: { hallId: string; otherHallHref: string | null }) {
  const { nudge, poke } = useNudge()
  const live = useLive(staffLive, { hallId }, { changed: poke })
  const question = useQuestion(hallBoard, { hallId }, { nudge: `${nudge} ${live.connection}` })
  useSignInAgain(question.refusal)
  const referrals = useQuestion(referralBoard, { hallId }, { nudge: `${nudge} ${live.connection}` })
  const advice = useQuestion(suggestions, { hallId }, { nudge: `${nudge} ${live.connection}` })
  const wanted = useQuestion(demand, { hallId }, { nudge: live.connection })
  const { options, retryOptions } = useClosingOptions(hallId)
  const [ask, setAsk] = useState<Ask | null>(null)
  const act = useAct()

  const onAsk = useCallback(
    (next: Ask | null) => {
      act.forget()
      setAsk(next)
    },
    [act.forget],
  )
  useKeys({ F9: () => onAsk({ about: 'news' }) })
  useEffect(() => keepBoard(hallId, question.answer), [hallId, question.answer])

  const board = question.answer ?? boardOfLastMinute(hallId)
  if (!board)
    return question.state === 'failed' ? <NotRead words={words} onRetry={question.again} /> : <Coming words={words} />

  const run: typeof act.run = async (...deed) => {
    const isDone = await act.run(...deed)
    if (isDone) setAsk(null)
    question.again()
    return isDone
  }
  const deeds: BoardProps['deeds'] = {
    openDay: () => run(openDay, { hallId }, words.done.opened),
    closeDay: () => run(closeDay, { hallId }, day => words.done.closed(day.expired, day.counters)),
    closeCounter: counter => run(closeCounter, { counterId: counter.id }, words.done.counterClosed(counter.label)),
    announce: ({ forMinutes, ...said }) => {
      const endsAt = forMinutes === null ? null : new Date(hallNow().getTime() + forMinutes * 60_000).toISOString()
      return run(
        announce,
        { hallId, ...said, endsAt },
        said.kind === 'news' ? words.done.announced : words.done.emergency,
      )
    },
    declare: closing => run(declareClosing, { hallId, ...closing }, words.done.declared),
  }
  return (
    <Board
      board={board}
      referrals={{
        board: referrals.answer ?? (referrals.state === 'failed' ? 'failed' : undefined),
        proposals: wanted.answer?.proposals ?? [],
      }}
      advice={{
        answer: advice.answer ?? (advice.state === 'failed' ? 'failed' : undefined),
        decide: async (one, decision) => {
          const { counterId, madeAt } = one
          await run(decideSuggestion, { hallId, counterId, madeAt, decision }, suggestionWords.said[decision](one))
          advice.again()
        },
      }}
      link={freshness(live.state, question, Date.now())}
      options={options}
      devicesHref={`/devices?hall=${hallId}`}
      planningHref={`/planning?hall=${hallId}`}
      otherHallHref={otherHallHref}
      ask={ask}
      refusal={act.refusal}
      done={act.done}
      deeds={deeds}
      atOnce={{
        approve: closing => run(approveClosing, { id: closing.id }, words.done.approved),
        withdraw: closing => run(withdrawClosing, { id: closing.id }, words.done.withdrawn),
        endAnnouncement: id => run(endAnnouncement, { id }, words.done.ended),
        retryOptions,
      }}
      onAsk={onAsk}
      onRefresh={question.again}
      onSignOut={leave}
    />
  )
}

/** What can be closed: the booths that have counters, and the services of the menu. */
function useClosingOptions(hallId: string) {
  const facts = useQuestion(hallEndpoint, { hallId })
  const catalogue = useQuestion(services, { hallId, limit: 500 })
  const retryOptions = useCallback(() => {
    facts.again()
    catalogue.again()
  }, [facts.again, catalogue.again])
  return { options: optionsOf(facts, catalogue), retryOptions }
}

function optionsOf(
  facts: ReturnType<typeof useQuestion<typeof hallEndpoint>>,
  catalogue: ReturnType<typeof useQuestion<typeof services>>,
): ClosingOptions | 'failed' | undefined {
  if (facts.state === 'failed' || catalogue.state === 'failed') return 'failed'
  if (!facts.answer || !catalogue.answer) return undefined
  const booths = new Map(facts.answer.counters.map(counter => [counter.boothId, counter.boothName]))
  return {
    booths: [...booths].map(([id, name]) => ({ id, name })),
    services: catalogue.answer.items
      .filter(service => service.isOnMenu)
      .map(service => ({ id: service.id, name: service.nameId })),
  }
}
