import { useEffect, useRef, useState } from 'preact/hooks'
import type { GreeterView } from '#contracts/queue'
import { allowSound, beep } from './beep.ts'

/** Sounds when a new call for help comes in. Tells whether the tablet still has to be touched before it may. */
export function useHelpSound(help: GreeterView['help'] | undefined): boolean {
  const [needsTouch, setNeedsTouch] = useState(true)
  const known = useRef<ReadonlySet<string>>(new Set())

  useEffect(() => {
    const touched = () => {
      allowSound()
      setNeedsTouch(false)
    }
    // Not on `pointerdown`: the hint goes away then, the page moves up, and the finger lifts from another button.
    addEventListener('click', touched, { once: true })
    addEventListener('keydown', touched, { once: true })
    return () => {
      removeEventListener('click', touched)
      removeEventListener('keydown', touched)
    }
  }, [])
  useEffect(() => {
    if (!help) return
    if (help.some(request => !known.current.has(request.id))) beep()
    known.current = new Set(help.map(request => request.id))
  }, [help])
  return needsTouch
}
