import type { HallState } from './hall-state.ts'
import { type Learnt, slots } from './learnt.ts'
import { booked, carried, kinds, type OrderTerms, priority, walkIn } from './order-terms.ts'
import type { Hall } from './read-hall.ts'

/** Who may come and overtake within a half hour or what is left of it, in minutes of the day. */
export interface Overtakers {
  from: number
  to: number
  perMinute: number
  /** Service × kind, and the rate of all until with this one. */
  rows: readonly number[]
  upTo: readonly number[]
}

/** So many people outweigh what the usual day says of how busy today is; and the farthest it may be from the usual. */
const usualWeight = 30
const busiest = 2
const calmest = 0.5
/** Before the first day: shares of the kinds among all who join a line (walk-ins, priority groups, bookings, further stops). */
const firstShares = [0.75, 0.1, 0, 0.15]
const firstSharesWeight = 20
/** The wave at the doors is not the rate of a day: the first hour counts as one, however short it is yet. */
const shortestMinutes = 60
/** Before the first day: people come early. So many times the day's average at the doors, falling evenly to as much below it at the end. */
const firstHaste = 1.7

/**
 * Who may still come and be called before somebody that waits: at the usual rates of the half hours, by how busy today is
 * so far. On a hall's first day, at the rate of today.
 */
export function overtakersOf(
  hall: Hall,
  state: HallState,
  learnt: Learnt,
  services: Int32Array,
  terms: OrderTerms,
  until: number,
): Overtakers[] {
  const rateOf = learnt.days === 0 ? firstRates(hall, state) : usualRates(state, learnt, services)
  const kindsOf = [walkIn, priority, booked, carried].filter(kind => kind === carried || overtakes(terms, kind))
  const halves: Overtakers[] = []
  for (let half = Math.floor(state.now / 30); half < Math.min(slots, Math.ceil(until / 30)); half += 1) {
    const rows: number[] = []
    const upTo: number[] = []
    let perMinute = 0
    for (const service of services)
      for (const kind of kindsOf) {
        const rate = rateOf(service, kind, half)
        if (rate <= 0) continue
        perMinute += rate
        rows.push(service * kinds + kind)
        upTo.push(perMinute)
      }
    halves.push({ from: Math.max(state.now, half * 30), to: half * 30 + 30, perMinute, rows, upTo })
  }
  return halves
}

type RateOf = (service: number, kind: number, half: number) => number

function usualRates({ now, arrivals }: HallState, { rates }: Learnt, services: Int32Array): RateOf {
  let came = usualWeight
  let usual = usualWeight
  for (const service of services)
    for (let i = service * kinds * slots; i < (service + 1) * kinds * slots; i += 1) {
      const passed = Math.min(1, Math.max(0, now / 30 - (i % slots)))
      came += arrivals[i] as number
      usual += passed * (rates[i] as number)
    }
  const busy = Math.min(busiest, Math.max(calmest, came / usual))
  return (service, kind, half) => (busy * (rates[(service * kinds + kind) * slots + half] as number)) / 30
}

function firstRates({ groups, kioskOpen, kioskClose }: Hall, { now, arrivals }: HallState): RateOf {
  const whole = Math.max(shortestMinutes, kioskClose - kioskOpen)
  const passed = Math.min(1, Math.max(0, now - kioskOpen) / whole)
  const minutes = Math.max(shortestMinutes, whole * (firstHaste * passed - (firstHaste - 1) * passed * passed))
  const ofKind = firstShares.map(share => share * firstSharesWeight)
  // A further stop needs another line to come from.
  if (groups.length < 2) ofKind[carried] = 0
  const ofService = new Float64Array(arrivals.length / (kinds * slots))
  for (const [i, came] of arrivals.entries()) {
    const row = Math.floor(i / slots)
    ofKind[row % kinds] = (ofKind[row % kinds] as number) + came
    ofService[Math.floor(row / kinds)] = (ofService[Math.floor(row / kinds)] as number) + came
  }
  const all = ofKind.reduce((sum, one) => sum + one, 0)
  return (service, kind, half) => {
    const at = (half * 30 + 15 - kioskOpen) / whole
    if (half * 30 >= kioskClose) return 0
    const haste = firstHaste - 2 * (firstHaste - 1) * Math.min(1, Math.max(0, at))
    return (haste * (ofService[service] as number) * (ofKind[kind] as number)) / (minutes * all)
  }
}

function overtakes({ tier, rate, headStart, look, backlog }: OrderTerms, kind: number): boolean {
  return (
    look > 0 ||
    backlog > 0 ||
    (tier[kind] as number) > (tier[0] as number) ||
    (rate[kind] as number) > (rate[0] as number) ||
    (headStart[kind] as number) > (headStart[0] as number)
  )
}
