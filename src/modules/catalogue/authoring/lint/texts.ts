import type { Content } from '../../contract.ts'
import { error, type Said, warning } from './said.ts'

/** A text that citizens read in both languages. */
interface Pair {
  /** Without `Id` or `En`: `requirements[2].label`. */
  path: string
  what: string
  id: string
  en: string
  weight: 'error' | 'warning'
}

/** Fewer words may be a name, which is the same in every language. */
const fewWords = 3

/** Nothing that a citizen reads may be empty in one of the two languages. */
export function lintTexts(content: Content): Said[] {
  return pairsOf(content).flatMap(pair => [...missing(pair), ...same(pair)])
}

function missing({ path, what, id, en, weight }: Pair): Said[] {
  const say = weight === 'error' ? error : warning
  return [
    ...(id.trim() ? [] : [say('text-id-missing', `${path}Id`, `${what} belum diisi dalam bahasa Indonesia.`)]),
    ...(en.trim() ? [] : [say('text-en-missing', `${path}En`, `${what} belum diisi dalam bahasa Inggris.`)]),
  ]
}

function same({ path, what, id, en }: Pair): Said[] {
  const isSame = id.trim().toLowerCase() === en.trim().toLowerCase()
  if (!isSame || id.trim().split(/\s+/).length < fewWords) return []
  return [warning('text-same', `${path}En`, `${what}: teks Inggris sama persis dengan teks Indonesia. Terjemahkan.`)]
}

function pairsOf(content: Content): Pair[] {
  const { nameId, nameEn, requirements, notNeeded, procedure, formFields } = content
  return [
    pair('name', 'Nama layanan', nameId, nameEn),
    ...requirements.map((one, i) => pair(`requirements[${i}].label`, `Nama syarat ${i + 1}`, one.labelId, one.labelEn)),
    ...questionPairs(content),
    ...notNeeded.map((one, i) =>
      pair(`notNeeded[${i}].text`, `Keterangan “tidak perlu” ${i + 1}`, one.textId, one.textEn),
    ),
    ...procedure.map((one, i) => pair(`procedure[${i}].text`, `Langkah ${i + 1}`, one.textId, one.textEn)),
    ...aroundIt(content),
    ...formFields.flatMap((one, i) => [
      pair(`formFields[${i}].label`, `Nama isian ${i + 1}`, one.labelId, one.labelEn),
      ...one.options.map((option, j) =>
        pair(
          `formFields[${i}].options[${j}].label`,
          `Pilihan ${j + 1} pada isian ${i + 1}`,
          option.labelId,
          option.labelEn,
        ),
      ),
    ]),
  ]
}

function questionPairs({ questions }: Content): Pair[] {
  return questions.flatMap((question, i) => [
    pair(`questions[${i}].text`, `Pertanyaan ${i + 1}`, question.textId, question.textEn),
    ...question.answers.flatMap((answer, j) => {
      const path = `questions[${i}].answers[${j}]`
      const what = `Jawaban ${j + 1} pada pertanyaan ${i + 1}`
      const { textId, textEn, noticeId, noticeEn } = answer
      return [
        pair(`${path}.text`, what, textId, textEn),
        ...both(`${path}.notice`, `Catatan ${what}`, noticeId, noticeEn),
      ]
    }),
  ])
}

/** What is a component of its own is missed as one; here only the half that is missing is told. */
function aroundIt({ outcome, whoMayApply, fee }: Content): Pair[] {
  return [
    ...both('outcome.name', 'Nama hasil layanan', outcome.nameId, outcome.nameEn),
    ...(outcome.nameId
      ? [pair('outcome.validity', 'Masa berlaku hasil', outcome.validityId, outcome.validityEn, 'warning')]
      : []),
    ...both('whoMayApply.text', 'Siapa yang boleh mengurus', whoMayApply.textId, whoMayApply.textEn),
    ...both('fee.rule', 'Keterangan biaya', fee.ruleId, fee.ruleEn),
    ...both('fee.tax', 'Keterangan pajak atau retribusi', fee.taxId, fee.taxEn),
  ]
}

function pair(path: string, what: string, id: string, en: string, weight: Pair['weight'] = 'error'): Pair {
  return { path, what, id, en, weight }
}

/** A text that need not be there, but then in both languages. */
function both(path: string, what: string, id: string | null, en: string | null): Pair[] {
  return id?.trim() || en?.trim() ? [pair(path, what, id ?? '', en ?? '')] : []
}
