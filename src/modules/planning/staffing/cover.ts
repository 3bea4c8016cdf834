import type { OfficerKind } from './question.ts'
import { dutyHours, isOnDuty, type Shift } from './shifts.ts'

/** So many officers of these kinds together, in each of the half hours. */
export interface Need {
  services: readonly string[]
  kinds: readonly string[]
  counters: readonly number[]
}

export interface CoverQuestion {
  halfHours: readonly number[]
  needs: readonly Need[]
  officers: readonly OfficerKind[]
  /** Shifts that an officer can have; the same for all. */
  shifts: readonly Shift[]
}

/** What even the best cover leaves open: these services lack so many counters in that half hour. */
export interface Shortage {
  halfHour: number
  services: readonly string[]
  counters: number
}

export interface Cover {
  duties: { kind: string; shift: Shift }[]
  counterHours: number
  shortages: Shortage[]
  /** False when the time ran out before the fewest hours were proved; the cover holds all the same. */
  isProved: boolean
}

/** A missing counter for half an hour costs more hours than the longest duty that could fill it: needs come first, hours second. */
const hoursPerMissing = 20

/**
 * The cover as a mixed-integer programme in CPLEX' LP form: `n_k_s` officers of kind k work shift s, `u_i_h` is what need i lacks in
 * half hour h. It always has a solution, because every need may stay open at a price.
 */
export function coverProgramme({ halfHours, needs, officers, shifts }: CoverQuestion): string {
  const goal: string[] = []
  const rows: string[] = []
  const whole: string[] = []
  officers.forEach((_, k) => {
    shifts.forEach((shift, s) => {
      goal.push(`${dutyHours(shift)} n_${k}_${s}`)
      whole.push(`n_${k}_${s}`)
    })
  })
  needs.forEach((need, i) => {
    halfHours.forEach((halfHour, h) => {
      const wanted = need.counters[h] ?? 0
      if (wanted <= 0) return
      goal.push(`${hoursPerMissing} u_${i}_${h}`)
      const onDuty = officers.flatMap(({ id }, k) => (need.kinds.includes(id) ? dutyTerms(shifts, k, halfHour) : []))
      rows.push(`${[...onDuty, `u_${i}_${h}`].join(' + ')} >= ${wanted}`)
    })
  })
  officers.forEach((kind, k) => {
    if (shifts.length === 0) return
    rows.push(`${shifts.map((_, s) => `n_${k}_${s}`).join(' + ')} <= ${kind.officers}`)
    if (kind.counters >= kind.officers) return
    for (const halfHour of halfHours) {
      const onDuty = dutyTerms(shifts, k, halfHour)
      if (onDuty.length > 0) rows.push(`${onDuty.join(' + ')} <= ${kind.counters}`)
    }
  })
  const named = rows.map((row, r) => ` r${r}: ${row}`)
  const sum = goal.length > 0 ? goal.join('\n + ') : '0 nothing'
  return ['Minimize', ` hours: ${sum}`, 'Subject To', ...named, 'Generals', ` ${whole.join('\n ')}`, 'End'].join('\n')
}

/** Reads the programme's answer back: `amountOf` gives a column's value, 0 for one that is not there. */
export function readCover(question: CoverQuestion, amountOf: (column: string) => number, isProved: boolean): Cover {
  const duties = question.officers.flatMap(({ id }, k) =>
    question.shifts.flatMap((shift, s) =>
      Array.from({ length: Math.round(amountOf(`n_${k}_${s}`)) }, () => ({ kind: id, shift })),
    ),
  )
  return {
    duties,
    counterHours: duties.reduce((sum, duty) => sum + dutyHours(duty.shift), 0),
    shortages: shortagesOf(question, duties),
    isProved,
  }
}

/** What is missing, counted from the duties themselves rather than believed from the solver. */
export function shortagesOf({ halfHours, needs }: CoverQuestion, duties: Cover['duties']): Shortage[] {
  return needs.flatMap(({ services, kinds, counters }) =>
    halfHours.flatMap((halfHour, h) => {
      const there = duties.filter(({ kind, shift }) => kinds.includes(kind) && isOnDuty(shift, halfHour)).length
      const missing = (counters[h] ?? 0) - there
      return missing > 0 ? [{ halfHour, services, counters: missing }] : []
    }),
  )
}

function dutyTerms(shifts: readonly Shift[], kind: number, halfHour: number): string[] {
  return shifts.flatMap((shift, s) => (isOnDuty(shift, halfHour) ? [`n_${kind}_${s}`] : []))
}
