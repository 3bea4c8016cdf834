import { useEffect, useRef } from 'preact/hooks'

export type Keys = Record<string, ((event: KeyboardEvent) => void) | undefined>

/**
 * Keys of a console: function keys and chords such as `F2`, `Shift+F2`, `Control+k`. Bare letters are left alone: they
 * would trap people who speak or type (WCAG 2.1.4). A key that is held counts once.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const handle = latest.current[chordOf(event)]
      if (!handle) return
      event.preventDefault()
      if (!event.repeat) handle(event)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

/** The name of what was pressed: `Control+Shift+k`. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const name = key.length === 1 ? key.toLowerCase() : key
  return [(ctrlKey || metaKey) && 'Control', altKey && 'Alt', shiftKey && 'Shift', name].filter(Boolean).join('+')
}
