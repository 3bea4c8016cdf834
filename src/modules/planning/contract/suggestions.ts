import { type Static, Type } from 'typebox'
import { endpoint, Instant, Maybe, OneOf, Slug } from '#platform/contract'
import { SuggestionDecided, SuggestionGone } from './problems.ts'
import { hallInput } from './words.ts'

const relief = {
  people: Type.Integer({ description: 'Who wait, or are still to come, and wait at least two minutes less' }),
  minutesLess: Type.Number({ description: 'Each of them, on average' }),
}

const Counter = { counterId: Slug, label: Type.String(), agency: Type.String() }

export const Suggestions = Type.Object({
  suggestions: Type.Array(
    Type.Object({
      ...Counter,
      madeAt: Instant,
      minutes: Type.Integer({ description: 'So long is it worth an officer’s time' }),
      ...relief,
      isOnly: Type.Boolean({ description: 'No other counter is open for them: without it they are not served today' }),
      services: Type.Array(Type.String()),
    }),
    { maxItems: 2 },
  ),
  done: Type.Array(
    Type.Object({
      ...Counter,
      decidedAt: Instant,
      until: Instant,
      minutes: Type.Integer(),
      ...relief,
      /** `measuring`: the time is over, and people who came within it still wait. `not-opened`: nobody sat down there. */
      outcome: OneOf(['running', 'measuring', 'measured', 'not-opened']),
      really: Maybe(Type.Object({ people: Type.Integer(), minutesLess: Type.Number() })),
    }),
    { description: 'Those of today that the manager did, the latest first' },
  ),
})
export type Suggestions = Static<typeof Suggestions>

export const suggestions = endpoint({
  method: 'GET',
  path: '/planning/halls/:hallId/suggestions',
  summary: 'Which closed counter, opened now for how long, helps whom; at most two, reckoned once a minute',
  access: 'planning.ask',
  input: Type.Object(hallInput),
  reply: Suggestions,
})

export const decideSuggestion = endpoint({
  method: 'POST',
  path: '/planning/halls/:hallId/suggestions',
  summary: 'Say that a suggestion was done, or not now',
  access: 'planning.decide',
  input: Type.Object({ ...hallInput, counterId: Slug, madeAt: Instant, decision: OneOf(['done', 'not-now']) }),
  reply: Suggestions,
  problems: [SuggestionGone, SuggestionDecided],
})
