import type { Finding } from '../../contract.ts'
import type { Choices } from '../../queries/authoring-choices.ts'

/** A finding, before it is known where in the outline its field stands. */
export type Said = Omit<Finding, 'section'>

/** What the regency has, and whose service it is. */
export interface Known extends Pick<Choices, 'services' | 'consumables' | 'systems' | 'halls'> {
  agencyId: string
  serviceId: string
}

/** It keeps the draft from being published. */
export function error(rule: string, path: string, says: string): Said {
  return { rule, weight: 'error', path, says }
}

/** It asks for a look. */
export function warning(rule: string, path: string, says: string): Said {
  return { rule, weight: 'warning', path, says }
}

/** The places in a list where something stands that stood before. */
export function repeats(ids: readonly string[]): number[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []))
}
