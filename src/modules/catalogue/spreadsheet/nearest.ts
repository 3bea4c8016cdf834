import { distance } from '../rules.ts'

/** “ Maksud Anda …?”, where a known word is so near that it was probably meant; otherwise nothing. */
export function suggestion(written: string, known: Iterable<string>): string {
  const wanted = written.toLowerCase().slice(0, 80)
  let best: string | undefined
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1
  for (const word of known) {
    if (Math.abs(word.length - wanted.length) >= least) continue
    const apart = distance(wanted, word.toLowerCase())
    if (apart < least) {
      best = word
      least = apart
    }
  }
  return best === undefined ? '' : ` Maksud Anda “${best}”?`
}
