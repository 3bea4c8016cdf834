import { expect, test } from 'vitest'
import { shippedService } from '../../../../test/harness/shipped-services.ts'
import type { Content } from '../contract.ts'
import { changesTo } from './changes.ts'
import { emptyContent } from './empty-content.ts'
import { examplesOf } from './examples.ts'

const { content } = shippedService('akta-kelahiran')
const changed = (change: (content: Content) => void) => {
  const draft = structuredClone(content)
  change(draft)
  return changesTo(content, draft)
}

test('nothing changed is no change, in any service', () => {
  for (const id of ['akta-kelahiran', 'krk-itr', 'penghubung']) {
    const same = shippedService(id).content
    expect(changesTo(same, structuredClone(same))).toEqual([])
  }
})

test('every part that changes is told, with its section and in words', () => {
  const changes = changed(one => {
    one.nameId = 'Akta Lahir'
    one.stage = 'live'
    one.fee.rupiah = 10_000
    one.promise.value = null
    one.legalBasis = []
    one.complaints = 'Kepada pengelola.'
    one.phrases.id = ['akte']
    one.places = []
  })

  expect(changes.map(({ section, label, before, after }) => [section, label, before?.slice(0, 20), after])).toEqual([
    ['identity', 'Nama layanan', 'Akta Kelahiran', 'Akta Lahir'],
    ['identity', 'Tahap', 'uji coba', 'berjalan'],
    ['promise', 'Janji waktu', '1 hari kerja', null],
    ['promise', 'Biaya', 'gratis', 'Rp10.000'],
    ['basis', 'Dasar hukum', expect.stringContaining('UU 23/2006'), null],
    ['guarantees', 'Penanganan pengaduan', undefined, 'Kepada pengelola.'],
    ['words', 'Kata pencarian (Indonesia)', expect.any(String), 'akte'],
    ['places', expect.stringMatching(/^Tempat di /), expect.stringContaining('gerai'), null],
  ])
})

test('a paper that is taken away is gone, and those behind it have not changed', () => {
  const changes = changed(one => one.requirements.splice(0, 1))

  expect(changes.every(change => change.after === null)).toBe(true)
  expect(changes[0]).toMatchObject({ label: 'Syarat 1 – nama', before: content.requirements[0]?.labelId })
})

test('a paper that only moved is told once', () => {
  const changes = changed(one => one.requirements.push(...one.requirements.splice(0, 1)))

  expect(changes.map(change => change.label)).toEqual(['Urutan syarat'])
})

test('a changed rule is a sentence', () => {
  const changes = changed(one => {
    const rule = one.rules.find(each => each.requirementId === 'sptjm-lahir')
    if (rule) rule.when = { not: 'surat-lahir=ada' }
  })

  expect(changes).toHaveLength(1)
  expect(changes[0]?.after).toMatch(/^Diminta bila tidak benar bahwa “.+\?” dijawab “.+”$/)
})

test('of a new service everything is new', () => {
  const changes = changesTo(emptyContent(''), content)

  expect(changes.length).toBeGreaterThan(50)
  expect(changes.filter(change => change.label === 'Nama layanan')).toMatchObject([{ before: null }])
})

test('an example is right only when all that is expected is asked for, and nothing else is asked or left open', () => {
  const answers = {
    'surat-lahir': 'ada',
    'orang-tua': 'buku-nikah',
    'umur-lapor': 'baru',
    'siapa-keluarga': 'keluarga',
  }
  const needed = ['f201', 'surat-lahir', 'buku-nikah', 'kk', 'ktp', 'saksi-2']
  const resultOf = (example: Partial<Content['examples'][number]>) =>
    examplesOf({ ...content, examples: [{ name: 'Bu Siti', answers, needed, ...example }] })[0]

  expect(resultOf({})).toEqual({ name: 'Bu Siti', isRight: true, missing: [], unexpected: [] })
  expect(resultOf({ needed: needed.slice(1) })).toMatchObject({ isRight: false, unexpected: ['f201'] })
  expect(resultOf({ needed: [...needed, 'kuasa'] })).toMatchObject({ isRight: false, missing: ['kuasa'] })
  const { 'surat-lahir': _answer, ...others } = answers
  expect(resultOf({ answers: others })).toMatchObject({
    isRight: false,
    missing: ['surat-lahir'],
    unexpected: ['sptjm-lahir'],
  })
})
