import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

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
          <Icon name="stop" />
          <span>{error}</span>
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

export interface ErrorSummaryProps {
  title: string
  /** Each leads to its field. */
  errors: readonly { id: string; text: string }[]
}

/** What has to be mended, above a form: the same words as beside the fields. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  return (
    <div class="error-summary" role="alert">
      <h2>{title}</h2>
      <ul>
        {errors.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
