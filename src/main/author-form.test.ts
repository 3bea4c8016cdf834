import { expect, test } from 'vitest'
import type { Section } from '#contracts/catalogue'
import { draft, content as stored } from '../../web/author/samples.ts'
import { readSection } from './author-form.ts'
import { rowDeed, withRow } from './author-rows.ts'

const services = new Map([['Cetak KTP-el', 'ktp-el-cetak']])

function read(section: Section, sent: Record<string, string | string[]>, isFinal = true) {
  const fields = new Map(Object.entries(sent).map(([name, value]) => [name, [value].flat()]))
  return readSection(section, fields, { stored: draft, services, isFinal })
}

const promise = {
  'promise.value': '15',
  'promise.unit': 'minutes',
  'promise.evidence': 'estimate',
  'promise.ceiling.unit': 'working_days',
  'counterMinutes.mean': '7,5',
  'counterMinutes.sd': '3',
  'fee.rupiah': '',
}
const paper = (row: number, id: string, labelId: string) => ({
  [`requirements.${row}.id`]: id,
  [`requirements.${row}.labelId`]: labelId,
  [`requirements.${row}.kind`]: 'document',
})

test('text that is no number is told at its field and not lost', () => {
  const { errors, raw } = read('promise', { ...promise, 'promise.value': 'lima belas' })

  expect(errors).toEqual([{ path: 'promise.value', text: 'Tulis angka saja, misalnya 15.' }])
  expect(raw).toEqual({ 'promise.value': 'lima belas' })
})

test('the basis of a ceiling without its number is not dropped silently', () => {
  const { errors, content } = read('promise', { ...promise, 'promise.ceiling.basis': 'Permendagri 108/2019' })

  expect(errors.map(error => error.path)).toEqual(['promise.ceiling.value'])
  expect(content.promise?.ceiling?.basis).toBe('Permendagri 108/2019')
})

test('what nobody knows stays unknown, free is a tick, and both at once is refused', () => {
  expect(read('promise', promise).content.fee?.rupiah).toBeNull()
  expect(read('promise', { ...promise, 'fee.free': 'ya' }).content.fee?.rupiah).toBe(0)
  expect(read('promise', { ...promise, 'fee.rupiah': 'Rp 1.250.000' }).content.fee?.rupiah).toBe(1_250_000)
  expect(read('promise', { ...promise, 'fee.free': 'ya', 'fee.rupiah': '5000' }).errors[0]?.path).toBe('fee.rupiah')
})

test('a line that is too long is told before anything is saved', () => {
  const { errors } = read('basis', { legalBasis: `UU 24/2013\n${'x'.repeat(501)}`, confidence: 'low' })

  expect(errors).toEqual([{ path: 'legalBasis', text: 'Terlalu panjang.' }])
})

test('a service that does not exist is told; one that does is found by its name', () => {
  const sent = { ...paper(0, 'ktp', 'KTP-el'), 'requirements.0.obtainableFrom': ['Cetak KTP-el', 'Cetak KTP'] }
  const { errors, content } = read('requirements', sent)

  expect(errors[0]).toMatchObject({ path: 'requirements.0.obtainableFrom' })
  expect(content.requirements?.[0]?.obtainableFrom).toEqual(['ktp-el-cetak', 'Cetak KTP'])
})

test('a new row gets a name of its own, an old one keeps its, an empty one is not saved', () => {
  const sent = {
    ...paper(0, 'kk', 'Kartu Keluarga'),
    ...paper(1, '', 'Surat Nikah'),
    ...paper(2, '', ''),
    ...paper(3, '', 'Surat nikah'),
  }

  expect(read('requirements', sent).content.requirements?.map(one => one.id)).toEqual([
    'kk',
    'surat-nikah',
    'surat-nikah-2',
  ])
})

