import { useCallback, useRef, useState } from 'preact/hooks'
import { ask, newKey } from '#client/ask.ts'
import { useDeed } from '#client/deed.ts'
import { arrive } from '#contracts/booking'
import { type IssuedVisit, issue, paperTicket } from '#contracts/queue'
import type { Input } from '#platform/contract'
import type { ProblemDetails } from '#platform/problem'
import type { GivenProps } from './given.tsx'

export interface Issuing {
  /** Gives the number. The same press repeated after a broken connection gives the same number. */
  give(input: Input<typeof issue>): Promise<IssuedVisit | undefined>
  /** The same for somebody who has booked. */
  receive(input: Input<typeof arrive>): Promise<IssuedVisit | undefined>
  isBusy: boolean
  refusal: ProblemDetails | undefined
  qr: GivenProps['qr']
  retryQr(): void
  reset(): void
}

/** Giving a number from a tablet: the number first, then the code that a phone reads. */
export function useIssuing(): Issuing {
  const issuing = useDeed(issue)
  const arriving = useDeed(arrive)
  const [qr, setQr] = useState<GivenProps['qr']>(null)
  const last = useRef({ what: '', key: '' })
  const visitId = useRef('')

  const readQr = useCallback(async () => {
    const mine = visitId.current
    setQr('loading')
    const rows = await ask(paperTicket, { visitId: mine }).then(
      paper => paper.qr,
      () => 'failed' as const,
    )
    if (visitId.current === mine) setQr(rows)
  }, [])

  const give = useCallback(
    async (input: Input<typeof issue>) => {
      const what = JSON.stringify(input)
      if (what !== last.current.what) last.current = { what, key: newKey() }
      const issued = await issuing.do(input, last.current.key)
      if (!issued) return undefined
      last.current = { what: '', key: '' }
      visitId.current = issued.visitId
      if (input.delivery === 'phone') void readQr()
      return issued
    },
    [issuing.do, readQr],
  )
  // Twice is once on the server: a booking has one visit.
  const receive = useCallback(
    async (input: Input<typeof arrive>) => {
      const arrived = await arriving.do(input)
      if (!arrived) return undefined
      visitId.current = arrived.visit.visitId
      if (input.delivery === 'phone') void readQr()
      return arrived.visit
    },
    [arriving.do, readQr],
  )
  const reset = useCallback(() => {
    visitId.current = ''
    setQr(null)
    issuing.reset()
    arriving.reset()
  }, [issuing.reset, arriving.reset])
  return {
    give,
    receive,
    isBusy: issuing.isBusy || arriving.isBusy,
    refusal: issuing.refusal ?? arriving.refusal,
    qr,
    retryQr: readQr,
    reset,
  }
}
