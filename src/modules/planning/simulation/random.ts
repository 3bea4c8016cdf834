/** A stream of numbers in (0, 1), never 0 and never 1: their logarithm is finite. */
export type Stream = () => number

/**
 * The stream of this name for this seed and day. Each purpose has a stream of its own, so that one more draw for patience
 * does not change who arrives (common random numbers). The generator is sfc32 (Doty-Humphrey, PractRand), seeded by a hash.
 */
export function streamOf(seed: number, day: number, name: string): Stream {
  let a = hashed(name, Math.trunc(seed) >>> 0)
  let b = hashed(name, a ^ Math.floor(seed / 4_294_967_296))
  let c = hashed(name, b ^ (day | 0))
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return ((sum >>> 0) + 0.5) / 4_294_967_296
  }
  for (let i = 0; i < 12; i += 1) next()
  return next
}

export function exponential(stream: Stream, mean: number): number {
  return -mean * Math.log(stream())
}

/** Box–Muller, always two numbers of the stream, so that draws stay aligned. */
export function normal(stream: Stream, mean: number, sd: number): number {
  const radius = Math.sqrt(-2 * Math.log(stream()))
  return mean + sd * radius * Math.cos(2 * Math.PI * stream())
}

/** A lognormal with this mean and coefficient of variation. */
export function lognormal(stream: Stream, mean: number, cv: number): number {
  const variance = Math.log(1 + cv * cv)
  return mean * Math.exp(normal(stream, 0, Math.sqrt(variance)) - variance / 2)
}

/** A gamma with mean 1 and this coefficient of variation (Marsaglia & Tsang 2000). */
export function gammaFactor(stream: Stream, cv: number): number {
  if (cv === 0) return 1
  const shape = 1 / (cv * cv)
  // Below shape 1 the method needs one more power; a hall whose days differ that much is still drawn rightly.
  const boosted = shape < 1 ? shape + 1 : shape
  const d = boosted - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(stream, 0, 1)
    const v = (1 + c * x) ** 3
    if (v <= 0 || Math.log(stream()) >= 0.5 * x * x + d - d * v + d * Math.log(v)) continue
    const drawn = shape < 1 ? d * v * stream() ** (1 / shape) : d * v
    return drawn / shape
  }
}

/** How many of a Poisson process with one event per unit fall into `mean` units. */
export function poisson(stream: Stream, mean: number): number {
  let count = 0
  for (let passed = exponential(stream, 1); passed < mean; passed += exponential(stream, 1)) count += 1
  return count
}

/** FNV-1a over the name, then MurmurHash3's finish: near seeds give far streams. */
function hashed(name: string, seed: number): number {
  let h = 2_166_136_261 ^ seed
  for (let i = 0; i < name.length; i += 1) h = Math.imul(h ^ name.charCodeAt(i), 16_777_619)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
