import { honestShare } from './honest-share.ts'

/** What passes alone say: the median, the mean and the 5 % and 95 % points, minutes from now. */
export interface RawRange {
  p50: number
  mean: number
  lo: number
  hi: number
}

interface Miss {
  day: number
  isAgain: boolean
  p50: number
  /** How far below the lower and above the upper point the truth lay, in widths of that side; below 0: inside. */
  below: number
  above: number
  /** How far the median lay below the truth, in widths of that side. */
  off: number
}

/** The memory of how raw ranges missed; refitted every night on the last days (conformalised quantile regression). */
export interface Calibration {
  misses: Miss[]
  /** How many came since the last fit. */
  unfitted: number
  /** Fitted: misses in order of size, by bin of the estimate. */
  fitted: { below: number[]; above: number[]; centre: number }[]
  /** By group of counters: the share that may be missed on each side today (adaptive conformal inference). */
  allowance: { below: number; above: number }[]
  /** The share to allow on each side so that a day unlike the others still keeps its promise. */
  honest: { below: number; above: number }
}

const edges = [0.01, 4, 9, 16, 26, 40, 65]
const bins = (edges.length + 1) * 2
const keptDays = 10
const mostMisses = 5_000
const enough = 80
/** A long day is learnt from before its night. */
const refitAfter = 400
/** Half of the one in ten that a range may miss. */
const side = 0.05
const step = 0.012
/** What a day judged by the others may miss on each side: its range then holds for about 91 of 100. */
const wanted = 0.045

export function uncalibrated(groups: number): Calibration {
  return {
    misses: [],
    unfitted: 0,
    fitted: [],
    allowance: freshAllowance(groups),
    honest: { below: side, above: side },
  }
}

/** Keeps how one answer turned out: `truth` are the minutes that it really took. */
export function learnMiss(
  calibration: Calibration,
  { p50, lo, hi }: RawRange,
  truth: number,
  { day, isAgain }: { day: number; isAgain: boolean },
): void {
  if (![p50, lo, hi, truth].every(Number.isFinite)) return
  const below = (lo - truth) / widthBelow(p50, lo)
  const above = (truth - hi) / widthAbove(p50, hi)
  const off = truth > p50 ? (truth - p50) / widthAbove(p50, hi) : (truth - p50) / widthBelow(p50, lo)
  calibration.misses.push({ day, isAgain, p50, below, above, off })
  calibration.unfitted += 1
  if (calibration.unfitted >= refitAfter) fitMisses(calibration)
}

/** At night: forgets what is older than ten days and puts the rest in order. */
export function refit(calibration: Calibration, groups: number): void {
  fitMisses(calibration)
  calibration.allowance = freshAllowance(groups)
}

function fitMisses(calibration: Calibration): void {
  const days = [...new Set(calibration.misses.map(miss => miss.day))]
  const kept = new Set(days.slice(-keptDays))
  calibration.misses = calibration.misses.filter(miss => kept.has(miss.day)).slice(-mostMisses)
  const byBin: Miss[][] = Array.from({ length: bins }, () => [])
  for (const miss of calibration.misses) (byBin[binOf(miss.p50, miss.isAgain)] as Miss[]).push(miss)
  calibration.fitted = byBin.map((_, bin) => {
    const near = nearest(byBin, bin)
    const ascending = (pick: (miss: Miss) => number) => near.map(pick).sort((a, b) => a - b)
    return {
      below: ascending(miss => miss.below),
      above: ascending(miss => miss.above),
      centre: centreOf(ascending(miss => miss.off)),
    }
  })
  calibration.unfitted = 0
  // Tickets of a day share its luck: few days say less about the next than their many tickets seem to.
  const prudent = (side * kept.size) / (kept.size + 1.3)
  const share = (pick: (miss: Miss) => number) =>
    honestShare(
      calibration.misses.map(miss => ({ day: miss.day, bin: binOf(miss.p50, miss.isAgain), miss: pick(miss) })),
      wanted,
    ) ?? prudent
  calibration.honest = { below: share(miss => miss.below), above: share(miss => miss.above) }
}

