import { setTimeout as sleep } from 'node:timers/promises'
import { inWords } from './cannot-start.ts'
import { type Folder, trimLog } from './folder.ts'
import { type Server, stopServer } from './server.ts'

/** A PostgreSQL that is kept running until told to stop. */
export interface Kept {
  /** Another after a restart. */
  readonly postmasterPid: number
  /** Ends PostgreSQL; nothing is left running. */
  stop(mode?: 'fast' | 'immediate'): Promise<void>
  /** Ends PostgreSQL, however it is, and starts it again on the same port; or waits for the restart under way. */
  restart(mode?: 'fast' | 'immediate'): Promise<void>
  /** Hears, in a sentence for the log, that PostgreSQL ended by itself or could not come back yet. Answers how to stop hearing. */
  onExit(listener: (sentence: string) => void): () => void
}

const mostRestartsAMinute = 10
const longestPauseMs = 5_000
const trimLogEveryMs = 10 * 60_000

/** Starts PostgreSQL again whenever it ends by itself: at once the first time, then with growing pauses, and never gives up. */
export function keep(folder: Folder, first: Server, launchAgain: () => Promise<Server>): Kept {
  const listeners = new Set<(sentence: string) => void>()
  const trimming = setInterval(trim, trimLogEveryMs).unref()
  const stopping = new AbortController()
  let server = first
  let restarts: number[] = []
  let comingBack: Promise<void> | undefined
  let stopped: Promise<void> | undefined
  watch(first)

  return {
    get postmasterPid() {
      return server.pid
    },
    stop: (mode = 'fast') => (stopped ??= stop(mode)),
    restart: (mode = 'fast') => (comingBack ??= comeBack(mode, 0)),
    onExit: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }

  function watch(watched: Server): void {
    watched.gone.then(how => {
      if (stopped || comingBack || watched !== server) return
      tell(`PostgreSQL ended by itself (${how}) and is being started again.`)
      comingBack = comeBack('immediate', pauseMs())
    })
  }

  async function comeBack(mode: 'fast' | 'immediate', firstPauseMs: number): Promise<void> {
    for (let pause = firstPauseMs; !stopped; pause = pauseMs()) {
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopped) break
      restarts.push(Date.now())
      try {
        await stopServer(folder, server, mode)
        server = await launchAgain()
        break
      } catch (fault) {
        tell((fault as Error).message)
      }
    }
    comingBack = undefined
    watch(server)
  }

  function pauseMs(): number {
    restarts = restarts.filter(at => Date.now() - at < 60_000)
    const oldest = restarts.at(-mostRestartsAMinute)
    return oldest === undefined
      ? Math.min(50 * (2 ** restarts.length - 1), longestPauseMs)
      : oldest + 60_000 - Date.now()
  }

  async function stop(mode: 'fast' | 'immediate'): Promise<void> {
    clearInterval(trimming)
    stopping.abort()
    await comingBack
    await stopServer(folder, server, mode)
  }

  function trim(): void {
    try {
      trimLog(folder.log)
    } catch (fault) {
      tell(`The log of PostgreSQL could not be shortened: ${inWords(fault)}.`)
    }
  }

  function tell(sentence: string): void {
    for (const listener of listeners) listener(sentence)
  }
}
