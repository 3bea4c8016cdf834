import { expect, test } from 'vitest'
import { shippedChoices, shippedService, shippedServices } from '../../../../test/harness/shipped-services.ts'
import { type Content, sections } from '../contract.ts'
import { lint, sectionOf } from './lint.ts'

const known = { ...shippedChoices, agencyId: 'dispendukcapil', serviceId: 'akta-kelahiran' }
const clean = shippedService('akta-kelahiran').content
const rulesOf = (content: Content) => lint(content, known).map(one => one.rule)

/** The service with one thing spoilt. */
function spoilt(spoil: (content: Content) => void): Content {
  const content = structuredClone(clean)
  spoil(content)
  return content
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new Error(`There is no ${index}`)
  return found
}

const faults: [rule: string, spoil: (content: Content) => void][] = [
  ['text-id-missing', one => (one.nameId = ' ')],
  ['text-en-missing', one => (at(one.requirements, 1).labelEn = '')],
  ['text-same', one => (at(one.procedure, 0).textEn = at(one.procedure, 0).textId)],
  ['requirements-missing', one => Object.assign(one, { requirements: [], rules: [], notNeeded: [] })],
  ['procedure-missing', one => (one.procedure = [])],
  ['promise-missing', one => (one.promise.value = null)],
  ['promise-evidence-unknown', one => (one.promise.evidence = 'not known')],
  ['promise-above-ceiling', one => (one.promise.value = 14)],
  ['fee-missing', one => Object.assign(one.fee, { rupiah: null, ruleId: '', ruleEn: '' })],
  ['fee-without-legal-basis', one => Object.assign(one, { legalBasis: [], fee: { ...one.fee, rupiah: 25_000 } })],
  ['outcome-missing', one => Object.assign(one.outcome, { nameId: '', nameEn: '' })],
  ['legal-basis-missing', one => (one.legalBasis = [])],
  ['complaints-missing', one => (one.complaints = '')],
  ['requirement-twice', one => one.requirements.push(at(one.requirements, 0))],
  ['requirement-held', one => (at(one.requirements, 5).labelId = 'Fotokopi Kartu Keluarga')],
  ['requirement-held', one => (at(one.requirements, 6).labelId = 'Fotokopi KTP-el pemohon, 2 lembar')],
  ['question-twice', one => one.questions.push(at(one.questions, 0))],
  ['answer-twice', one => at(one.questions, 0).answers.push(at(at(one.questions, 0).answers, 0))],
  ['question-one-answer', one => at(one.questions, 0).answers.splice(1)],
  ['rule-requirement-unknown', one => one.rules.push({ requirementId: 'tidak-ada', when: 'surat-lahir=ada' })],
  ['rule-question-unknown', one => (at(one.rules, 0).when = 'siapa-tahu=ya')],
  ['rule-answer-unknown', one => (at(one.rules, 0).when = 'surat-lahir=mungkin')],
  ['rule-twice', one => one.rules.push(at(one.rules, 0))],
  ['rule-never', one => (at(one.rules, 0).when = { all: ['surat-lahir=ada', 'surat-lahir=tidak'] })],
  ['rule-always', one => (at(one.rules, 0).when = { any: ['surat-lahir=ada', { not: 'surat-lahir=ada' }] })],
  ['question-unreachable', one => one.questions.push(question('cuaca'))],
  ['answer-without-effect', one => at(one.questions, 0).answers.push(...question('x').answers)],
  ['example-wrong', one => one.examples.push({ name: 'Bu Siti', answers: {}, needed: ['kk'] })],
  ['example-unknown', one => one.examples.push({ name: 'Bu Siti', answers: { cuaca: 'hujan' }, needed: [] })],
  ['field-twice', one => one.formFields.push(at(one.formFields, 0))],
  ['select-without-options', one => (at(one.formFields, 6).options = [])],
  ['sentence-long', one => (at(one.procedure, 2).textId = `Petugas ${'memeriksa berkas dan '.repeat(12)}selesai.`)],
  ['text-hard', one => (one.complaints = `${'kata '.repeat(24)}selesai. ${'lagi '.repeat(24)}selesai.`)],
  ['phrase-missing', one => (one.phrases.id = [])],
  ['place-missing', one => (one.places = [])],
  ['place-hall-unknown', one => (at(one.places, 0).hallId = 'tidak-ada')],
  ['place-booth-unknown', one => (at(one.places, 0).boothId = 'tidak-ada')],
  ['place-booth-of-another', one => (at(one.places, 0).boothId = boothOf('dinsos'))],
  ['place-zone-unknown', one => (at(one.places, 0).zone = 'Z')],
  ['place-counter-unknown', one => at(one.places, 0).counterIds.push('tidak-ada')],
  ['place-counter-missing', one => (at(one.places, 0).counterIds = [])],
  ['minutes-spread', one => (one.counterMinutes.sd = 30)],
  ['consumable-unknown', one => one.consumableIds.push('tidak-ada')],
]

