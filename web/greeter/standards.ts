import { useCallback, useEffect } from 'preact/hooks'
import { ask } from '#client/ask.ts'
import { service } from '#contracts/catalogue'
import { type Desk, stopAtHand, withStandard } from './desk.ts'

type SetDesk = (change: (desk: Desk) => Desk) => void

/** Reads the standard of the service at hand; `retry` after it could not be read. */
export function useStandards(desk: Desk, setDesk: SetDesk): { retry(): void } {
  const stop = stopAtHand(desk)
  const wanted = stop?.standard === 'loading' ? stop.choice.serviceId : undefined

  useEffect(() => {
    if (wanted === undefined) return
    ask(service, { serviceId: wanted }).then(
      standard => setDesk(now => withStandard(now, wanted, standard)),
      () => setDesk(now => withStandard(now, wanted, 'failed')),
    )
  }, [wanted, setDesk])
  const retry = useCallback(() => {
    const serviceId = stop?.choice.serviceId
    if (serviceId) setDesk(now => withStandard(now, serviceId, 'loading'))
  }, [stop?.choice.serviceId, setDesk])
  return { retry }
}
