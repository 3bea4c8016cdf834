import type { ComponentChildren } from 'preact'

export interface FieldProps {
  id: string
  label: string
  hint?: string | undefined
  error?: string | null | undefined
  children: ComponentChildren
}

/** A labelled field. The same words of an error stand here and in the summary. The control carries the id and `describedBy(id, …)`. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div class={error ? 'field field-error' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error-message" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

/** The ids that describe a control, for `aria-describedby`. */
export function describedBy(
  id: string,
  { hint, error }: { hint?: string | undefined; error?: string | null | undefined },
): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}