function question(id: string): Content['questions'][number] {
  const answer = (name: string) => ({ id: name, textId: name, textEn: name, noticeId: null, noticeEn: null })
  return { id, textId: 'Bagaimana cuacanya?', textEn: 'How is the weather?', answers: [answer('p'), answer('q')] }
}

function boothOf(agencyId: string): string {
  return shippedChoices.halls[0]?.booths.find(booth => booth.agencyId === agencyId)?.id ?? ''
}

test.each(faults)('a draft with this fault is told so: %s', (rule, spoil) => {
  const before = rulesOf(clean).filter(one => one === rule).length

  const after = lint(spoilt(spoil), known).filter(one => one.rule === rule)

  // What the agency has not said yet is missed in the shipped service too.
  if (rule === 'complaints-missing') expect(before).toBe(1)
  else expect(after.length).toBeGreaterThan(before)
  for (const { says, section, path } of after) {
    expect(says).toMatch(/^[A-Z“].*\.$/)
    expect(sectionOf(path)).toBe(section)
  }
})

test('there are at least twenty kinds of faults, and the clean service has no error', () => {
  expect(new Set(faults.map(([rule]) => rule)).size).toBeGreaterThanOrEqual(20)
  expect(lint(clean, known).filter(one => one.weight === 'error')).toEqual([])
})

test('a fault that is mended is told no more', () => {
  expect(rulesOf({ ...clean, complaints: 'Sampaikan kepada pengelola.' })).not.toContain('complaints-missing')
  const example = {
    name: 'Bu Siti',
    answers: { 'surat-lahir': 'ada', 'orang-tua': 'buku-nikah', 'umur-lapor': 'baru', 'siapa-keluarga': 'keluarga' },
    needed: ['f201', 'surat-lahir', 'buku-nikah', 'kk', 'ktp', 'saksi-2'],
  }
  expect(rulesOf({ ...clean, examples: [example] })).not.toContain('example-wrong')
})

/** Three days are promised where the regulation that the service itself names allows one: this one is right. */
const trueErrors = ['bphtb-validasi promise-above-ceiling']

test('the services of the shipped regency raise no false error', () => {
  const inCatalogue = shippedServices.filter(service => service.id !== 'penghubung')
  const errors = inCatalogue.flatMap(({ id, agencyId, content }) =>
    lint(content, { ...shippedChoices, agencyId, serviceId: id })
      .filter(one => one.weight === 'error')
      .map(one => `${id} ${one.rule}`),
  )

  expect(inCatalogue.length).toBeGreaterThanOrEqual(50)
  expect(errors).toEqual(trueErrors)
})

test('what the shipped services leave out of the 14 components is told, and little else', () => {
  const warnings = shippedServices
    .filter(service => service.id !== 'penghubung')
    .flatMap(({ id, agencyId, content }) => lint(content, { ...shippedChoices, agencyId, serviceId: id }))
    .filter(one => one.weight === 'warning')
  const counts: Record<string, number> = {}
  for (const { rule } of warnings) counts[rule] = (counts[rule] ?? 0) + 1

  expect(counts).toEqual({
    'complaints-missing': 76,
    'facilities-missing': 76,
    'competence-missing': 76,
    'supervision-missing': 76,
    'staffing-missing': 76,
    'service-guarantee-missing': 76,
    'safety-guarantee-missing': 76,
    'evaluation-missing': 76,
    'answer-without-effect': 13,
    'place-missing': 1,
  })
})

test('every field of the content belongs to one part of the outline', () => {
  const fields = Object.values(sections).flat()

  expect([...fields].sort()).toEqual(Object.keys(clean).sort())
})
