import { emptyContent } from '../../src/modules/catalogue/authoring/empty-content.ts'
import { slugOf } from '../../src/modules/catalogue/authoring/slug-of.ts'
import type { Content } from '../../src/modules/catalogue/contract.ts'
import type { Known } from '../../src/modules/catalogue/spreadsheet/read-services.ts'
import type { WritableService } from '../../src/modules/catalogue/spreadsheet/write-services.ts'

/** A content in which every part says something, and some of it tries to be a formula, a number or two cells. */
export const fullContent: Content = {
  ...emptyContent('Kartu Identitas Anak'),
  nameEn: 'Child identity card',
  stage: 'pilot',
  requirements: [
    requirement('kk', 'Kartu Keluarga', ['kartu-keluarga']),
    requirement('foto', '=Pas foto 2 x 3 cm; latar merah', []),
    { ...requirement('hadir', 'Anak hadir', []), kind: 'presence', isOptional: true },
  ],
  questions: [
    {
      id: 'untuk-siapa',
      textId: 'Untuk siapa?',
      textEn: 'For whom?',
      answers: [
        { id: 'anak', textId: 'Anak', textEn: 'A child', noticeId: 'Di bawah 17 tahun', noticeEn: null },
        { id: 'saya', textId: 'Saya', textEn: 'Me', noticeId: null, noticeEn: null },
      ],
    },
    {
      id: 'hilang',
      textId: 'Hilang?',
      textEn: '',
      answers: [
        { id: 'ya', textId: 'Ya', textEn: 'Yes', noticeId: null, noticeEn: null },
        { id: 'tidak', textId: 'Tidak', textEn: 'No', noticeId: null, noticeEn: null },
      ],
    },
  ],
  rules: [
    { requirementId: 'foto', when: { all: ['untuk-siapa=anak', { not: 'hilang=tidak' }] } },
    { requirementId: 'hadir', when: { any: [{ all: ['untuk-siapa=anak', 'hilang=ya'] }, 'untuk-siapa=saya'] } },
  ],
  notNeeded: [{ textId: 'Fotokopi KTP', textEn: 'Copy of the card', basis: 'Surat edaran 470/2019' }],
  examples: [{ name: 'Ibu dengan anak', answers: { hilang: 'tidak', 'untuk-siapa': 'anak' }, needed: ['kk'] }],
  procedure: [
    { actor: 'applicant', textId: 'Ambil nomor.', textEn: 'Take a number.' },
    { actor: 'front_office', textId: '- Petugas memeriksa "berkas"', textEn: "'=quoted" },
  ],
  promise: {
    value: 30,
    unit: 'minutes',
    evidence: 'law',
    ceiling: { value: 1, unit: 'working_days', basis: 'Permendagri 19/2018' },
  },
  fee: { rupiah: 0, ruleId: 'Gratis', ruleEn: 'Free', taxId: null, taxEn: null },
  outcome: { nameId: '@KIA', nameEn: 'Card', validityId: 'Sampai 17 tahun', validityEn: 'Until 17' },
  channels: ['counter', 'online'],
  legalBasis: ['+UU 24/2013', '0012'],
  complaints: 'Lewat meja pengaduan.\nAtau telepon.',
  formFields: [
    {
      name: 'jenis_kelamin',
      labelId: 'Jenis kelamin',
      labelEn: 'Sex',
      type: 'select',
      isRequired: true,
      rule: 'enum',
      options: [
        { value: 'l', labelId: 'Laki-laki | pria', labelEn: 'Male' },
        { value: 'p', labelId: 'Perempuan \\ wanita', labelEn: '' },
      ],
    },
  ],
  counterMinutes: { mean: 6.5, sd: 2 },
  consumableIds: ['blanko-kia'],
  systemIds: ['SIAK'],
  phrases: { id: ['bikin kia', '123'], jv: ['nggawe kia'], mad: [], en: ['child card'] },
  places: [{ hallId: 'balai', boothId: 'gerai-capil', zone: 'B', counterIds: ['loket-1', 'loket-2'] }],
  sources: [{ title: 'Standar daerah lain', url: null }],
  confidence: 'medium',
}

/** A service that says everything, and two that say little. */
export const sampleServices: readonly WritableService[] = [
  { id: 'kartu-identitas-anak', agencyId: 'capil', content: fullContent },
  {
    id: 'kartu-keluarga',
    agencyId: 'capil',
    content: { ...emptyContent('Kartu Keluarga'), requirements: [requirement('ktp', 'KTP', [])] },
  },
  { id: 'bantuan', agencyId: 'sosial', content: emptyContent('Bantuan') },
]

/** A content that the linter has nothing against. */
export function completeContent(nameId: string): Content {
  return {
    ...emptyContent(nameId),
    nameEn: 'A letter',
    requirements: [requirement('ktp', 'KTP', [])],
    procedure: [{ actor: 'applicant', textId: 'Ambil nomor.', textEn: 'Take a number.' }],
    promise: { value: 30, unit: 'minutes', evidence: 'estimate', ceiling: null },
    fee: { rupiah: 0, ruleId: 'Gratis', ruleEn: 'Free', taxId: null, taxEn: null },
    outcome: { nameId: 'Surat', nameEn: 'Letter', validityId: 'Sekali pakai', validityEn: 'Once' },
    whoMayApply: { textId: 'Warga', textEn: 'Residents', proxy: 'not_allowed' },
    legalBasis: ['UU 25/2009'],
    complaints: 'Meja pengaduan',
    facilities: 'Ruang tunggu',
    competence: 'Petugas terlatih',
    supervision: 'Kepala dinas',
    staffing: 'Dua orang',
    serviceGuarantee: 'Sesuai janji',
    safetyGuarantee: 'Data dijaga',
    evaluation: 'Setiap tahun',
    sources: [{ title: 'Standar dinas', url: null }],
  }
}

/** A catalogue that has these services. */
export const sampleKnown: Known = {
  names: {
    agency: new Set(['capil', 'sosial']),
    service: new Set([...sampleServices.map(one => one.id), 'milik-lain']),
    consumable: new Set(['blanko-kia']),
    system: new Set(['SIAK']),
    hall: new Set(['balai']),
    booth: new Set(['gerai-capil']),
    counter: new Set(['loket-1', 'loket-2']),
  },
  writesFor: () => true,
  services: new Map(sampleServices.map(one => [one.id, one])),
  beginning: emptyContent,
  idFor: slugOf,
}

function requirement(id: string, labelId: string, obtainableFrom: string[]): Content['requirements'][number] {
  return { id, labelId, labelEn: labelId, kind: 'document', isOptional: false, obtainableFrom, verifiableVia: [] }
}
