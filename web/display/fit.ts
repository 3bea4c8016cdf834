import { useLayoutEffect, useRef } from 'preact/hooks'

/** Makes a line smaller that is wider than its place: four digits, a long label, a screen without the usual fonts. */
export function useFit(what: unknown) {
  const line = useRef<HTMLParagraphElement>(null)
  // Measured again with every other text.
  useLayoutEffect(() => {
    const { current } = line
    if (!current) return
    current.style.setProperty('--fit', '1')
    const fit = current.clientWidth / current.scrollWidth
    if (fit < 1) current.style.setProperty('--fit', String(fit))
  }, [what])
  return line
}