test('with a paper go its rule and its place in the examples', () => {
  const { content } = read('requirements', { ...paper(0, 'kk', 'KK'), ...paper(1, 'anak', 'Anak') })

  expect(content.rules?.map(rule => rule.requirementId)).toEqual(['anak'])
  expect(content.examples?.map(one => one.needed)).toEqual([['kk'], ['kk', 'anak']])
})

const question = {
  'questions.0.id': 'keadaan',
  'questions.0.textId': 'Mengapa?',
  'questions.0.answers.0.id': 'hilang',
  'questions.0.answers.0.textId': 'Hilang',
  'questions.0.answers.1.textId': 'Rusak',
  'questions.0.answers.2.textId': '',
}

test('a rule about an answer that is gone is refused, and the sentence stays as it was typed', () => {
  const sent = { ...question, 'rules.hilang.mode': 'unless', 'rules.hilang.conditions': ['keadaan=basah', ''] }
  const { errors, sentences } = read('rules', sent)

  expect(errors.map(error => error.path)).toEqual(['rules.hilang'])
  expect(sentences.hilang).toEqual({ mode: 'unless', join: 'all', conditions: ['keadaan=basah'] })
})

test('a sentence becomes a rule, and an answer that was added has a name of its own', () => {
  const { content, errors } = read('rules', {
    ...question,
    'rules.hilang.mode': 'if',
    'rules.hilang.conditions': ['keadaan=hilang', ''],
    'rules.kk.mode': 'always',
  })

  expect(errors).toEqual([])
  expect(content.rules).toEqual([{ requirementId: 'hilang', when: 'keadaan=hilang' }])
  expect(content.questions?.[0]?.answers.map(answer => answer.id)).toEqual(['hilang', 'rusak'])
})

test('a condition beside “always”, and “if” without one, are asked about, not dropped', () => {
  const { errors } = read('rules', {
    ...question,
    'rules.hilang.mode': 'always',
    'rules.hilang.conditions': 'keadaan=hilang',
    'rules.kk.mode': 'if',
  })

  expect(errors.map(error => error.path).sort()).toEqual(['rules.hilang', 'rules.kk'])
})

test('a rule that the form cannot show is kept as it is stored', () => {
  const { content } = read('rules', { ...question, 'rules.anak.mode': 'kept' })

  expect(content.rules).toEqual(stored.rules.filter(rule => rule.requirementId === 'anak'))
})

test('only ticked booths are places', () => {
  const { content } = read('places', {
    'places.mpp-contoh.gerai-dukcapil.on': 'ya',
    'places.mpp-contoh.gerai-dukcapil.zone': 'B',
    'places.mpp-contoh.gerai-dukcapil.counterIds': ['loket-3', 'loket-4'],
    'places.mpp-contoh.gerai-disnaker.zone': 'C',
  })

  expect(content.places).toEqual([
    { hallId: 'mpp-contoh', boothId: 'gerai-dukcapil', zone: 'B', counterIds: ['loket-3', 'loket-4'] },
  ])
})

test('a button moves, adds or takes away a row and saves nothing of it', () => {
  const sent = { ...paper(0, 'kk', 'KK'), ...paper(1, 'ktp', 'KTP') }
  const { content } = read('requirements', sent, false)
  const ids = (text: string) => {
    const deed = rowDeed(text)
    return deed && withRow(content, deed).requirements?.map(one => one.id)
  }

  expect(ids('up requirements.1')).toEqual(['ktp', 'kk'])
  expect(ids('up requirements.0')).toEqual(['kk', 'ktp'])
  expect(ids('down requirements.7')).toEqual(['kk', 'ktp'])
  expect(ids('remove requirements.0')).toEqual(['ktp'])
  expect(ids('add requirements')).toEqual(['kk', 'ktp', ''])
  expect(ids('add constructor')).toBeUndefined()
})

test('fields that no section has change nothing', () => {
  const { content } = read('words', { 'phrases.id': 'kia', nameId: 'Lain', '__proto__.x': '1' })

  expect(content).toEqual({ phrases: { id: ['kia'], jv: [], mad: [], en: [] } })
})
