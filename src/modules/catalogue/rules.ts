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

/** When a requirement applies: `question=answer`, or several of them together. */
export type When = string | { not: When } | { any: readonly When[] } | { all: readonly When[] }

export interface ChecklistRule {
  requirementId: string
  when: When
}

/** What a checklist is made of: the requirements in the standard's order, and the rules over the answers. */
export interface ChecklistStandard {
  requirements: readonly { id: string; isOptional: boolean }[]
  rules: readonly ChecklistRule[]
}

/** Which requirements stand on the list; ids in the standard's order. */
export interface ListedRequirements {
  /** To be brought. */
  needed: string[]
  /** Whether it is needed hangs on a question that is not answered yet. */
  open: string[]
  /** Optional, and no question decides it: only in the case that its label names. */
  ifAny: string[]
}

/**
 * The list of papers under these answers. An unanswered question leaves open what hangs on it, and nothing else: whoever
 * answers nothing still sees everything, and nobody is told that a paper is not needed before it is sure.
 */
export function checklistFor(
  { requirements, rules }: ChecklistStandard,
  answers: Readonly<Record<string, string>>,
): ListedRequirements {
  const list: ListedRequirements = { needed: [], open: [], ifAny: [] }
  for (const { id, isOptional } of requirements) {
    const rule = rules.find(one => one.requirementId === id)
    const applies = rule ? isSo(rule.when, answers) : isOptional ? 'ifAny' : true
    if (applies === 'ifAny') list.ifAny.push(id)
    else if (applies === undefined) list.open.push(id)
    else if (applies) list.needed.push(id)
  }
  return list
}

/** Three-valued: undefined while an answer that decides is missing. */
function isSo(when: When, answers: Readonly<Record<string, string>>): boolean | undefined {
  if (typeof when === 'string') {
    const [question = '', answer] = when.split('=')
    return Object.hasOwn(answers, question) ? answers[question] === answer : undefined
  }
  if ('not' in when) {
    const inner = isSo(when.not, answers)
    return inner === undefined ? undefined : !inner
  }
  const wanted = 'any' in when
  const parts = ('any' in when ? when.any : when.all).map(part => isSo(part, answers))
  if (parts.includes(wanted)) return wanted
  return parts.includes(undefined) ? undefined : !wanted
}

/** A label without the condition at its end, for a list that the answers have decided: “(bila hilang)” is known then. */
export function withoutCondition(label: string): string {
  return label.replace(/\s*(?:\((?:bila|untuk|if|for)\b[^()]*\)|,\s*(?:bila|if)\s[^,]*)$/i, '')
}

/** Puts steps in an order in which each comes after those it needs; where two could be next, the file's order decides. */
export function inOrder<T extends { id: string; after: readonly string[] }>(steps: readonly T[]): T[] {
  const left = [...steps]
  const known = new Set(steps.map(step => step.id))
  const done = new Set<string>()
  const ordered: T[] = []
  while (left.length > 0) {
    const index = left.findIndex(step => step.after.every(id => done.has(id) || !known.has(id)))
    // A circle is refused when the tenant is read; here it only must not hang.
    const [next] = left.splice(Math.max(index, 0), 1)
    if (!next) break
    done.add(next.id)
    ordered.push(next)
  }
  return ordered
}

/**
 * In which visit to a hall each step falls that the hall has; the others are missing. A further visit is needed where
 * something outside lies between, or where what comes before is not handed over while one waits.
 */
export function visitsOf(
  steps: readonly { id: string; after: readonly string[]; isOnMenu: boolean; isQuick: boolean }[],
): Map<string, number> {
  const byId = new Map(steps.map(step => [step.id, step]))
  const levels = new Map<string, number>()
  for (const step of inOrder(steps)) {
    const before = step.after.map(id => {
      const one = byId.get(id)
      const waits = one?.isOnMenu && !(step.isOnMenu && one.isQuick)
      return (levels.get(id) ?? 1) + (waits ? 1 : 0)
    })
    levels.set(step.id, Math.max(1, ...before))
  }
  const atHall = steps.filter(step => step.isOnMenu).map(step => [step.id, levels.get(step.id) ?? 1] as const)
  const used = [...new Set(atHall.map(([, level]) => level))].sort((a, b) => a - b)
  return new Map(atHall.map(([id, level]) => [id, used.indexOf(level) + 1]))
}
