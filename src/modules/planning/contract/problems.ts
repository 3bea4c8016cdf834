import { problem } from '#platform/problem'

/** Facts: `day`. */
export const NoOpeningHours = problem('planning/no-opening-hours', 422, 'The hall does not open on that day')
/** Facts: `day`, and `from` and `to`, the days that can be planned. */
export const DayNotAhead = problem('planning/day-not-ahead', 422, 'Only a coming day can be planned')
/** Facts: `names`, those that the hall and the catalogue do not know. */
export const UnknownName = problem('planning/unknown-name', 422, 'There is no such counter, service or agency here')
/** Facts: `services`, by their Indonesian names. */
export const NobodyGivesIt = problem(
  'planning/nobody-gives-it',
  422,
  'People would come for a service that no open counter gives',
)
export const NothingOpen = problem('planning/nothing-open', 422, 'No counter would be open')
/** Facts: `services`, by their Indonesian names. */
export const AlreadyOffered = problem('planning/already-offered', 422, 'This service is on the menu already')
export const SuggestionGone = problem('planning/suggestion-gone', 409, 'The hall has moved on since this was suggested')
/** Facts: `decision`, which was there first. */
export const SuggestionDecided = problem('planning/suggestion-decided', 409, 'Somebody decided otherwise before')
