import type { Given } from './give.ts'
import type { PrinterFault } from './printer/port.ts'
import type { KioskLanguage } from './words.ts'

/** How a number is handed over here. */
export type KioskDelivery = 'paper' | 'screen'

/** One press of an answer: every try of it carries the same key, so that a person gets one number. */
export interface Press {
  delivery: KioskDelivery
  key: string
}

/** By the address in the QR code, or by the spoken code with the end of the phone. */
export type ArrivingBooking = { secret: string } | { code: string; phoneEnd: string }

export type Screen =
  | { at: 'idle' }
  | { at: 'wanted' }
  | { at: 'agencies'; page: number }
  | { at: 'services'; agencyId: string; page: number }
  | { at: 'not-here'; page: number }
  | { at: 'confirm' }
  | { at: 'arriving'; code: string; phoneEnd: string }
  | { at: 'giving'; press: Press }
  | { at: 'not-given'; press: Press; refusal: unknown }
  | { at: 'given'; given: Given }
  | { at: 'list'; fault: PrinterFault | null; isPrinting: boolean }

/** All that the kiosk knows of the person before it. Forgetting it is making a new one. */
export interface Sitting {
  /** Where the person came along: the last is what is shown, going back takes it off. */
  path: readonly [Screen, ...Screen[]]
  language: KioskLanguage
  /** One visit, one number: the services in the order they will be visited. */
  serviceIds: readonly string[]
  priorityGroup: string | null
  /** A service that is not given here yet: its agency is asked while the person waits. */
  connectTo: PlannedService | null
  /** Something that the chosen services need is missing, and a number is wanted all the same. */
  isAnyway: boolean
  /** The booking that somebody came with: her number is for that. */
  booking: ArrivingBooking | null
}

/** A service of the catalogue that is not on the hall's menu. */
export interface PlannedService {
  id: string
  nameId: string
  nameEn: string
  agencyAbbreviation: string
}

/** As many stops as one visit may have. */
export const mostStops = 5

/** Nobody is here. */
export const nobodyHere: Sitting = {
  path: [{ at: 'idle' }],
  language: 'id',
  serviceIds: [],
  priorityGroup: null,
  connectTo: null,
  isAnyway: false,
  booking: null,
}

export function screenOf({ path }: Sitting): Screen {
  return path.at(-1) ?? path[0]
}

/** Shows the next screen; going back comes here again. */
export function go(sitting: Sitting, screen: Screen): Sitting {
  return { ...sitting, path: [...sitting.path, screen] }
}

/** Shows another screen in place of this one: another page, or the outcome of what was waited for. */
export function turnTo({ path, ...sitting }: Sitting, screen: Screen): Sitting {
  const [first, ...rest] = path
  return { ...sitting, path: rest.length === 0 ? [screen] : [first, ...rest.slice(0, -1), screen] }
}

/** A service was chosen: it joins the plan, and the plan is shown for an answer. */
export function choose(sitting: Sitting, serviceId: string): Sitting {
  const isThere = sitting.serviceIds.includes(serviceId)
  return go(
    { ...sitting, serviceIds: isThere ? sitting.serviceIds : [...sitting.serviceIds, serviceId] },
    { at: 'confirm' },
  )
}

/** What is wanted is not given here: a number of the connecting desk alone, because it is held until the answer. */
export function connect(sitting: Sitting, deskServiceId: string, connectTo: PlannedService | null): Sitting {
  return go({ ...sitting, serviceIds: [deskServiceId], connectTo }, { at: 'confirm' })
}

/** One step back. Leaving the plan takes the service off that was put there last. */
export function back(sitting: Sitting): Sitting {
  const [first, ...rest] = sitting.path
  if (rest.length === 0) return sitting
  const serviceIds = screenOf(sitting).at === 'confirm' ? sitting.serviceIds.slice(0, -1) : sitting.serviceIds
  return { ...sitting, serviceIds, connectTo: null, isAnyway: false, path: [first, ...rest.slice(0, -1)] }
}

/** Touching the chosen priority picture again takes it back. */
export function choosePriority(sitting: Sitting, groupId: string): Sitting {
  return { ...sitting, priorityGroup: sitting.priorityGroup === groupId ? null : groupId }
}

/** A key of the large keys was touched: first the code, then the last four digits of the phone. */
export function typeKey(screen: Extract<Screen, { at: 'arriving' }>, key: string): Screen {
  if (screen.code.length < codeLength) return { ...screen, code: screen.code + key }
  if (screen.phoneEnd.length < phoneEndLength) return { ...screen, phoneEnd: screen.phoneEnd + key }
  return screen
}

/** The last key is taken back. */
export function untypeKey(screen: Extract<Screen, { at: 'arriving' }>): Screen {
  if (screen.phoneEnd) return { ...screen, phoneEnd: screen.phoneEnd.slice(0, -1) }
  return { ...screen, code: screen.code.slice(0, -1) }
}

export const codeLength = 8
export const phoneEndLength = 4
