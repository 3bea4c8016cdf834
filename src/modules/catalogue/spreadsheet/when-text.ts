import type { When } from '../rules.ts'

/** Why a rule could not be read, as a sentence for whoever wrote it. */
export class RuleUnreadable extends Error {}

/** A rule as a person writes it: `untuk-siapa=anak DAN BUKAN (hilang=ya ATAU rusak=ya)`. */
export function writeWhen(when: When): string {
  return write(when, true)
}

function write(when: When, isOuter: boolean): string {
  if (typeof when === 'string') return when
  if ('not' in when) return `BUKAN ${typeof when.not === 'string' ? when.not : `(${write(when.not, true)})`}`
  const [word, parts] = 'all' in when ? (['DAN', when.all] as const) : (['ATAU', when.any] as const)
  // One part alone is written with its word too, or it would come back as the part itself.
  const said = parts.map(part => write(part, false)).join(` ${word} `)
  const whole = parts.length === 1 ? `${word} ${said}` : said
  return isOuter ? whole : `(${whole})`
}

/** The rule that a text says. Two words never stand side by side without brackets: nobody has to know which binds first. */
export function readWhen(text: string): When {
  const tokens = text.replaceAll(/[()]/g, ' $& ').split(/\s+/).filter(Boolean)
  let at = 0
  const next = () => tokens[at]
  const isWord = (word: string) => next()?.toUpperCase() === word

  function group(): When {
    const alone = isWord('DAN') ? 'DAN' : isWord('ATAU') ? 'ATAU' : undefined
    if (alone) at += 1
    const parts = [one()]
    let word: string | undefined = alone
    while (isWord('DAN') || isWord('ATAU')) {
      const said = String(next()).toUpperCase()
      if (word !== undefined && said !== word)
        throw new RuleUnreadable('DAN dan ATAU bercampur. Beri tanda kurung, misalnya a=ya DAN (b=ya ATAU c=ya).')
      word = said
      at += 1
      parts.push(one())
    }
    if (word === undefined) return parts[0] as When
    return word === 'DAN' ? { all: parts } : { any: parts }
  }

  function one(): When {
    if (isWord('BUKAN')) {
      at += 1
      return { not: one() }
    }
    const token = next()
    at += 1
    if (token === '(') {
      const inside = group()
      if (next() !== ')') throw new RuleUnreadable('Ada tanda kurung yang tidak ditutup.')
      at += 1
      return inside
    }
    if (token === undefined) throw new RuleUnreadable('Aturan ini terputus di akhir. Tulis pertanyaan=jawaban.')
    if (!/^[a-z0-9-]+=[a-z0-9-]+$/.test(token))
      throw new RuleUnreadable(`“${token}” tidak dikenali. Tulis pertanyaan=jawaban, misalnya untuk-siapa=anak.`)
    return token
  }

  const when = group()
  if (at < tokens.length) throw new RuleUnreadable(`Ada yang tersisa: “${tokens.slice(at).join(' ')}”.`)
  return when
}

/** How many groups lie in each other; the catalogue keeps rules at two, so that a person can follow them. */
export function depthOf(when: When): number {
  if (typeof when === 'string') return 0
  if ('not' in when) return 1 + depthOf(when.not)
  return 1 + Math.max(0, ...('all' in when ? when.all : when.any).map(depthOf))
}

/** Every `question=answer` in a rule. */
export function saidIn(when: When): string[] {
  if (typeof when === 'string') return [when]
  if ('not' in when) return saidIn(when.not)
  return ('all' in when ? when.all : when.any).flatMap(saidIn)
}
