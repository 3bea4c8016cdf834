import { type Static, Type } from 'typebox'
import { channel, endpoint, Instant, Maybe, Nothing } from '#platform/contract'
import { Letter } from '../../places/contract.ts'
import { HallDay, hallInput } from './day.ts'
import { HallShortage, Language, number, RangesKept, ZoneLoad } from './words.ts'

export const DisplayCall = Type.Object({
  step: Type.Integer({ description: 'Identifies the call: speak each once' }),
  ...number,
  zone: Letter,
  counterLabel: Type.String(),
  calledAt: Instant,
  isRecall: Type.Boolean(),
  language: Language,
})
export type DisplayCall = Static<typeof DisplayCall>

export const DisplayView = Type.Object({
  hallName: Type.String(),
  day: HallDay,
  calls: Type.Array(DisplayCall, { description: 'The last seven, newest first' }),
  zones: Type.Array(ZoneLoad),
  signs: Type.Array(Type.Object({ counterLabel: Type.String(), zone: Letter, backAt: Maybe(Instant) }), {
    description: 'Counters with the sign “back at”',
  }),
  shortages: Type.Array(HallShortage),
  news: Maybe(Type.String()),
  emergency: Maybe(Type.Object({ textId: Type.String(), textEn: Maybe(Type.String()) })),
  opensAt: Maybe(Instant),
  rangesKept: RangesKept,
  at: Instant,
  isPractice: Type.Boolean(),
})
export type DisplayView = Static<typeof DisplayView>

export const displayView = endpoint({
  method: 'GET',
  path: '/queue/halls/:hallId/display',
  summary: 'What a display shows: numbers, counters, zones; nothing of a person',
  access: 'queue.see-display',
  input: Type.Object(hallInput),
  reply: DisplayView,
})

export const displayLive = channel({
  path: '/queue/halls/:hallId/display/stream',
  summary: 'Calls as they happen, each exactly once for a reader that resumes; `changed` asks the reader to ask again',
  access: 'queue.see-display',
  input: Type.Object(hallInput),
  messages: { call: DisplayCall, changed: Nothing },
})

export const staffLive = channel({
  path: '/queue/halls/:hallId/stream',
  summary: 'A nudge whenever something of the hall changed: ask again',
  access: 'queue.see-hall',
  input: Type.Object(hallInput),
  messages: { changed: Type.Object({ types: Type.Array(Type.String()) }) },
})
