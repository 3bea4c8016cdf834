import type { Content, Draft } from '#contracts/catalogue'
import { type Mode, type Sentence, whenOf } from '../../web/author/sentence.ts'
import { words } from '../../web/author/words.ts'
import { type Fields, linesOf, textOf } from './author-shape.ts'

const modes: readonly Mode[] = ['always', 'if', 'unless', 'kept']

/** The rules that the sentences of the form say, in the order of the papers. One that the form cannot show stays. */
export function readRules(
  fields: Fields,
  questions: Content['questions'],
  stored: Draft,
  found: { errors: { path: string; text: string }[]; sentences: Record<string, Sentence> },
): Content['rules'] {
  const known = new Set(questions.flatMap(({ id, answers }) => answers.map(answer => `${id}=${answer.id}`)))
  return stored.content.requirements.flatMap(({ id }) => {
    const path = `rules.${id}`
    const sentence = sentenceIn(fields, path)
    found.sentences[id] = sentence
    const before = stored.content.rules.find(rule => rule.requirementId === id)
    if (sentence.mode === 'kept') return before ? [before] : []
    if (sentence.conditions.some(one => !known.has(one.replace('!', ''))))
      found.errors.push({ path, text: words.wrong.said })
    if (sentence.mode === 'always' && sentence.conditions.length > 0)
      found.errors.push({ path, text: words.wrong.mode })
    if (sentence.mode !== 'always' && sentence.conditions.length === 0)
      found.errors.push({ path, text: words.wrong.condition })
    const when = whenOf(sentence)
    return when ? [{ requirementId: id, when }] : []
  })
}

function sentenceIn(fields: Fields, path: string): Sentence {
  const mode = modes.find(one => one === textOf(fields, `${path}.mode`)) ?? 'always'
  const conditions = [...new Set(linesOf(fields, `${path}.conditions`))]
  return { mode, join: textOf(fields, `${path}.join`) === 'any' ? 'any' : 'all', conditions }
}
