/** One line of the palette: something to do, or a number to call. */
export interface PaletteLine {
  id: string
  label: string
  /** The key that does the same, printed beside it. */
  key?: string
  /** Further words it is found by. */
  also?: string
  run(): void
}

/** The lines that hold every typed word, those beginning with it first. `b14`, `b-14` and `014` all find B-014. */
export function findLines(lines: readonly PaletteLine[], typed: string): PaletteLine[] {
  const asked = plain(typed).split(' ').filter(Boolean)
  if (asked.length === 0) return [...lines]
  return lines
    .map(line => ({ line, rank: rankOf(plain(`${line.label} ${line.also ?? ''}`), asked) }))
    .filter(found => found.rank < never)
    .sort((one, other) => one.rank - other.rank)
    .map(found => found.line)
}

const never = 3

/** 0: begins with what was typed, 1: a word of it does, 2: it is somewhere inside. */
function rankOf(text: string, asked: string[]): number {
  if (!asked.every(word => text.includes(word))) return never
  const whole = asked.join(' ')
  if (text.startsWith(whole)) return 0
  return ` ${text}`.includes(` ${whole}`) ? 1 : 2
}

/** Lower case without marks; a ticket number loses its dash and its leading zeros. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b([a-z])[- ]?0*(\d+)\b/g, '$1$2')
    .replace(/\b0+(\d+)\b/g, '$1')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
