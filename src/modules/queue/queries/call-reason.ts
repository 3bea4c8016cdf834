import type { CallReason } from '../contract.ts'

interface RecordedCall {
  calledAt: string
  callClass: string | null
  waitedSince: string | null
  indexMinutes: number | null
  overtook: number | null
  why: unknown
}

/** The reason that is kept with a call. Null for calls from before reasons were kept. */
export function callReason(call: RecordedCall): CallReason | null {
  const { calledAt, callClass, waitedSince, indexMinutes, overtook, why } = call
  if (!callClass || !waitedSince || indexMinutes === null) return null
  // Written by our own claims.
  const { overtaken, runnersUp } = why as Pick<CallReason, 'overtaken' | 'runnersUp'>
  return {
    class: callClass as CallReason['class'],
    waitedMinutes: Math.max(0, Math.floor((Date.parse(calledAt) - Date.parse(waitedSince)) / 60_000)),
    index: indexMinutes,
    overtook: overtook ?? 0,
    overtaken,
    runnersUp,
  }
}
