/** Tells every value that stood in the list before. */
export function repeated(values: readonly string[], say: (index: number, value: string) => void): void {
  const seen = new Set<string>()
  values.forEach((value, index) => {
    if (seen.has(value)) say(index, value)
    seen.add(value)
  })
}
