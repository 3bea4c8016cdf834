/** Below e^−45 of its peak, what is left of an integrand is lost in rounding. */
const negligible = -45
const steps = 4_000

/**
 * ∫ e^{f(u)} du from `from` to infinity for a concave `f` whose peak is 0 at `peak`: Simpson's rule where e^f is not
 * negligible. Its error is below 1e-9 of the result, because such an integrand has no room for surprises.
 */
export function integrateConcave(f: (u: number) => number, from: number, peak: number): number {
  const start = from < peak ? firstAbove(f, from, peak) : from
  const height = f(Math.max(start, peak))
  const end = lastAbove(f, Math.max(start, peak), height + negligible)
  const step = (end - start) / steps
  let sum = Math.exp(f(start)) + Math.exp(f(end))
  for (let i = 1; i < steps; i += 1) sum += (i % 2 === 1 ? 4 : 2) * Math.exp(f(start + i * step))
  return (sum * step) / 3
}

function firstAbove(f: (u: number) => number, from: number, peak: number): number {
  if (f(from) > negligible) return from
  let low = from
  let high = peak
  for (let i = 0; i < 80; i += 1) {
    const middle = (low + high) / 2
    if (f(middle) > negligible) high = middle
    else low = middle
  }
  return low
}

function lastAbove(f: (u: number) => number, from: number, level: number): number {
  let width = 1e-9
  while (f(from + width) > level) width *= 2
  let low = from
  let high = from + width
  for (let i = 0; i < 80; i += 1) {
    const middle = (low + high) / 2
    if (f(middle) > level) low = middle
    else high = middle
  }
  return high
}
