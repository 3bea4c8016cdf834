import { parentPort, workerData } from 'node:worker_threads'
import { readFile } from './read-file.ts'
import { FileRefused } from './workbook.ts'

/** Reads one file in a thread of its own: whatever it does to memory or time happens here. */
try {
  parentPort?.postMessage({ workbook: readFile(workerData as Uint8Array) })
} catch (error) {
  if (!(error instanceof FileRefused)) throw error
  parentPort?.postMessage({ refused: error.message })
}
