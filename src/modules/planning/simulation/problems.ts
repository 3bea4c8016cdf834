import type { HallModel } from './hall-model.ts'

/** Something in a model that cannot be: where it stands (`counters[2].plan[0]`) and what is wrong with it. */
export interface ModelProblem {
  path: string
  says: string
}

export function problemsOf(_model: HallModel): ModelProblem[] {
  return []
}
