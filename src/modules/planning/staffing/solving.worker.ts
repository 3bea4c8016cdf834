import { parentPort, workerData } from 'node:worker_threads'
import loadHighs from 'highs'

/** Solves one programme; HiGHS blocks its thread until it is done or the time is over. */
export interface Solving {
  programme: string
  seconds: number
}

export interface Solved {
  status: string
  columns: Record<string, number>
}

const { programme, seconds } = workerData as Solving
// Its types describe the CommonJS build, where the loader is one level deeper than in the ES module that is loaded here.
const load = loadHighs as unknown as typeof loadHighs.default
const highs = await load()
// Whoever asks trims the answer by simulation: the last two per cent of hours are not worth the solver's time.
const solution = highs.solve(programme, { output_flag: false, time_limit: seconds, mip_rel_gap: 0.02 })
const columns: Solved['columns'] = {}
for (const [name, column] of Object.entries(solution.Columns)) {
  const value = 'Primal' in column ? column.Primal : 0
  if (value) columns[name] = value
}
parentPort?.postMessage({ status: solution.Status, columns } satisfies Solved)
