import type { ComponentChildren } from 'preact'

/** One at a time, never for errors. */
export function Toast({ children }: { children: ComponentChildren }) {
  return (
    <p class="toast" role="status">
      {children}
    </p>
  )
}
