/** How long something has lasted, in minutes and seconds: 4.12. Never less than nothing, where two clocks differ. */
export function lasted(since: string, now: Date): string {
  const seconds = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 1000))
  return `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`
}

/** A decimal with a comma: 6,4. */
export function decimal(value: number): string {
  return value.toLocaleString('id-ID', { maximumFractionDigits: 1 })
}
