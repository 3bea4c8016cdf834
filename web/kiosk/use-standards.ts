import { useEffect, useState } from 'preact/hooks'
import { ask } from '#client/ask.ts'
import { type Service, service } from '#contracts/catalogue'
import type { Standard } from './screens/papers.tsx'

/** The standards of the chosen services, as they come. Forgotten with the choice, so that nothing of a person stays. */
export function useStandards(serviceIds: readonly string[]): Standard[] {
  const [read, setRead] = useState<Record<string, Service | 'failed'>>({})
  const key = serviceIds.join(' ')

  useEffect(() => {
    const chosen = key === '' ? [] : key.split(' ')
    let isOver = false
    setRead(before =>
      Object.fromEntries(chosen.flatMap(id => (before[id] && before[id] !== 'failed' ? [[id, before[id]]] : []))),
    )
    for (const serviceId of chosen) {
      ask(service, { serviceId }).then(
        standard => !isOver && setRead(before => ({ ...before, [serviceId]: standard })),
        () => !isOver && setRead(before => ({ [serviceId]: 'failed', ...before })),
      )
    }
    return () => {
      isOver = true
    }
  }, [key])

  return serviceIds.map(id => read[id] ?? 'loading')
}
