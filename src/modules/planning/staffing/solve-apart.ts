import { Worker } from 'node:worker_threads'
import { type Cover, type CoverQuestion, coverProgramme, readCover } from './cover.ts'
import type { Solved, Solving } from './solving.worker.ts'

const mostSeconds = 3
/** What the thread may take beyond the solver's own limit before it is ended. */
const graceSeconds = 10

/**
 * The cover with the fewest counter-hours, by HiGHS in a thread of its own so that the event loop goes on. When the time is over
 * before one was found, nobody is on duty and everything is a shortage: never silence, never an exception for a hard question.
 */
export async function coverNeeds(question: CoverQuestion, seconds = mostSeconds): Promise<Cover> {
  const isNeeded = question.needs.some(need => need.kinds.length > 0 && need.counters.some(one => one > 0))
  if (!isNeeded || question.officers.length === 0 || question.shifts.length === 0)
    return readCover(question, () => 0, true)
  const solved = await solveApart({ programme: coverProgramme(question), seconds })
  return readCover(question, column => solved?.columns[column] ?? 0, solved?.status === 'Optimal')
}

/** Undefined when the thread had to be ended. */
async function solveApart(workerData: Solving): Promise<Solved | undefined> {
  // The flags of this process are not the thread's: those of a test runner would load the runner into it.
  const worker = new Worker(new URL('./solving.worker.ts', import.meta.url), { workerData, env: {}, execArgv: [] })
  const timer = setTimeout(() => worker.terminate(), (workerData.seconds + graceSeconds) * 1_000)
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => resolve(undefined))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
