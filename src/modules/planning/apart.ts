import { Worker } from 'node:worker_threads'

/**
 * Asks a worker file one question in a thread of its own, so that whoever serves people meanwhile is not held up. Rejects with
 * the reason of `signal` when it is abandoned (the thread is ended), and with what the thread died of otherwise.
 */
export async function answerApart<A>(worker: URL, question: unknown, signal?: AbortSignal): Promise<A> {
  signal?.throwIfAborted()
  // The flags of this process are not the thread's: those of a test runner would load the runner into it.
  const thread = new Worker(worker, { workerData: question, env: {}, execArgv: [] })
  const { promise, resolve, reject } = Promise.withResolvers<A>()
  const onAbort = () => reject(signal?.reason)
  thread.once('message', resolve)
  thread.once('error', reject)
  thread.once('exit', code => reject(new Error(`The thread ended without an answer (${code})`)))
  signal?.addEventListener('abort', onAbort)
  try {
    return await promise
  } finally {
    signal?.removeEventListener('abort', onAbort)
    await thread.terminate()
  }
}
