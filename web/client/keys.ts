import { useEffect, useRef } from 'preact/hooks'

export type Keys = Record<string, ((event: KeyboardEvent) => void) | undefined>

/**
 * Keys of a console: function keys and chords such as `F2`, `Shift+F2`, `Control+k`. Bare letters are left alone: they
 * would trap people who speak or type (WCAG 2.1.4). A key that is held counts once. While a dialog is open only those
 * who asked for `inDialog` hear: what lies behind it must not be done unseen.
 */
export function useKeys(keys: Keys, { inDialog = false }: { inDialog?: boolean } = {}): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const handle = latest.current[chordOf(event)]
      if (!handle) return
      // The browser's own meaning (reload, search) stays away even when ours does not apply now.
      event.preventDefault()
      const isBehind = !inDialog && document.querySelector('dialog[open]') !== null
      if (!event.repeat && !isBehind) handle(event)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [inDialog])
}

/** The name of what was pressed: `Control+Shift+k`. */
export function chordOf({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const name = key.length === 1 ? key.toLowerCase() : key
  return [(ctrlKey || metaKey) && 'Control', altKey && 'Alt', shiftKey && 'Shift', name].filter(Boolean).join('+')
}
