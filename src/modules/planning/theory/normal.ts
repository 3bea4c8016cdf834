const root2Pi = Math.sqrt(2 * Math.PI)

/** The density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / root2Pi
}

/** The chance that a standard normal is at most x, to about 1e-15; 0 and 1 far out. */
export function normalBelow(x: number): number {
  if (x > 3) return 1 - normalDensity(x) * millsRatio(x)
  if (x < -3) return normalDensity(x) * millsRatio(-x)
  // Φ(x) = ½ + φ(x)(x + x³/3 + x⁵/(3·5) + …): Abramowitz & Stegun 26.2.11.
  let term = x
  let sum = x
  for (let k = 3; Math.abs(term) > 1e-17; k += 2) {
    term *= (x * x) / k
    sum += term
  }
  return 0.5 + normalDensity(x) * sum
}

/** h(x) = φ(x) / (1 − Φ(x)); grows like x, and vanishes on the far left. */
export function normalHazard(x: number): number {
  return x > 3 ? 1 / millsRatio(x) : normalDensity(x) / normalBelow(-x)
}

/** The x that a standard normal stays below with this chance: bisection, because it is asked rarely. */
export function normalQuantile(share: number): number {
  if (share <= 0) return Number.NEGATIVE_INFINITY
  if (share >= 1) return Number.POSITIVE_INFINITY
  let low = -40
  let high = 40
  for (let i = 0; i < 80; i += 1) {
    const middle = (low + high) / 2
    if (normalBelow(middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** (1 − Φ(x)) / φ(x) for x > 3 by Laplace's continued fraction 1/(x + 1/(x + 2/(x + 3/…))). */
function millsRatio(x: number): number {
  let fraction = x
  for (let k = 120; k >= 1; k -= 1) fraction = x + k / fraction
  return 1 / fraction
}
