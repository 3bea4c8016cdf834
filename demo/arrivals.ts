import { minute, type Play } from './play.ts'

/** Minutes after the doors open, and how many come then: the wave of the first hour, a second after lunch. */
const waves = [
  { mean: 45, spread: 40, share: 0.45 },
  { mean: 150, spread: 60, share: 0.33 },
  { mean: 320, spread: 45, share: 0.22 },
]

/** When so many people come, earliest first. */
export function arrivalTimes(
  { random, opensAt, closesAt }: Pick<Play, 'random' | 'opensAt' | 'closesAt'>,
  visitors: number,
): number[] {
  const from = opensAt - 15 * minute
  const until = closesAt - 35 * minute
  const times: number[] = []
  while (times.length < visitors) {
    const { mean, spread } = random.pick(waves, wave => wave.share)
    const at = from + (mean + spread * (random.unit() + random.unit() + random.unit() - 1.5) * 1.6) * minute
    if (at >= from && at <= until) times.push(at)
  }
  return times.sort((a, b) => a - b)
}
