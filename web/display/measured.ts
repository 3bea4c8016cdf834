import { useLayoutEffect } from 'preact/hooks'
import type { Started } from './voice/call-line.ts'

/** What whoever measures reads: the newest thousand of each, in milliseconds since 1970. */
export interface Moment {
  step: number
  at: number
}

declare global {
  interface Window {
    /** When each call's number was first on the screen. */
    satapPainted?: Moment[]
    /** When each call was first heard. */
    satapSounded?: Moment[]
  }
}

const most = 1_000

/**
 * Notes when a call's number was first on the screen. The number is in the page when this runs; the first animation
 * frame after that draws it, so at the second it has been drawn: never early, at most one frame late.
 */
export function usePainted(): void {
  useLayoutEffect(() => {
    window.satapPainted ??= []
    const painted = window.satapPainted
    const isKnown = (step: number) => painted.some(one => one.step === step)
    const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')].map(({ dataset }) => Number(dataset.step))
    const fresh = steps.filter(step => !isKnown(step))
    if (fresh.length === 0) return
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        for (const step of fresh) if (!isKnown(step)) note('call-painted', painted, { step, at: Date.now() })
      }),
    )
  })
}

/** Notes when a call began to sound. The id of a spoken call begins with its step; tests and emergencies have none. */
export function noteSounded({ id, startedAt }: Started): void {
  const step = Number.parseInt(id, 10)
  if (Number.isNaN(step)) return
  window.satapSounded ??= []
  note('call-sounded', window.satapSounded, { step, at: Date.now() + startedAt - performance.now() })
}

/** A display runs for months: neither our list nor the browser's own grows without end. */
function note(name: string, moments: Moment[], moment: Moment): void {
  moments.push(moment)
  performance.mark(name, { detail: { step: moment.step } })
  if (moments.length <= most) return
  moments.shift()
  if (performance.getEntriesByName(name).length > most) performance.clearMarks(name)
}
