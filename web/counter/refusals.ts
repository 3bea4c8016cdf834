import {
  type Admission,
  CounterBusy,
  CounterClosed,
  CounterPaused,
  CounterTaken,
  DayNotOpen,
  ElsewhereOpen,
  NobodyWaiting,
  NotInThatState,
  NumberNotGiven,
  ReasonNeeded,
  RecallsUsed,
  SameServiceTwice,
  TooSoon,
} from '#contracts/queue'
import {
  AlreadyAnswered,
  AnswerInThePast,
  CounterUnknown,
  MovedOften,
  NotWaiting,
  SameAgency,
  TakenByAnother,
  VisitBusy,
} from '#contracts/referrals'
import {
  InputInvalid,
  NotAllowed,
  NotFound,
  type Problem,
  type ProblemDetails,
  TooManyRequests,
} from '#platform/problem'
import { sayAdmission } from '#ui/admission.ts'
import { referralWords } from './referral-words.ts'
import { words } from './words.ts'

/** A refusal as the officer is told it: what is so, and what to do. */
export function sayRefusal(problem: ProblemDetails): string {
  if (TooSoon.is(problem)) return words.refused.tooSoon(typeof problem.seconds === 'number' ? problem.seconds : null)
  if (NumberNotGiven.is(problem)) return words.refused.notGiven(whyNotGiven(problem))
  return sentences.find(([kind]) => kind.is(problem))?.[1] ?? words.refused.fault
}

const sentences: [Problem, string][] = [
  [NobodyWaiting, words.refused.nobodyWaiting],
  [CounterBusy, words.refused.busy],
  [CounterClosed, words.refused.closed],
  [CounterPaused, words.refused.paused],
  [CounterTaken, words.refused.taken],
  [NotInThatState, words.refused.notInThatState],
  [RecallsUsed, words.refused.recallsUsed],
  [ReasonNeeded, words.refused.reasonNeeded],
  [SameServiceTwice, words.refused.sameTwice],
  [DayNotOpen, words.refused.dayNotOpen],
  [ElsewhereOpen, words.refused.elsewhere],
  [AlreadyAnswered, referralWords.refused.answered],
  [TakenByAnother, referralWords.refused.taken],
  [MovedOften, referralWords.refused.movedOften],
  [SameAgency, referralWords.refused.sameAgency],
  [NotWaiting, referralWords.refused.notWaiting],
  [CounterUnknown, referralWords.refused.counter],
  [AnswerInThePast, referralWords.refused.past],
  [VisitBusy, referralWords.refused.busy],
  [InputInvalid, referralWords.refused.input],
  [NotAllowed, words.refused.notAllowed],
  [NotFound, words.refused.gone],
  [TooManyRequests, words.refused.tooMany],
]

/** The server sends along why no number is given; an older one may not. */
function whyNotGiven({ admission }: ProblemDetails): string {
  const why = admission as Admission | undefined
  const said = why ? sayAdmission(why, 'id') : words.refused.notOnMenu
  return said.charAt(0).toLowerCase() + said.slice(1)
}
