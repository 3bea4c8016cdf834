import type { KioskDelivery } from './sitting.ts'

interface Delivery {
  visitId: string
  delivery: KioskDelivery
}

export interface Deliveries {
  confirm(visitId: string, delivery: KioskDelivery): void
  /** Tries again whatever was not told yet. */
  flush(): Promise<void>
}

const storageKey = 'satap-kiosk-deliveries'

/**
 * Numbers that reached a person and that the server has not heard of yet. An unconfirmed number is given up by the
 * server after a while, so this is kept over a power cut; it holds the visit's id and nothing else, until it was told.
 * `tell` answers when the server did, whatever it said, and throws when it could not be reached.
 */
export function makeDeliveries(
  tell: (delivery: Delivery) => Promise<void>,
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): Deliveries {
  let untold: Delivery[] = read(storage)
  let telling: Promise<void> | undefined

  const keep = (deliveries: Delivery[]) => {
    untold = deliveries
    if (untold.length > 0) storage.setItem(storageKey, JSON.stringify(untold))
    else storage.removeItem(storageKey)
  }
  const tellAll = async () => {
    for (let next = untold[0]; next; next = untold[0]) {
      try {
        await tell(next)
      } catch {
        return
      }
      const told = next
      keep(untold.filter(one => one !== told))
    }
  }
  const flush = () => {
    telling ??= tellAll().finally(() => {
      telling = undefined
    })
    return telling
  }

  return {
    confirm: (visitId, delivery) => {
      keep([...untold, { visitId, delivery }])
      void flush()
    },
    flush,
  }
}

function read(storage: Pick<Storage, 'getItem'>): Delivery[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(storageKey) ?? '[]')
    // Written by `keep` above, in this shape.
    return Array.isArray(stored) ? (stored as Delivery[]) : []
  } catch {
    return []
  }
}
