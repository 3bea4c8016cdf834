/** The lines of `queries.csv`, whose longer questions hold commas and quotes. */
export function questionsIn(text: string): Question[] {
  const lines = text.trim().split('\n').slice(1)
  return lines.map(line => {
    const [query = '', language = '', kind = '', expected = '', half = ''] = cellsOf(line)
    return { query, language, kind, expected: expected.split('|'), half }
  })
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  )
}

/** One line of `queries.csv`: what somebody typed, and the ids of which one must come up. */
export interface Question {
  query: string
  language: string
  kind: string
  expected: string[]
  half: string
}

interface Answer {
  items: { id: string }[]
  referral: { agencyId: string } | null
}

interface Group {
  name: string
  questions: number
  top1: number
  top3: number
  nothing: number
  isWhole: boolean
}

/** How often the right one stands first, among the first three, and how often there is nothing, by language and kind. */
export function measure(answers: readonly { question: Question; answer: Answer }[]): {
  groups: Group[]
  misses: string[]
} {
  const placed = answers.map(({ question, answer }) => ({ question, answer, place: placeOf(question, answer) }))
  const group = (name: string, isWhole: boolean, isIn: (question: Question) => boolean): Group => {
    const those = placed.filter(one => isIn(one.question))
    const share = (holds: (one: (typeof those)[number]) => boolean) => those.filter(holds).length / those.length
    return {
      name,
      isWhole,
      questions: those.length,
      top1: share(one => one.place === 0),
      top3: share(one => one.place < 3),
      nothing: share(one => one.answer.items.length === 0 && one.answer.referral === null),
    }
  }
  const values = (field: 'language' | 'kind') => [...new Set(answers.map(one => one.question[field]))]
  return {
    groups: [
      group('all', true, () => true),
      group('tuning half', true, question => question.half === 'tuning'),
      group('held-out half', true, question => question.half === 'held-out'),
      group('written later', true, question => question.half === 'later'),
      group('written last', true, question => question.half === 'last'),
      group('by another hand', true, question => question.half === 'independent'),
      group('by a third hand', true, question => question.half === 'independent-2'),
      ...values('language').map(language => group(`language ${language}`, false, one => one.language === language)),
      ...values('kind').map(kind => group(`kind ${kind}`, false, one => one.kind === kind)),
    ],
    misses: placed
      .filter(one => one.place > 0)
      .map(
        ({ question, answer, place }) =>
          `${question.half} ${question.kind} ${place} "${question.query}" wants ${question.expected.join('|')} got ${answer.items
            .slice(0, 4)
            .map(item => item.id)
            .join(' ')} ${answer.referral ? `referral:${answer.referral.agencyId}` : ''}`,
      ),
  }
}

/** A need that nobody here serves is answered by the agency, with nothing of ours that another line would ask for in front. */
function placeOf({ expected }: Question, { items, referral }: Answer): number {
  if (expected[0]?.startsWith('referral:'))
    return referral && expected.includes(`referral:${referral.agencyId}`) ? 0 : Number.POSITIVE_INFINITY
  const place = items.findIndex(item => expected.includes(item.id))
  return place < 0 ? Number.POSITIVE_INFINITY : place
}

/** The groups as a table for people. */
export function table(groups: readonly Group[]): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8)
  return groups
    .map(
      ({ name, questions, top1, top3, nothing }) =>
        `${name.padEnd(20)} ${String(questions).padStart(4)} questions, first ${percent(top1)}, first three ${percent(top3)}, nothing ${percent(nothing)}`,
    )
    .join('\n')
}
