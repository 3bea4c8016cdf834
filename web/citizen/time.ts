/** An instant as the clock on the hall's wall shows it: 09.41. */
export function wallTime(instant: string | number): string {
  return new Date(instant)
    .toLocaleTimeString('id-ID', { timeZone: 'Asia/Jakarta', hour: '2-digit', minute: '2-digit' })
    .replace(':', '.')
}
