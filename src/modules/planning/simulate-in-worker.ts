import { Worker } from 'node:worker_threads'
import type { DrawnDay } from './simulation/drawn-day.ts'
import type { Batch, Figures } from './simulation/figures.ts'
import { ImpossibleHall } from './simulation/hall.ts'
import type { HallModel } from './simulation/hall-model.ts'
import type { Policy } from './simulation/policy.ts'
import type { ModelProblem } from './simulation/problems.ts'

/** So many days of one hall under one policy; or these days, which were drawn before. */
export type SimulationJob = { model: HallModel; batch: Batch } | DrawnJob

export interface DrawnJob {
  model: HallModel
  days: readonly DrawnDay[]
  policy: Policy
}

export type SimulationAnswer = { figures: readonly Figures[] } | { problems: readonly ModelProblem[] }

/** A thread that simulates, so that whoever serves people meanwhile is not held up. */
export interface Simulator {
  /**
   * One answer for each job, in their order; who asks later waits for who asked before. Rejects with `ImpossibleHall` when
   * a model cannot be run, with the reason of `signal` when the work is abandoned (it stops at once), and with what the
   * thread died of otherwise; the next question has a new thread.
   */
  simulate(jobs: readonly SimulationJob[], signal?: AbortSignal): Promise<readonly Figures[]>
  /** Ends the thread. Whoever still waits for an answer is refused. */
  close(): Promise<void>
}

/**
 * The thread is started by the first question and stays: reading the library and warming it up takes longer than sixty
 * days do. It keeps no process alive. `memoryMb` is far more than 60 days of the largest hall need.
 */
export function openSimulator({ memoryMb = 256 }: { memoryMb?: number } = {}): Simulator {
  let thread: Worker | undefined
  let closed = false
  let turn: Promise<unknown> = Promise.resolve()

  async function ask(jobs: readonly SimulationJob[], signal?: AbortSignal): Promise<readonly Figures[]> {
    signal?.throwIfAborted()
    if (closed) throw new Error('The simulator is closed')
    // −1 is the number of a thread that has ended.
    if (!thread || thread.threadId < 0) thread = startThread(memoryMb)
    const asked = thread
    try {
      return figuresOf(await answerOf(asked, jobs, signal))
    } catch (error) {
      // A thread that computes cannot be told to stop, and one that failed is not to be trusted.
      if (!(error instanceof ImpossibleHall)) {
        thread = undefined
        await asked.terminate()
      }
      throw error
    }
  }

  return {
    simulate(jobs, signal) {
      const mine = turn.then(() => ask(jobs, signal))
      turn = mine.catch(() => undefined)
      return mine
    },
    async close() {
      closed = true
      await thread?.terminate()
    },
  }
}

function startThread(memoryMb: number): Worker {
  const thread = new Worker(new URL('./simulation-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    // The flags of this process are not the thread's: those of a test runner would load the runner into it.
    execArgv: [],
  })
  // A thread that dies between two questions must not end the process: the next question finds it gone.
  thread.on('error', () => undefined)
  return thread
}

function answerOf(thread: Worker, jobs: readonly SimulationJob[], signal?: AbortSignal): Promise<SimulationAnswer> {
  const heard = new AbortController()
  const { promise, resolve, reject } = Promise.withResolvers<SimulationAnswer>()
  const onEnd = (code: number) => reject(new Error(`The simulation ended without an answer (${code})`))
  const onAbort = () => reject(signal?.reason)
  thread.once('message', resolve)
  thread.once('error', reject)
  thread.once('exit', onEnd)
  signal?.addEventListener('abort', onAbort, { signal: heard.signal })
  thread.ref()
  thread.postMessage(jobs)
  return promise.finally(() => {
    heard.abort()
    thread.off('message', resolve).off('error', reject).off('exit', onEnd)
    thread.unref()
  })
}

function figuresOf(answer: SimulationAnswer): readonly Figures[] {
  if ('problems' in answer) throw new ImpossibleHall(answer.problems)
  return answer.figures
}
