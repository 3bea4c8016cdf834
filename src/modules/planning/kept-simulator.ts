import { openSimulator, type Simulator } from './simulate-in-worker.ts'

let simulator: Simulator | undefined

/** The one simulator of this process: its thread is started by the first question and stays warm for the next. */
export function keptSimulator(): Simulator {
  simulator ??= openSimulator()
  return simulator
}

/** Ends its thread; a later question would open another. */
export async function closeSimulator(): Promise<void> {
  const open = simulator
  simulator = undefined
  await open?.close()
}
