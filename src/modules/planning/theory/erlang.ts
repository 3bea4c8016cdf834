/**
 * The chance that all counters are busy when somebody comes and nobody may wait (Erlang B, 1917). `load` is in erlangs:
 * arrivals a minute times mean minutes at the counter. Holds for any distribution of service times.
 * The recursion B(k) = aB(k−1) / (k + aB(k−1)) stays between 0 and 1, where factorials would overflow at 171 counters.
 */
export function blockingProbability(counters: number, load: number): number {
  let blocking = 1
  for (let k = 1; k <= counters; k += 1) blocking = (load * blocking) / (k + load * blocking)
  return blocking
}

/**
 * The chance that somebody has to wait (Erlang C): s·B / (s − a(1−B)). 1 where the counters cannot keep up, because the
 * line then only grows.
 */
export function delayProbability(counters: number, load: number): number {
  if (load <= 0) return counters > 0 ? 0 : 1
  if (load >= counters) return 1
  const blocking = blockingProbability(counters, load)
  return (counters * blocking) / (counters - load * (1 - blocking))
}
