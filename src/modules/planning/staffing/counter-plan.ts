import type { CounterModel, HallModel } from '../simulation/hall-model.ts'
import type { Cover } from './cover.ts'
import { kindId } from './from-hall.ts'
import { halfHoursOf, isClosed, type OfficerKind, type StaffingQuestion } from './question.ts'
import { isOnDuty } from './shifts.ts'

/** How many counters of each kind are open in each half hour between opening and closing. */
export type CounterPlan = ReadonlyMap<string, readonly number[]>

export function hoursOf(plan: CounterPlan): number {
  return [...plan.values()].flat().reduce((sum, counters) => sum + counters / 2, 0)
}

/** The same number all day: what a hall does that opens as many as its busiest half hour needs. */
export function flatPlan(question: StaffingQuestion, perKind: ReadonlyMap<string, number>): CounterPlan {
  return new Map(
    [...perKind].map(([kind, counters]) => [
      kind,
      halfHoursOf(question).map(halfHour => (isClosed(question, halfHour) ? 0 : counters)),
    ]),
  )
}

/** Duties as counters open in each half hour. */
export function planOf(question: StaffingQuestion, duties: Cover['duties']): CounterPlan {
  const halfHours = halfHoursOf(question)
  return new Map(
    question.officers.map(({ id }) => {
      const shifts = duties.filter(({ kind }) => kind === id).map(({ shift }) => shift)
      return [id, halfHours.map(halfHour => shifts.filter(shift => isOnDuty(shift, halfHour)).length)]
    }),
  )
}

/** Duties as counters of a simulated hall, one each, with the paces of the officers that the hall has. */
export function countersOfDuties(
  model: HallModel,
  officers: readonly OfficerKind[],
  duties: Cover['duties'],
): CounterModel[] {
  return duties.map(({ kind, shift }, i) => ({
    id: `${kind} ${i}`,
    skills: skillsOf(officers, kind),
    pace: paceOf(model, kind, i),
    plan: shift.spans,
  }))
}

/** A plan as counters of a simulated hall: the first of a kind is open whenever one is, the second whenever two are. */
export function countersOfPlan(model: HallModel, question: StaffingQuestion, plan: CounterPlan): CounterModel[] {
  const halfHours = halfHoursOf(question)
  return [...plan].flatMap(([kind, counts]) =>
    Array.from({ length: Math.max(0, ...counts) }, (_, n) => ({
      id: `${kind} ${n}`,
      skills: skillsOf(question.officers, kind),
      pace: paceOf(model, kind, n),
      plan: spansWhere(halfHours, counts, n, question.close),
    })),
  )
}

function spansWhere(
  halfHours: readonly number[],
  counts: readonly number[],
  above: number,
  close: number,
): [number, number][] {
  const spans: [number, number][] = []
  halfHours.forEach((from, h) => {
    if ((counts[h] ?? 0) <= above) return
    const to = Math.min(close, from + 30)
    const last = spans.at(-1)
    if (last && last[1] === from) last[1] = to
    else spans.push([from, to])
  })
  return spans
}

function skillsOf(officers: readonly OfficerKind[], kind: string): readonly string[] {
  return officers.find(({ id }) => id === kind)?.skills ?? []
}

/** In turn those of the hall's counters of this kind; 1 for a kind that the hall does not have. */
function paceOf({ counters }: HallModel, kind: string, n: number): number {
  const paces = counters.filter(({ skills }) => kindId(skills) === kind).map(({ pace }) => pace)
  return paces[n % Math.max(1, paces.length)] ?? 1
}
