import type { CounterView } from '#contracts/queue'
import { words } from './words.ts'

/** Why the first in line is first, in one sentence an officer can say to whoever asks. Null where nobody waits. */
export function whyFirst(
  { next, nextIsAheadOfTurn, priorityShare }: CounterView,
  groupName: (id: string) => string,
): string | null {
  const first = next[0]
  if (!first) return null
  if (!nextIsAheadOfTurn) return words.why.longest(first.waitedMinutes)
  return words.why.priority(first.priorityGroup ? groupName(first.priorityGroup) : null, priorityShare)
}
