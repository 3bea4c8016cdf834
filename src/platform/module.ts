import type { Job } from './jobs.ts'
import type { Streamed } from './live.ts'
import type { Served } from './perform.ts'

/** A module's door plate: its name, what it serves, streams and runs. */
export interface Module {
  name: string
  serves: readonly Served[]
  streams?: readonly Streamed[]
  runs?: readonly Job[]
  /** Ends what the module keeps for the life of the process; called when the server closes. */
  closes?(): Promise<void>
  /** By the type of an event: what a process remembers no longer once it has happened, as keys of `ctx.remember`. */
  forgets?: Readonly<Record<string, readonly string[]>>
}
