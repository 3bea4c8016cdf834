import { openSimulator, type Simulator } from './simulate-in-worker.ts'

let simulator: Simulator | undefined

/** The one simulator of this process: its thread is started by the first question and stays warm for the next. */
export function keptSimulator(): Simulator {
  simulator ??= openSimulator()
  return simulator
}

/** Starts the thread while somebody still fills in a form: reading the library takes longer than most answers. */
export function warmSimulator(): void {
  // No job is no answer; a thread that cannot start tells whoever really asks.
  keptSimulator()
    .simulate([])
    .catch(() => undefined)
}

/** Ends its thread; a later question would open another. */
export async function closeSimulator(): Promise<void> {
  const open = simulator
  simulator = undefined
  await open?.close()
}
