import type { Content } from '../contract.ts'
import { sayRupiah, sayWhen, sayYes, word } from './words.ts'

/** One thing that a content says, for comparing it with another. */
export interface Line {
  /** The same in both contents for the same thing. */
  key: string
  path: string
  label: string
  /** In words; empty where nothing is said. */
  value: string
}

/** All that a content says, line by line in the order of the outline. */
export function linesOf(content: Content): Line[] {
  return [
    ...identity(content),
    ...content.requirements.flatMap(requirement),
    ...content.notNeeded.flatMap((one, i) =>
      texts(`notNeeded[${i}].text`, `Tidak perlu ${i + 1}`, one.textId, one.textEn).concat(
        line(`notNeeded[${i}].basis`, `Tidak perlu ${i + 1} – dasar`, one.basis),
      ),
    ),
    ...checklist(content),
    ...content.procedure.flatMap((one, i) => [
      line(`procedure[${i}].actor`, `Langkah ${i + 1} – pelaksana`, word(one.actor)),
      ...texts(`procedure[${i}].text`, `Langkah ${i + 1}`, one.textId, one.textEn),
    ]),
    line('channels', 'Saluran', content.channels.map(word).join(', ')),
    ...promiseAndFee(content),
    line('legalBasis', 'Dasar hukum', content.legalBasis.join('; ')),
    line('sources', 'Sumber', content.sources.map(one => [one.title, one.url].filter(Boolean).join(' – ')).join('; ')),
    line('confidence', 'Keyakinan', word(content.confidence)),
    ...guarantees(content),
    ...content.formFields.flatMap(formField),
    ...(['id', 'jv', 'mad', 'en'] as const).map(language =>
      line(`phrases.${language}`, `Kata pencarian (${languages[language]})`, content.phrases[language].join('; ')),
    ),
    ...content.places.map((one, i) => ({
      key: `places ${one.hallId}`,
      path: `places[${i}]`,
      label: `Tempat di ${one.hallId}`,
      value: `gerai ${one.boothId}, zona ${one.zone}, ${one.counterIds.join(', ')}`,
    })),
    line('consumableIds', 'Bahan habis pakai', content.consumableIds.join(', ')),
    line('systemIds', 'Sistem yang dipakai', content.systemIds.join(', ')),
  ]
}

const languages = { id: 'Indonesia', jv: 'Jawa', mad: 'Madura', en: 'Inggris' }

function line(path: string, label: string, value: string | null, key = path): Line {
  return { key, path, label, value: value ?? '' }
}

function texts(path: string, label: string, id: string | null, en: string | null, key = path): Line[] {
  return [line(`${path}Id`, label, id, `${key}Id`), line(`${path}En`, `${label} (Inggris)`, en, `${key}En`)]
}

function identity({ nameId, nameEn, stage, fulfilment, outcome, whoMayApply }: Content): Line[] {
  return [
    ...texts('name', 'Nama layanan', nameId, nameEn),
    line('stage', 'Tahap', word(stage)),
    line('fulfilment', 'Cara selesai', word(fulfilment)),
    ...texts('outcome.name', 'Hasil', outcome.nameId, outcome.nameEn),
    ...texts('outcome.validity', 'Masa berlaku hasil', outcome.validityId, outcome.validityEn),
    ...texts('whoMayApply.text', 'Siapa yang boleh mengurus', whoMayApply.textId, whoMayApply.textEn),
    line('whoMayApply.proxy', 'Boleh diwakilkan', word(whoMayApply.proxy)),
  ]
}

function requirement(one: Content['requirements'][number], i: number): Line[] {
  const [path, label, key] = [`requirements[${i}]`, `Syarat ${i + 1}`, `requirements ${one.id}`]
  return [
    ...texts(`${path}.label`, `${label} – nama`, one.labelId, one.labelEn, `${key} label`),
    line(`${path}.kind`, `${label} – jenis`, word(one.kind), `${key} kind`),
    line(`${path}.isOptional`, `${label} – bila perlu saja`, sayYes(one.isOptional), `${key} optional`),
    line(`${path}.obtainableFrom`, `${label} – diperoleh dari`, one.obtainableFrom.join(', '), `${key} from`),
    line(`${path}.verifiableVia`, `${label} – dapat diperiksa di`, one.verifiableVia.join(', '), `${key} via`),
  ]
}

