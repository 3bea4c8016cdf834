import { normalQuantile } from '../theory/normal.ts'

const points = 9

/**
 * Nine equally likely values that stand for a gamma factor of mean 1 with this coefficient of variation: its quantiles in the
 * middle of each ninth (Wilson & Hilferty's cube-root normal, good to a percent here), scaled back to mean 1.
 */
export function gammaPoints(cv: number): number[] {
  if (cv <= 0) return [1]
  const ninth = cv ** 2 / 9
  const values = Array.from({ length: points }, (_, i) => {
    const z = normalQuantile((i + 0.5) / points)
    return Math.max(0, 1 - ninth + z * Math.sqrt(ninth)) ** 3
  })
  const mean = values.reduce((sum, value) => sum + value, 0) / points
  return values.map(value => value / mean)
}
