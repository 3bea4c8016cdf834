import { pino } from 'pino'

export type Log = Pick<ReturnType<typeof pino>, 'error' | 'warn' | 'info' | 'debug'>

/** One JSON line a record, UTC. Routes are logged by their pattern, never by their address: addresses hold secrets. */
export function makeLog(level: string): ReturnType<typeof pino> {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['password', 'token', 'secret', 'name', 'nik', '*.password', '*.token', '*.secret', '*.name', '*.nik'],
    },
  })
}
