import { parentPort, workerData } from 'node:worker_threads'
import { staffAndJudge } from './staff-and-judge.ts'
import type { StaffedDay, StaffingRequest } from './staff-apart.ts'

/** Staffs one day in a thread of its own: seconds of simulation. */
parentPort?.postMessage((await staffAndJudge(workerData as StaffingRequest)) satisfies StaffedDay)
