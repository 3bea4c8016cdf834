import { Offline } from '#client/ask.ts'
import { ClosingInThePast } from '#contracts/places'
import { SuggestionDecided, SuggestionGone } from '#contracts/planning'
import { CounterBusy, CounterClosed, DayNotOpen, DayOpen, DayOver } from '#contracts/queue'
import { NotFound, type Problem } from '#platform/problem'
import { suggestionWords } from './suggestion-words.ts'
import { words } from './words.ts'

const said: readonly (readonly [Problem, string])[] = [
  [CounterBusy, words.refused.busy],
  [CounterClosed, words.refused.counterClosed],
  [ClosingInThePast, words.refused.past],
  [DayOpen, words.refused.dayOpen],
  [DayOver, words.refused.dayOver],
  [DayNotOpen, words.refused.dayNotOpen],
  [SuggestionGone, suggestionWords.gone],
  [SuggestionDecided, suggestionWords.decidedOtherwise],
  [NotFound, words.refused.gone],
  [Offline, words.refused.offline],
]

/** Why a deed was not done, in the words of the hall. */
export function sayRefusal(problem: unknown): string {
  return said.find(([kind]) => kind.is(problem))?.[1] ?? words.refused.other
}
