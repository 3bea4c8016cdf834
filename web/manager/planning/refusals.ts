import { Offline } from '#client/ask.ts'
import {
  AlreadyOffered,
  DayNotAhead,
  NobodyGivesIt,
  NoOpeningHours,
  NothingOpen,
  UnknownName,
} from '#contracts/planning'
import { OrderUnfair } from '#contracts/queue'
import { InputInvalid, TooManyRequests } from '#platform/problem'
import { sayDay } from './say-day.ts'
import { words } from './words.ts'

/** Why there is no answer, in the words of the hall. */
export function sayRefusal(problem: unknown): string {
  if (NoOpeningHours.is(problem)) return words.refused.closed(sayDay(String(problem.day)))
  if (DayNotAhead.is(problem)) return words.refused.notAhead(sayDay(String(problem.from)), sayDay(String(problem.to)))
  if (UnknownName.is(problem)) return words.refused.unknown(namesIn(problem.names))
  if (NobodyGivesIt.is(problem)) return words.refused.nobodyGives(namesIn(problem.services))
  if (AlreadyOffered.is(problem)) return words.refused.alreadyOffered(namesIn(problem.services))
  if (NothingOpen.is(problem)) return words.refused.nothingOpen
  if (OrderUnfair.is(problem)) return words.refused.unfair
  if (InputInvalid.is(problem)) return words.refused.input
  if (TooManyRequests.is(problem)) return words.refused.tooMany
  if (Offline.is(problem)) return words.refused.offline
  return words.refused.other
}

function namesIn(fact: unknown): string[] {
  return Array.isArray(fact) ? fact.map(String) : []
}
