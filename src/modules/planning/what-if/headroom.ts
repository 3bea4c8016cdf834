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
const most = 2.5
/** Halves what is not known six times: 3 percent of the people remain. */
const steps = 6

/** How many more people the hall can take until the promise breaks, by bisection. */
export async function headroomOf(model: HallModel, judge: Judge): Promise<Headroom> {
  const [atLeast, atMost] = await judge([withDemand(model, least), withDemand(model, most)])
  const isKept = (share: number | null | undefined) => (share ?? 1) >= promisedShare
  if (isKept(atMost?.kept.share)) return { percent: Math.round(100 * (most - 1)), isAtLeast: true }
  if (!isKept(atLeast?.kept.share)) return { percent: null, isAtLeast: false }
  let kept = least
  let broken = most
  for (let step = 0; step < steps; step += 1) {
    const middle = (kept + broken) / 2
    const [figures] = await judge([withDemand(model, middle)])
    if (isKept(figures?.kept.share)) kept = middle
    else broken = middle
  }
  return { percent: Math.floor(100 * (kept - 1)), isAtLeast: false }
}
