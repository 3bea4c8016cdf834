/** `B` and 14 are spelt B-014. */
export function spell(letter: string, number: number): string {
  return `${letter}-${digits(number)}`
}

/** Three digits, or more when it must. */
export function digits(number: number): string {
  return String(number).padStart(3, '0')
}
