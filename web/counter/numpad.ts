import { useEffect, useRef, useState } from 'preact/hooks'

const storeKey = 'satap counter numpad'

/** Whether this machine's number pad serves the counter: off until somebody switches it on. */
export function useNumpadChoice(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => localStorage.getItem(storeKey) === 'on')
  return [
    isOn,
    next => {
      localStorage.setItem(storeKey, next ? 'on' : 'off')
      setOn(next)
    },
  ]
}

export type NumpadKeys = Partial<Record<'NumpadEnter' | 'NumpadAdd' | 'NumpadSubtract' | 'Numpad0', () => void>>

/** Listens to the number pad by place, not by character, and leaves fields alone. */
export function useNumpad(keys: NumpadKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const handle = latest.current[event.code as keyof NumpadKeys]
      const isWriting = event.target instanceof HTMLElement && event.target.matches('input, select, textarea')
      if (!handle || isWriting) return
      event.preventDefault()
      if (!event.repeat) handle()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
