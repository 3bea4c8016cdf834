import type { HallModel } from '../simulation/hall-model.ts'
import { withDemand } from './changes.ts'
import { promisedShare } from './promise.ts'
import type { Judge } from './repair.ts'

export interface Headroom {
  /** In percent of the people who come; negative: so many too many. Null: not even with half of them. */
  percent: number | null
  /** True where more was not tried. */
  isAtLeast: boolean
}

const least = 0.5
/** Growing steps: a hall with five times its people is slow to simulate and seldom the answer. */
const ladder = [1.25, 1.6, 2, 2.5]
/** Halves what is not known so often: some 3 percent of the people remain. */
const steps = 4

/** How many more people the hall can take until the promise breaks, by bisection; from a hall that keeps it now, or not. */
export async function headroomOf(model: HallModel, isKeptNow: boolean, judge: Judge): Promise<Headroom> {
  const isKeptAt = async (times: number) => {
    const [figures] = await judge([withDemand(model, times)])
    return (figures?.kept.share ?? 1) >= promisedShare
  }
  let kept = isKeptNow ? 1 : least
  let broken = isKeptNow ? 0 : 1
  if (isKeptNow) {
    for (const times of ladder) {
      if (!(await isKeptAt(times))) {
        broken = times
        break
      }
      kept = times
    }
    if (broken === 0) return { percent: Math.round(100 * (kept - 1)), isAtLeast: true }
  } else if (!(await isKeptAt(least))) return { percent: null, isAtLeast: false }
  for (let step = 0; step < steps; step += 1) {
    const middle = (kept + broken) / 2
    if (await isKeptAt(middle)) kept = middle
    else broken = middle
  }
  return { percent: Math.floor(100 * (kept - 1)), isAtLeast: false }
}
