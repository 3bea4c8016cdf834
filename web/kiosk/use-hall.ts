import { useEffect, useRef, useState } from 'preact/hooks'
import { useHallClock, wallTime } from '#client/clock.ts'
import { useQuestion } from '#client/question.ts'
import { agencies, services } from '#contracts/catalogue'
import { hall, openingHours } from '#contracts/places'
import { kioskView } from '#contracts/queue'

/** What changes in the hall must be on the kiosk within five seconds. */
const everyMs = 4_000
const factsEveryMs = 10 * 60_000
/** More than two missed answers are late; after that the kiosk says so before somebody chooses in vain. */
const lateMs = 10_500
const goneMs = 16_000

/** What the kiosk knows of its hall, and how old that is. */
export function useHall(hallId: string) {
  const tick = useTick(everyMs)
  const factsTick = useTick(factsEveryMs)
  const question = useQuestion(kioskView, { hallId }, { nudge: tick })
  const facts = useQuestion(hall, { hallId }, { nudge: factsTick })
  const names = useQuestion(agencies, {}, { nudge: factsTick })
  const catalogue = useQuestion(services, { hallId, limit: 500 }, { nudge: factsTick })
  const hours = useQuestion(openingHours, { hallId, days: 4 }, { nudge: factsTick })
  const now = useHallClock()
  const startedAt = useRef(Date.now())

  const age = Date.now() - (question.askedAt ?? startedAt.current)
  const view = question.answer
  const lastAt = view ? wallTime(view.at) : null
  return {
    view,
    hall: facts.answer,
    agencies: names.answer?.agencies ?? [],
    notHere: (catalogue.answer?.items ?? []).filter(service => !service.isOnMenu),
    days: hours.answer?.days ?? [],
    time: wallTime(now),
    lastAt,
    staleAt: age > lateMs ? lastAt : null,
    isGone: age > goneMs || (view === undefined && question.state === 'failed'),
    again: question.again,
  }
}

/** Counts up every so often. */
export function useTick(ms: number): number {
  const [tick, setTick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTick(before => before + 1), ms)
    return () => clearInterval(timer)
  }, [ms])
  return tick
}
