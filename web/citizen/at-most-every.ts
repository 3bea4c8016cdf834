/** Tells after each change, but not more often than this: a place in line that is read out at every step is noise. */
export function atMostEvery(ms: number, tell: () => void): () => void {
  let quietUntil = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        quietUntil = Date.now() + ms
        tell()
      },
      Math.max(0, quietUntil - Date.now()),
    )
  }
}
