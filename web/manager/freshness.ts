import type { LiveState } from '#ui/live.tsx'

/** The board is asked for every ten seconds: one that is older than two rounds is late. */
const lateMs = 25_000
const lostMs = 60_000

/** How old the board is: the worse of the stream's silence and the age of the last answer. Old data is never shown as fresh. */
export function freshness(
  stream: LiveState,
  question: { askedAt: number | undefined; state: string },
  now: number,
): LiveState {
  if (question.askedAt === undefined) return 'late'
  const age = now - question.askedAt
  if (stream === 'lost' || age > lostMs) return 'lost'
  return stream === 'late' || age > lateMs || question.state === 'stale' ? 'late' : 'live'
}
