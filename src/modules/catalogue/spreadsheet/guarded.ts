/**
 * A spreadsheet program runs a cell that begins like a formula, so such a text gets an apostrophe in front. One that has
 * apostrophes there already gets one more: what comes back is what went out.
 */
export function guarded(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** The text without the apostrophe that `guarded` put there. */
export function unguarded(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}
