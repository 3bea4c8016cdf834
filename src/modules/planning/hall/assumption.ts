import type { assumptionKinds } from '../contract.ts'

/** What an answer stands on: one number, and where it comes from. */
export interface Assumption {
  what: (typeof assumptionKinds)[number]
  /** Of one service only; null for the whole hall. */
  service: string | null
  value: number
  from: 'measured' | 'catalogue' | 'assumed'
}

const from =
  (origin: Assumption['from']) =>
  (what: Assumption['what'], value: number): Assumption => ({ what, service: null, value, from: origin })

export const measured = from('measured')
export const saidByCatalogue = from('catalogue')
export const assumed = from('assumed')
