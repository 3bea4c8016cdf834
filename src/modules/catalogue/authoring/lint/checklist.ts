import type { Content } from '../../contract.ts'
import { checklistFor, type When } from '../../rules.ts'
import { error, repeats, type Said, warning } from './said.ts'

type Questions = Content['questions']

/** Past this many combinations of answers nobody could read the rule either. */
const mostCombinations = 20_000

/** Questions and rules: every word of a rule is known, every question decides something, no rule fights itself. */
export function lintChecklist({ requirements, questions, rules }: Content): Said[] {
  return [
    ...repeats(questions.map(one => one.id)).map(i =>
      error('question-twice', `questions[${i}].id`, `Pertanyaan ${i + 1} memakai kode yang sudah dipakai.`),
    ),
    ...questions.flatMap(lintAnswers),
    ...repeats(rules.map(one => one.requirementId)).map(i =>
      error('rule-twice', `rules[${i}].requirementId`, `Aturan ${i + 1}: syarat ini sudah punya aturan lain.`),
    ),
    ...rules.flatMap((rule, i) => lintRule(rule, i, questions, requirements)),
    ...questions.flatMap((question, i) => lintUse(question, i, rules)),
  ]
}

function lintAnswers({ answers }: Questions[number], i: number): Said[] {
  return [
    ...(answers.length < 2
      ? [error('question-one-answer', `questions[${i}].answers`, `Pertanyaan ${i + 1} perlu sedikitnya dua jawaban.`)]
      : []),
    ...repeats(answers.map(one => one.id)).map(j =>
      error(
        'answer-twice',
        `questions[${i}].answers[${j}].id`,
        `Jawaban ${j + 1} pada pertanyaan ${i + 1} memakai kode yang sudah dipakai.`,
      ),
    ),
  ]
}

function lintRule(
  { requirementId, when }: Content['rules'][number],
  i: number,
  questions: Questions,
  requirements: Content['requirements'],
): Said[] {
  const path = `rules[${i}]`
  const found: Said[] = []
  if (!requirements.some(one => one.id === requirementId))
    found.push(
      error(
        'rule-requirement-unknown',
        `${path}.requirementId`,
        `Aturan ${i + 1} menyebut syarat “${requirementId}” yang tidak ada.`,
      ),
    )
  for (const said of atomsOf(when)) {
    const [questionId = '', answerId = ''] = said.split('=')
    const question = questions.find(one => one.id === questionId)
    if (!question)
      found.push(
        error(
          'rule-question-unknown',
          `${path}.when`,
          `Aturan ${i + 1} menyebut pertanyaan “${questionId}” yang tidak ada.`,
        ),
      )
    else if (!question.answers.some(one => one.id === answerId))
      found.push(
        error('rule-answer-unknown', `${path}.when`, `Aturan ${i + 1} menyebut jawaban “${answerId}” yang tidak ada.`),
      )
  }
  return found.length > 0 ? found : lintTruth(when, i, questions)
}

/** Tries every combination of the answers that the rule asks about. */
function lintTruth(when: When, i: number, questions: Questions): Said[] {
  const asked = new Set(atomsOf(when).map(said => said.split('=')[0]))
  const used = questions.filter(question => asked.has(question.id))
  if (used.reduce((product, one) => product * one.answers.length, 1) > mostCombinations) return []
  const outcomes = new Set(combinations(used).map(answers => applies(when, answers)))
  if (outcomes.size > 1) return []
  return outcomes.has(true)
    ? [
        warning(
          'rule-always',
          `rules[${i}].when`,
          `Aturan ${i + 1} selalu berlaku, apa pun jawabannya. Hapus aturan ini.`,
        ),
      ]
    : [
        error(
          'rule-never',
          `rules[${i}].when`,
          `Aturan ${i + 1} bertentangan: tidak ada jawaban yang membuatnya berlaku, jadi syaratnya tidak pernah diminta.`,
        ),
      ]
}

function lintUse(question: Questions[number], i: number, rules: Content['rules']): Said[] {
  const atoms = new Set(rules.flatMap(rule => atomsOf(rule.when)))
  const isSilent = (answer: Questions[number]['answers'][number]) =>
    !answer.noticeId && !answer.noticeEn && !atoms.has(`${question.id}=${answer.id}`)
  const silent = question.answers.filter(isSilent)
  if (silent.length === question.answers.length)
    return [
      warning(
        'question-unreachable',
        `questions[${i}]`,
        `Pertanyaan ${i + 1} tidak dipakai aturan atau catatan mana pun. Hapus, atau buat aturannya.`,
      ),
    ]
  // One answer that changes nothing is the usual case; of two, a person cannot tell why she is asked to choose.
  return silent.slice(1).map(answer => {
    const j = question.answers.indexOf(answer)
    return warning(
      'answer-without-effect',
      `questions[${i}].answers[${j}]`,
      `Jawaban “${answer.textId}” tidak mengubah apa pun, sama seperti “${silent[0]?.textId ?? ''}”. Gabungkan, bila memang sama.`,
    )
  })
}

/** Every `question=answer` in a condition. */
export function atomsOf(when: When): string[] {
  if (typeof when === 'string') return [when]
  if ('not' in when) return atomsOf(when.not)
  return ('any' in when ? when.any : when.all).flatMap(atomsOf)
}

function combinations(questions: Questions): Record<string, string>[] {
  return questions.reduce<Record<string, string>[]>(
    (before, { id, answers }) => before.flatMap(one => answers.map(answer => ({ ...one, [id]: answer.id }))),
    [{}],
  )
}

function applies(when: When, answers: Record<string, string>): boolean {
  const list = checklistFor(
    { requirements: [{ id: 'it', isOptional: true }], rules: [{ requirementId: 'it', when }] },
    answers,
  )
  return list.needed.length > 0
}
