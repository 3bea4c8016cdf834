/**
 * Folds text for finding: lower case, no accents, no apostrophes or glottal marks, and one letter where Javanese and
 * Madurese spelling wavers (bh, dh, gh, jh, th; doubled letters). Abbreviations keep theirs: KK is not K, KKPR not KPR.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘‛`´ʼʻʾʿˈ]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .split(' ')
    .map(foldWord)
    .join(' ')
}

function foldWord(word: string): string {
  if (!/[aeiou]/.test(word)) return word.replace(/(\p{L})\1{2,}/gu, '$1$1')
  return word.replace(/([bdgjt])h+/g, '$1').replace(/(\p{L})\1+/gu, '$1')
}

const suffixes = ['kah', 'lah', 'nya', 'ya', 'kan', 'agi', 'an', 'ku', 'mu', 'i', 'na', 'ne', 'no', 'e', 's']
const prefixes: [string, string[]][] = [
  ['meny', ['s', 'c']],
  ['mem', ['', 'p']],
  ['men', ['', 't']],
  ['meng', ['', 'k']],
  ['me', ['']],
  ['peny', ['s']],
  ['pem', ['', 'p']],
  ['pen', ['', 't']],
  ['peng', ['', 'k']],
  ['per', ['']],
  ['pe', ['']],
  ['ber', ['']],
  ['be', ['']],
  ['ter', ['']],
  ['di', ['']],
  ['ke', ['']],
  ['se', ['']],
  ['ny', ['s', 'c']],
  ['nge', ['']],
  ['ng', ['', 'k']],
  ['n', ['', 't']],
  ['m', ['', 'p']],
  ['a', ['']],
  ['e', ['']],
  ['ka', ['']],
]

/** A folded word and what may be left of it without Indonesian, WhatsApp, Javanese and Madurese affixes. */
export function stems(word: string): string[] {
  const found = new Set([word])
  for (let round = 0; round < 2; round += 1) {
    for (const one of [...found]) {
      for (const suffix of suffixes) {
        if (one.endsWith(suffix)) keep(found, one.slice(0, -suffix.length))
      }
    }
  }
  for (let round = 0; round < 2; round += 1) {
    for (const one of [...found]) {
      for (const [prefix, instead] of prefixes) {
        if (one.startsWith(prefix)) for (const first of instead) keep(found, first + one.slice(prefix.length))
      }
    }
  }
  return [...found]
}

/** Shorter than four letters anything is the stem of anything. */
function keep(found: Set<string>, stem: string) {
  if (stem.length >= 4 && /[aeiou]/.test(stem)) found.add(stem)
}

/** How many letters differ, where two that changed places count once. */
export function distance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, i) => [i, ...Array<number>(other.length).fill(0)])
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let j = 0; j <= other.length; j += 1) (rows[0] as number[])[j] = j
  for (let i = 1; i <= one.length; i += 1) {
    for (let j = 1; j <= other.length; j += 1) {
      const change = at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1)
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, change)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, at(i - 2, j - 2) + 1)
      }
      ;(rows[i] as number[])[j] = least
    }
  }
  return at(one.length, other.length)
}

/** How well a misspelt word fits a known one, 0 where they are different words. */
export function likeness(asked: string, known: string): number {
  const apart = distance(asked, known)
  const length = Math.max(asked.length, known.length)
  const most = length <= 3 ? 1 : length <= 5 ? 2 : length <= 9 ? 2 : 3
  if (apart > most) return 0
  const isSameStart = asked[0] === known[0]
  return Math.max(0, 1 - (apart * (isSameStart ? 1.1 : 1.4)) / length)
}
