import type { HallModel } from '../simulation/hall-model.ts'
import { type Assumption, assumed, measured } from './assumption.ts'
import type { Past } from './knowledge.ts'

const enoughNumbers = 100

/**
 * Everybody has an exponential patience such that, at the mean wait that was seen, as many leave as did: for waits much
 * shorter than the patience the share that leaves is wait / patience.
 */
export function leaversOf(
  { numbers, missed, cancelled, meanWait }: Past['leaving'],
  notes: Assumption[],
): HallModel['leavers'] {
  if (numbers < enoughNumbers || meanWait === null) {
    notes.push(assumed('leavers', 50), assumed('patience', 150))
    return { share: 0.5, patienceMinutes: 150, aloudShare: 0.1 }
  }
  const gone = missed + cancelled
  notes.push(measured('leavers', (100 * gone) / numbers))
  if (gone === 0) return { share: 0, patienceMinutes: 150, aloudShare: 0 }
  const patienceMinutes = Math.min(600, Math.max(20, (Math.max(1, meanWait) * numbers) / gone))
  notes.push(measured('patience', patienceMinutes))
  return { share: 1, patienceMinutes, aloudShare: cancelled / gone }
}
