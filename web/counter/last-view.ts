import { hallNow } from '#client/clock.ts'
import type { CounterView } from '#contracts/queue'

const keyOf = (counterId: string) => `satap counter ${counterId}`
const keptMs = 10 * 60_000

/** The counter as this tab last saw it: shown with its time, until the first answer is here. */
export function lastView(counterId: string): CounterView | undefined {
  try {
    // Written by `keepView` below, from a reply that the server had cut to the contract.
    const view = JSON.parse(sessionStorage.getItem(keyOf(counterId)) ?? 'null') as CounterView | null
    return view && hallNow().getTime() - Date.parse(view.at) < keptMs ? view : undefined
  } catch {
    return undefined
  }
}

/** Keeps the last answer for a reload of this tab. */
export function keepView(view: CounterView): void {
  try {
    sessionStorage.setItem(keyOf(view.counterId), JSON.stringify(view))
  } catch {
    // A full or forbidden store: the next reload simply asks first.
  }
}
