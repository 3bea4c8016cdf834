import type { ComponentChildren } from 'preact'
import { words } from './words.ts'

/** A table that is wider than a phone with large letters scrolls by itself, also by keyboard. */
export function Wide({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="wide" aria-label={words.table(label)} tabIndex={0}>
      {children}
    </section>
  )
}
