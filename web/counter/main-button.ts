import type { CounterView, InLine, Outcome } from '#contracts/queue'

/** What the one big button (F2) does as things stand. */
export type MainAct =
  | { does: 'call'; next: InLine | null }
  | { does: 'start'; ticketId: string }
  | { does: 'finish'; ticketId: string; outcome: Outcome; thenCall: InLine | null }
  | { does: 'resume' }
  | { does: 'nothing' }

/**
 * One button for a whole shift: call, begin, finish and call the next. It ends nobody who has not sat down: a called
 * person is only ever begun with.
 */
export function mainAct(view: CounterView, outcome: Outcome): MainAct {
  const { session, current, next } = view
  if (!session?.isMine) return { does: 'nothing' }
  const first = next[0] ?? null
  if (current?.state === 'called') return { does: 'start', ticketId: current.ticketId }
  if (current) return { does: 'finish', ticketId: current.ticketId, outcome, thenCall: session.pausedAt ? null : first }
  if (session.pausedAt) return { does: 'resume' }
  return { does: 'call', next: first }
}

/** What the button did last, and when by this machine's own clock. */
export interface LastPress {
  did: 'call' | 'start' | 'finish'
  number: string
  atMs: number
}

const guardMs = 3_000

/**
 * A finger that presses twice must not begin with somebody who is still walking, nor end somebody who has just sat
 * down. Says which press came just before, or null where the new one is meant.
 */
export function justPressed(last: LastPress | null, act: MainAct, nowMs: number): LastPress | null {
  if (!last || nowMs - last.atMs >= guardMs) return null
  return act.does === 'start' || act.does === 'finish' ? last : null
}