function checklist({ questions, rules, examples, requirements }: Content): Line[] {
  const labelOf = (id: string) => requirements.find(one => one.id === id)?.labelId ?? id
  return [
    ...questions.flatMap((one, i) => [
      ...texts(`questions[${i}].text`, `Pertanyaan ${i + 1}`, one.textId, one.textEn, `questions ${one.id}`),
      ...one.answers.flatMap((answer, j) => {
        const [path, key] = [`questions[${i}].answers[${j}]`, `questions ${one.id} ${answer.id}`]
        const label = `Pertanyaan ${i + 1} – jawaban ${j + 1}`
        return [
          ...texts(`${path}.text`, label, answer.textId, answer.textEn, `${key} text`),
          ...texts(`${path}.notice`, `${label}, catatan`, answer.noticeId, answer.noticeEn, `${key} notice`),
        ]
      }),
    ]),
    ...rules.map((one, i) => ({
      key: `rules ${one.requirementId}`,
      path: `rules[${i}]`,
      label: `Aturan untuk “${labelOf(one.requirementId)}”`,
      value: `Diminta bila ${sayWhen(one.when, questions)}`,
    })),
    ...examples.map((one, i) => ({
      key: `examples ${one.name}`,
      path: `examples[${i}]`,
      label: `Contoh “${one.name}”`,
      value: [
        ...Object.entries(one.answers).map(([question, answer]) => sayWhen(`${question}=${answer}`, questions)),
        `diminta: ${one.needed.map(labelOf).join(', ')}`,
      ].join('; '),
    })),
  ]
}

function promiseAndFee({ promise, fee, counterMinutes }: Content): Line[] {
  const { value, unit, evidence, ceiling } = promise
  return [
    line('promise.value', 'Janji waktu', value === null ? '' : `${value} ${word(unit)}`),
    line('promise.evidence', 'Dasar janji waktu', word(evidence)),
    line(
      'promise.ceiling',
      'Batas menurut aturan',
      ceiling && `${ceiling.value} ${word(ceiling.unit)} (${ceiling.basis})`,
    ),
    line('fee.rupiah', 'Biaya', sayRupiah(fee.rupiah)),
    ...texts('fee.rule', 'Keterangan biaya', fee.ruleId, fee.ruleEn),
    ...texts('fee.tax', 'Pajak atau retribusi', fee.taxId, fee.taxEn),
    line('counterMinutes', 'Waktu di loket', `${counterMinutes.mean} ± ${counterMinutes.sd} menit`),
  ]
}

function guarantees(content: Content): Line[] {
  return [
    line('complaints', 'Penanganan pengaduan', content.complaints),
    line('facilities', 'Sarana dan prasarana', content.facilities),
    line('competence', 'Kompetensi pelaksana', content.competence),
    line('supervision', 'Pengawasan internal', content.supervision),
    line('staffing', 'Jumlah pelaksana', content.staffing),
    line('serviceGuarantee', 'Jaminan pelayanan', content.serviceGuarantee),
    line('safetyGuarantee', 'Jaminan keamanan', content.safetyGuarantee),
    line('evaluation', 'Evaluasi kinerja', content.evaluation),
  ]
}

function formField(one: Content['formFields'][number], i: number): Line[] {
  const [path, label, key] = [`formFields[${i}]`, `Isian ${i + 1}`, `formFields ${one.name}`]
  return [
    ...texts(`${path}.label`, `${label} – nama`, one.labelId, one.labelEn, `${key} label`),
    line(`${path}.type`, `${label} – jenis`, one.type, `${key} type`),
    line(`${path}.isRequired`, `${label} – wajib`, sayYes(one.isRequired), `${key} required`),
    line(`${path}.rule`, `${label} – aturan isi`, one.rule, `${key} rule`),
    line(
      `${path}.options`,
      `${label} – pilihan`,
      one.options.map(option => `${option.labelId} / ${option.labelEn}`).join('; '),
      `${key} options`,
    ),
  ]
}
