let turn: Promise<unknown> = Promise.resolve()

/** A plan takes a processor for seconds: whoever asks waits for who asked before, and one who has gone away has no turn. */
export function inTurn<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const mine = turn.then(() => {
    signal.throwIfAborted()
    return work()
  })
  turn = mine.catch(() => undefined)
  return mine
}
