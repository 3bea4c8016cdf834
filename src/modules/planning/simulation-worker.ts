import { parentPort } from 'node:worker_threads'
import type { SimulationAnswer, SimulationJob } from './simulate-in-worker.ts'
import { type Figures, figuresOfDays, simulateDays } from './simulation/figures.ts'
import { ImpossibleHall, readyHall } from './simulation/hall.ts'

/** The other side of `openSimulator`: one answer to each list of jobs. What is thrown here ends the thread, and is told there. */
parentPort?.on('message', (jobs: readonly SimulationJob[]) => parentPort?.postMessage(answer(jobs)))

function answer(jobs: readonly SimulationJob[]): SimulationAnswer {
  try {
    return { figures: jobs.map(figuresFor) }
  } catch (error) {
    // An error that crosses threads loses what we added to it, so the problems travel as data.
    if (error instanceof ImpossibleHall) return { problems: error.problems }
    throw error
  }
}

function figuresFor(job: SimulationJob): Figures {
  const hall = readyHall(job.model)
  return 'batch' in job ? simulateDays(hall, job.batch) : figuresOfDays(hall, job.days, job.policy)
}
