import type { HallModel } from '../hall-model.ts'
import { ordinary } from './ordinary.ts'

/** Halls that differ from one another on purpose: what is good in all of them is not good by chance. */
export const exampleHalls: readonly HallModel[] = [ordinary]