/** The range that is told: the raw one, corrected by how such ranges missed. `misses`: how many times one in ten may miss. */
export function calibrated(
  calibration: Calibration,
  raw: RawRange,
  group: number,
  isAgain: boolean,
  { misses = 1 }: { misses?: number } = {},
): RawRange {
  const { p50, mean, lo, hi } = raw
  if (!Number.isFinite(hi)) return raw
  const fitted = calibration.fitted[binOf(p50, isAgain)]
  const allowance = calibration.allowance[group] ?? { below: side, above: side }
  const { honest } = calibration
  const below = fitted ? conformal(fitted.below, (misses * honest.below * allowance.below) / side) : 0.4
  const above = fitted ? conformal(fitted.above, (misses * honest.above * allowance.above) / side) : 0.6
  const low = Math.max(0, lo - below * widthBelow(p50, lo))
  const high = Math.max(low, hi + above * widthAbove(p50, hi))
  const off = fitted?.centre ?? 0
  const centre = p50 + off * (off > 0 ? widthAbove(p50, hi) : widthBelow(p50, lo))
  return { p50: Math.min(high, Math.max(low, centre)), mean, lo: low, hi: high }
}

/** During the day: a missed side may be missed less often from now on, a kept one a little more. */
export function adapt(calibration: Calibration, group: number, told: RawRange, truth: number): void {
  const allowance = calibration.allowance[group]
  if (!allowance || !Number.isFinite(told.hi)) return
  allowance.below = within(allowance.below + step * (side - (truth < told.lo - 1e-9 ? 1 : 0)))
  allowance.above = within(allowance.above + step * (side - (truth > told.hi + 1e-9 ? 1 : 0)))
}

function within(allowance: number): number {
  return Math.min(0.09, Math.max(0.004, allowance))
}

function freshAllowance(groups: number) {
  return Array.from({ length: groups }, () => ({ below: side, above: side }))
}

function widthBelow(p50: number, lo: number): number {
  return 0.5 + p50 - lo
}

function widthAbove(p50: number, hi: number): number {
  return 0.5 + hi - p50
}

function binOf(p50: number, isAgain: boolean): number {
  let bin = 0
  while (bin < edges.length && p50 >= (edges[bin] as number)) bin += 1
  return bin * 2 + (isAgain ? 1 : 0)
}

/** A bin with too few days behind it borrows: first from the other look at the same size, then from its neighbours. */
function nearest(byBin: readonly (readonly Miss[])[], bin: number): Miss[] {
  const own = [...(byBin[bin] as readonly Miss[])]
  if (own.length >= enough) return own
  const found = [...own, ...(byBin[bin ^ 1] as readonly Miss[])]
  for (let far = 1; found.length < enough && far < edges.length + 1; far += 1)
    for (const size of [(bin >> 1) - far, (bin >> 1) + far])
      found.push(...(byBin[size * 2] ?? []), ...(byBin[size * 2 + 1] ?? []))
  return found
}

/** The median of how medians were off, drawn towards none while there are few. */
function centreOf(ascending: readonly number[]): number {
  const n = ascending.length
  return n === 0 ? 0 : ((ascending[Math.floor(n / 2)] as number) * n) / (n + 200)
}

/** The ⌈(n+1)(1−α)⌉-th smallest: covers with at least 1−α when the days are exchangeable (split conformal). */
function conformal(ascending: readonly number[], allowance: number): number {
  const n = ascending.length
  if (n < 20) return 0.4
  const rank = Math.ceil((n + 1) * (1 - allowance))
  return rank > n ? (ascending[n - 1] as number) * 1.15 + 0.1 : (ascending[rank - 1] as number)
}
