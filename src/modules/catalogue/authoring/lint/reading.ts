import type { Content } from '../../contract.ts'
import { type Said, warning } from './said.ts'

/** One sentence longer than this is read twice; texts whose sentences are this long on average are not read at all. */
const mostWords = 30
const mostWordsOnAverage = 22

/** How hard the Indonesian texts are to read: words in a sentence, which a person can count again. */
export function lintReading(content: Content): Said[] {
  return textsOf(content).flatMap(([path, what, text]) => {
    const lengths = text
      .split(/[.!?;:]\s+|\n+/)
      .map(sentence => sentence.split(/\s+/).filter(word => /\p{L}/u.test(word)).length)
      .filter(words => words > 0)
    const longest = Math.max(0, ...lengths)
    const mean = lengths.reduce((sum, words) => sum + words, 0) / Math.max(1, lengths.length)
    if (longest > mostWords)
      return [
        warning(
          'sentence-long',
          path,
          `${what}: ada kalimat dengan ${longest} kata. Bagi menjadi kalimat yang lebih pendek.`,
        ),
      ]
    if (mean > mostWordsOnAverage)
      return [
        warning(
          'text-hard',
          path,
          `${what}: rata-rata ${Math.round(mean)} kata per kalimat, sulit dibaca. Pendekkan kalimatnya.`,
        ),
      ]
    return []
  })
}

function textsOf(content: Content): [path: string, what: string, text: string][] {
  const { requirements, questions, notNeeded, procedure, outcome, whoMayApply, fee } = content
  return [
    ...requirements.map((one, i) => [`requirements[${i}].labelId`, `Syarat ${i + 1}`, one.labelId] as const),
    ...questions.map((one, i) => [`questions[${i}].textId`, `Pertanyaan ${i + 1}`, one.textId] as const),
    ...questions.flatMap((one, i) =>
      one.answers.map(
        (answer, j) =>
          [`questions[${i}].answers[${j}].noticeId`, `Catatan jawaban ${j + 1}`, answer.noticeId ?? ''] as const,
      ),
    ),
    ...notNeeded.map((one, i) => [`notNeeded[${i}].textId`, `Keterangan “tidak perlu” ${i + 1}`, one.textId] as const),
    ...procedure.map((one, i) => [`procedure[${i}].textId`, `Langkah ${i + 1}`, one.textId] as const),
    ['outcome.nameId', 'Hasil layanan', outcome.nameId],
    ['whoMayApply.textId', 'Siapa yang boleh mengurus', whoMayApply.textId],
    ['fee.ruleId', 'Keterangan biaya', fee.ruleId],
    ['complaints', 'Penanganan pengaduan', content.complaints],
    ['serviceGuarantee', 'Jaminan pelayanan', content.serviceGuarantee],
    ['safetyGuarantee', 'Jaminan keamanan', content.safetyGuarantee],
  ].map(([path = '', what = '', text = '']) => [path, what, text])
}
