import type { Content, Question } from '#contracts/catalogue'

type When = Content['rules'][number]['when']

/** Whether a paper is asked for: always, if something is so, or unless it is so; `kept` is a rule that the form cannot show. */
export type Mode = 'always' | 'if' | 'unless' | 'kept'

/** A rule as the selects of a sentence hold it. Each condition is `question=answer`, or `!question=answer` for “is not”. */
export interface Sentence {
  mode: Mode
  join: 'all' | 'any'
  conditions: string[]
}

export const always: Sentence = { mode: 'always', join: 'all', conditions: [] }

/** The sentence of a rule; one of two levels that no sentence of ours says stays as it is. */
export function sentenceOf(when: When | undefined): Sentence {
  if (when === undefined) return always
  if (typeof when === 'string') return { mode: 'if', join: 'all', conditions: [when] }
  if ('not' in when) {
    const inner = flat(when.not)
    return inner ? { mode: 'unless', ...inner } : { mode: 'kept', join: 'all', conditions: [] }
  }
  const parts = flat(when)
  return parts ? { mode: 'if', ...parts } : { mode: 'kept', join: 'all', conditions: [] }
}

function flat(when: When): Pick<Sentence, 'join' | 'conditions'> | undefined {
  if (typeof when === 'string') return { join: 'all', conditions: [when] }
  if ('not' in when) return typeof when.not === 'string' ? { join: 'all', conditions: [`!${when.not}`] } : undefined
  const join = 'any' in when ? 'any' : 'all'
  const parts = 'any' in when ? when.any : when.all
  const conditions = parts.map(part =>
    typeof part === 'string' ? part : 'not' in part && typeof part.not === 'string' ? `!${part.not}` : undefined,
  )
  return conditions.includes(undefined) ? undefined : { join, conditions: conditions as string[] }
}

/** The rule of a sentence; undefined where the paper is always asked for. */
export function whenOf({ mode, join, conditions }: Sentence): When | undefined {
  if (mode === 'always' || mode === 'kept' || conditions.length === 0) return undefined
  const isUnless = mode === 'unless'
  const [only] = conditions
  if (conditions.length === 1 && only !== undefined) {
    const isNot = only.startsWith('!') !== isUnless
    const said = only.replace('!', '')
    return isNot ? { not: said } : said
  }
  // Not (a or not b) is (not a, and b): the grammar has no "not" inside a "not".
  const joined = isUnless ? (join === 'any' ? 'all' : 'any') : join
  const parts = conditions.map(one => {
    const said = one.replace('!', '')
    return one.startsWith('!') !== isUnless ? { not: said } : said
  })
  return joined === 'any' ? { any: parts } : { all: parts }
}

/** A rule in words, also one that the form cannot edit. */
export function sayWhen(when: When, questions: readonly Question[]): string {
  if (typeof when === 'string') return saySaid(when, questions)
  if ('not' in when) {
    const inner = sayWhen(when.not, questions)
    return `bukan ${typeof when.not === 'string' ? inner : `(${inner})`}`
  }
  const [word, parts] = 'any' in when ? ['atau', when.any] : ['dan', when.all]
  return parts
    .map(part =>
      typeof part === 'string' || 'not' in part ? sayWhen(part, questions) : `(${sayWhen(part, questions)})`,
    )
    .join(` ${word} `)
}

/** `question=answer` as both are read: “Untuk siapa? = Anak”. */
export function saySaid(said: string, questions: readonly Question[]): string {
  const [questionId, answerId] = said.split('=')
  const question = questions.find(one => one.id === questionId)
  const answer = question?.answers.find(one => one.id === answerId)
  return `“${question?.textId ?? questionId}” = ${answer?.textId ?? answerId}`
}
