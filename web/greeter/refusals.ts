import { Offline } from '#client/ask.ts'
import { AnotherDay, NotInThatState as BookingOver, CodeUnknown } from '#contracts/booking'
import {
  type Admission,
  DayNotOpen,
  NotInThatState,
  NumberNotGiven,
  PriorityUnknown,
  SameServiceTwice,
} from '#contracts/queue'
import { ContactNeeded, PhoneInvalid } from '#contracts/referrals'
import { InputInvalid, NotFound, type ProblemDetails } from '#platform/problem'
import { sayAdmission } from '#ui/admission.ts'
import { words } from './words.ts'

/** Why no number was given, in the words of the hall, and from when one is. */
export function sayRefusal(problem: unknown, today: string | null): string {
  if (NumberNotGiven.is(problem)) {
    // The server sends along the answer it gave itself: what the menu shows too.
    const admission = problem.admission as Admission | undefined
    return admission ? sayAdmission(admission, 'id', today ?? undefined) : words.other
  }
  if (CodeUnknown.is(problem)) return words.codeUnknown
  if (AnotherDay.is(problem)) return words.anotherDay(sayWhen(String(problem.startsAt)))
  if (BookingOver.is(problem)) return words.bookingOver
  if (DayNotOpen.is(problem)) return words.dayNotOpen
  if (SameServiceTwice.is(problem)) return words.sameTwice
  if (PriorityUnknown.is(problem)) return words.priorityUnknown
  if (ContactNeeded.is(problem)) return words.contactNeeded
  if (PhoneInvalid.is(problem)) return words.phoneInvalid
  if (InputInvalid.is(problem)) return isAbout(problem, '/phone') ? words.phoneInvalid : words.needNeeded
  if (Offline.is(problem)) return words.offline
  return words.other
}

function isAbout({ errors = [] }: ProblemDetails, pointer: string): boolean {
  return errors.some(error => error.pointer === pointer)
}

/** Why something of the strip was not done. */
export function sayStripRefusal(problem: unknown): string {
  if (NotInThatState.is(problem) || NotFound.is(problem)) return words.gone
  return Offline.is(problem) ? words.notSent : words.other
}

/** An instant as the hall's wall shows it, with its day. */
function sayWhen(instant: string): string {
  return new Date(instant)
    .toLocaleString('id-ID', {
      timeZone: 'Asia/Jakarta',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
    })
    .replace(' pukul ', ', ')
}
