import type { Content } from '../../contract.ts'
import { examplesOf } from '../examples.ts'
import { error, type Said } from './said.ts'

/** The author's examples: all that they name is there, and what comes out is what was expected. */
export function lintExamples(content: Content): Said[] {
  const results = examplesOf(content)
  return content.examples.flatMap((example, i) => {
    const unknown = unknownIn(example, content)
    if (unknown)
      return [
        error('example-unknown', `examples[${i}]`, `Contoh “${example.name}” menyebut “${unknown}” yang tidak ada.`),
      ]
    const result = results[i]
    if (!result || result.isRight) return []
    const parts = [
      ...(result.missing.length ? [`kurang: ${labels(result.missing, content)}`] : []),
      ...(result.unexpected.length ? [`tidak diharapkan: ${labels(result.unexpected, content)}`] : []),
    ]
    return [
      error(
        'example-wrong',
        `examples[${i}]`,
        `Contoh “${example.name}” tidak sesuai dengan aturan; ${parts.join('; ')}.`,
      ),
    ]
  })
}

function unknownIn({ answers, needed }: Content['examples'][number], { questions, requirements }: Content) {
  const paper = needed.find(id => !requirements.some(one => one.id === id))
  if (paper) return paper
  for (const [questionId, answerId] of Object.entries(answers)) {
    const question = questions.find(one => one.id === questionId)
    if (!question) return questionId
    if (!question.answers.some(one => one.id === answerId)) return answerId
  }
  return undefined
}

function labels(ids: readonly string[], { requirements }: Content): string {
  return ids.map(id => requirements.find(one => one.id === id)?.labelId ?? id).join(', ')
}
