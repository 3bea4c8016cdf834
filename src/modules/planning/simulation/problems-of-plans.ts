import type { HallModel } from './hall-model.ts'
import type { ModelProblem } from './problems.ts'

/** Opening hours and plans of counters that no day can keep. */
export function planProblems(model: HallModel): ModelProblem[] {
  const { kioskOpen, kioskClose, open, close, counters, bookings } = model
  return [
    ...reversed('kioskClose', kioskOpen, kioskClose, 'the kiosk closes before it opens'),
    ...reversed('close', open, close, 'the hall closes before it opens'),
    ...(kioskClose > close ? [{ path: 'kioskClose', says: 'numbers are given after the hall has closed' }] : []),
    ...(counters.length > 0 && counters.every(({ plan }) => plan.length === 0)
      ? [{ path: 'counters', says: 'no counter opens on this day' }]
      : []),
    ...counters.flatMap((_, c) => spanProblems(model, c)),
    ...bookings.flatMap(({ from, to }, b) => reversed(`bookings[${b}]`, from, to, 'the last slot is before the first')),
  ]
}

function spanProblems({ counters, open, close }: HallModel, c: number): ModelProblem[] {
  const plan = counters[c]?.plan ?? []
  return plan.flatMap(([from, to], s) => {
    const path = `counters[${c}].plan[${s}]`
    const before = plan[s - 1]
    return [
      ...reversed(path, from, to, 'ends before it begins'),
      ...(before && from < before[1] ? [{ path, says: 'overlaps the one before it, or stands before it' }] : []),
      ...(from < open || to > close ? [{ path, says: 'lies outside the opening hours of the hall' }] : []),
    ]
  })
}

function reversed(path: string, from: number, to: number, says: string): ModelProblem[] {
  return from < to ? [] : [{ path, says }]
}
