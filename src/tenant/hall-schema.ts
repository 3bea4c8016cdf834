import { type Static, Type } from 'typebox'
import { Confidence, CounterMinutes, Letter, MaybeText, Slug, Sources, strict, Text } from './shape.ts'

const Time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })
const Spans = Type.Array(Type.Tuple([Time, Time]))
const Week = strict({
  monday: Spans,
  tuesday: Spans,
  wednesday: Spans,
  thursday: Spans,
  friday: Spans,
  saturday: Spans,
  sunday: Spans,
})

const Zone = strict({ letter: Letter, name_id: Text, name_en: Text, icon: Slug, seat_id: Text, seat_en: Text })

/** A booth without hours of its own keeps the hall's. */
const Booth = strict({ id: Slug, agency: Slug, name: Text, hours: Type.Union([Week, Type.Null()]) })

/** A counter gives what the menu holds for its zone and booth. */
const Counter = strict({ id: Slug, label: Type.String({ minLength: 1, maxLength: 6 }), zone: Letter, booth: Slug })

/** A service of the hall itself, which no agency's catalogue has. */
const Desk = strict({
  id: Slug,
  agency: Slug,
  name_id: Text,
  name_en: Text,
  typical_counter_minutes: CounterMinutes,
  source: Sources,
  confidence: Confidence,
})

const Rules = strict({
  doors_open_minutes_before: Type.Integer({ minimum: 0, maximum: 240 }),
  last_ticket_minutes_before_close: Type.Integer({ minimum: 0, maximum: 240 }),
  priority_share: Type.Integer({ minimum: 2, maximum: 20 }),
  grace_minutes: Type.Integer({ minimum: 1, maximum: 30 }),
  no_show_places_back: Type.Integer({ minimum: 1, maximum: 50 }),
  max_recalls: Type.Integer({ minimum: 0, maximum: 10 }),
  recall_gap_seconds: Type.Integer({ minimum: 0, maximum: 300 }),
  empty_booth_minutes: Type.Integer({ minimum: 1, maximum: 240 }),
  long_wait_minutes: Type.Integer({ minimum: 1, maximum: 480 }),
})

const ClassTerms = strict({
  rate: Type.Number({ minimum: 0.1, maximum: 100 }),
  head_start_minutes: Type.Number({ minimum: 0, maximum: 240 }),
})

/** The order of calling, where the hall wants another than the usual one. */
const CallOrder = strict({
  walk_in: ClassTerms,
  priority: ClassTerms,
  booked: ClassTerms,
  look: Type.Number({ minimum: 0, maximum: 10 }),
  backlog: Type.Number({ minimum: 0, maximum: 10 }),
})

/** How often each service is asked for, in proportion to the others. Plays a practice day; promises nothing. */
const Demand = strict({
  estimate: Type.Boolean(),
  note: Text,
  visitors_a_day: Type.Integer({ minimum: 1, maximum: 100_000 }),
  weights: Type.Array(strict({ service: Slug, weight: Type.Number({ minimum: 0, maximum: 1_000_000 }) })),
})

export const HallFile = strict({
  id: Slug,
  name: Text,
  address: MaybeText,
  address_note: Type.Optional(Text),
  timezone: Text,
  source: Sources,
  confidence: Confidence,
  zones: Type.Array(Zone, { minItems: 1 }),
  booths: Type.Array(Booth, { minItems: 1 }),
  counters: Type.Array(Counter, { minItems: 1 }),
  desks: Type.Array(Desk),
  menu: Type.Array(strict({ service: Slug, booth: Slug, zone: Letter }), { minItems: 1 }),
  hours: strict({ regular: Week, ramadan: Week, source: Sources, confidence: Confidence }),
  rules: Rules,
  call_order: Type.Optional(CallOrder),
  priority_groups: Type.Array(strict({ id: Slug, name_id: Text, name_en: Text, greeter_only: Type.Boolean() })),
  demand: Type.Optional(Demand),
})

export type HallFile = Static<typeof HallFile>
export type Week = Static<typeof Week>
