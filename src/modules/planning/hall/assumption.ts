/** What an answer stands on: one number, and where it comes from. */
export interface Assumption {
  what: (typeof assumptionKinds)[number]
  /** Of one service only; null for the whole hall. */
  service: string | null
  value: number
  from: 'measured' | 'catalogue' | 'assumed'
}

/**
 * `visitors` a day · `minutes` at the counter · `counters` open by plan · `priority`, `leavers`, `busy-days`, `slow-days` in percent ·
 * `patience`, `no-show`, `opening-lateness`, `return-lateness`, `overtime` in minutes · `pauses` an hour · `added-visitors` a day.
 */
export const assumptionKinds = [
  'visitors',
  'minutes',
  'counters',
  'priority',
  'leavers',
  'patience',
  'busy-days',
  'slow-days',
  'no-show',
  'opening-lateness',
  'return-lateness',
  'pauses',
  'overtime',
  'added-visitors',
] as const

const from =
  (origin: Assumption['from']) =>
  (what: Assumption['what'], value: number): Assumption => ({ what, service: null, value, from: origin })

export const measured = from('measured')
export const saidByCatalogue = from('catalogue')
export const assumed = from('assumed')
