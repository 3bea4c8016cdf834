import { Worker } from 'node:worker_threads'
import { FileRefused, type Workbook } from './workbook.ts'

const mostSeconds = 20
const mostMegabytes = 300

/** One file at a time: each may take as much memory as is given to one. */
let before: Promise<unknown> = Promise.resolve()

/** Reads a spreadsheet in a thread of its own, with an end to its memory and its time. A file that needs more is refused. */
export function readApart(bytes: Uint8Array): Promise<Workbook> {
  const reading = before.then(() => inWorker(bytes))
  before = reading.catch(() => {})
  return reading
}

async function inWorker(bytes: Uint8Array): Promise<Workbook> {
  const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), {
    workerData: bytes,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 },
  })
  const timer = setTimeout(() => worker.terminate(), mostSeconds * 1_000)
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', ({ workbook, refused }: { workbook?: Workbook; refused?: string }) =>
        workbook ? resolve(workbook) : reject(new FileRefused(refused)),
      )
      worker.once('error', error =>
        reject((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error),
      )
      worker.once('exit', () => reject(tooMuch()))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function tooMuch(): FileRefused {
  return new FileRefused('Berkas ini terlalu berat untuk dibaca. Bagilah menjadi beberapa berkas.')
}
