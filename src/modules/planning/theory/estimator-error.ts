/**
 * The mean squared error of telling (people ahead + 1)·m/s to those who wait, in a steady line of exponential service:
 * m²/(s²(1−ρ)), in minutes squared. No estimate can be nearer there (Ibrahim & Whitt 2009).
 */
export function queueLengthError(counters: number, utilisation: number, serviceMinutes: number): number {
  if (utilisation >= 1) return Number.POSITIVE_INFINITY
  return serviceMinutes ** 2 / (counters ** 2 * (1 - utilisation))
}

/**
 * What telling the wait of the last one called (LES) adds: its squared error over that of `queueLengthError` tends to this
 * in a long line (Ibrahim & Whitt 2009).
 */
export function lastWaitErrorRatio(arrivalScv: number): number {
  return arrivalScv + 1
}
