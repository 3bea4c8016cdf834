import type { AuthoredService, Content, Draft, DraftLine, Version } from '#contracts/catalogue'
import type { AuthorFrame } from './frame.tsx'
import type { Choices } from './section-props.ts'

/** Nobody's service: what the gallery and the tests of the pages show. */
export const frame: AuthorFrame = {
  tenantName: 'Kabupaten Contoh',
  who: 'Penulis Contoh',
  timezone: 'Asia/Jakarta',
  isPractice: false,
}

const agency = {
  id: 'dispendukcapil',
  abbreviation: 'Dispendukcapil',
  nameId: 'Dinas Kependudukan dan Pencatatan Sipil',
  nameEn: 'Civil registry',
}
const workAgency = { id: 'disnaker', abbreviation: 'Disnaker', nameId: 'Dinas Tenaga Kerja', nameEn: 'Manpower office' }

export const choices: Choices = {
  agencies: [agency, workAgency],
  services: [
    { id: 'kk-baru', nameId: 'Kartu Keluarga baru', agencyId: agency.id },
    { id: 'ktp-el-cetak', nameId: 'Cetak KTP-el', agencyId: agency.id },
    { id: 'ak1', nameId: 'Kartu pencari kerja (AK/I)', agencyId: workAgency.id },
  ],
  consumables: [
    { id: 'blanko-ktp', nameId: 'Blanko KTP-el' },
    { id: 'tinta', nameId: 'Tinta' },
  ],
  systems: [
    { id: 'SIAK', name: 'SIAK (kependudukan)' },
    { id: 'SIMKAH', name: 'SIMKAH (nikah)' },
  ],
  halls: [
    {
      id: 'mpp-contoh',
      name: 'MPP Contoh',
      zones: ['A', 'B', 'C', 'D'],
      booths: [
        { id: 'gerai-dukcapil', agencyId: agency.id, zone: 'B' },
        { id: 'gerai-disnaker', agencyId: workAgency.id, zone: 'C' },
      ],
      counters: [
        { id: 'loket-3', label: '3', boothId: 'gerai-dukcapil' },
        { id: 'loket-4', label: '4', boothId: 'gerai-dukcapil' },
        { id: 'loket-7', label: '7', boothId: 'gerai-disnaker' },
      ],
    },
  ],
}

const paper = { kind: 'document' as const, isOptional: false, obtainableFrom: [], verifiableVia: [] }

export const content: Content = {
  nameId: 'Cetak ulang KIA',
  nameEn: 'Reprint of a child identity card',
  stage: 'pilot',
  fulfilment: 'while_you_wait',
  requirements: [
    { ...paper, id: 'kk', labelId: 'Kartu Keluarga (KK)', labelEn: 'Family card (KK)', verifiableVia: ['SIAK'] },
    {
      ...paper,
      id: 'ktp-orang-tua',
      labelId: 'KTP-el orang tua',
      labelEn: 'Parent’s e-ID card',
      obtainableFrom: ['ktp-el-cetak'],
    },
    {
      ...paper,
      id: 'hilang',
      labelId: 'Surat keterangan hilang (bila hilang)',
      labelEn: 'Report of loss (if lost)',
      isOptional: true,
    },
    { ...paper, id: 'anak', labelId: 'Anaknya ikut datang', labelEn: 'The child comes along', kind: 'presence' },
  ],
  questions: [
    {
      id: 'keadaan',
      textId: 'Mengapa dicetak ulang?',
      textEn: 'Why is it printed again?',
      answers: [
        { id: 'hilang', textId: 'Hilang', textEn: 'Lost', noticeId: null, noticeEn: null },
        {
          id: 'rusak',
          textId: 'Rusak',
          textEn: 'Damaged',
          noticeId: 'Bawa KIA yang rusak.',
          noticeEn: 'Bring the damaged card.',
        },
      ],
    },
    {
      id: 'umur',
      textId: 'Berapa umur anak?',
      textEn: 'How old is the child?',
      answers: [
        { id: 'di-bawah-5', textId: 'Di bawah 5 tahun', textEn: 'Under 5', noticeId: null, noticeEn: null },
        { id: '5-ke-atas', textId: '5 tahun ke atas', textEn: '5 or older', noticeId: null, noticeEn: null },
      ],
    },
  ],
  rules: [
    { requirementId: 'hilang', when: 'keadaan=hilang' },
    { requirementId: 'anak', when: { all: ['umur=5-ke-atas', { not: 'keadaan=rusak' }] } },
  ],
  notNeeded: [{ textId: 'Surat pengantar RT/RW', textEn: 'Letter of the neighbourhood', basis: 'Perpres 96/2018' }],
  examples: [
    {
      name: 'Ibu dengan bayi, kartu hilang',
      answers: { keadaan: 'hilang', umur: 'di-bawah-5' },
      needed: ['kk', 'ktp-orang-tua', 'hilang'],
    },
    {
      name: 'Ayah dengan anak 8 tahun, kartu rusak',
      answers: { keadaan: 'rusak', umur: '5-ke-atas' },
      needed: ['kk', 'ktp-orang-tua', 'anak'],
    },
  ],
  procedure: [
    { actor: 'applicant', textId: 'Ambil nomor dan tunjukkan berkas.', textEn: 'Take a number and show the papers.' },
    { actor: 'front_office', textId: 'Petugas mencetak kartu.', textEn: 'The officer prints the card.' },
  ],
  promise: { value: 15, unit: 'minutes', evidence: 'estimate', ceiling: null },
  fee: { rupiah: 0, ruleId: 'Gratis', ruleEn: 'Free', taxId: null, taxEn: null },
  outcome: {
    nameId: 'Kartu Identitas Anak',
    nameEn: 'Child identity card',
    validityId: 'Sampai umur 17 tahun',
    validityEn: 'Until 17',
  },
  whoMayApply: { textId: 'Orang tua atau wali', textEn: 'Parent or guardian', proxy: 'family_only' },
  channels: ['counter'],
  legalBasis: ['Permendagri 2/2016', 'UU 24/2013 pasal 79A'],
  complaints: 'Di meja Penghubung, atau SP4N-LAPOR.',
  facilities: 'Ruang tunggu, kursi prioritas.',
  competence: 'Operator SIAK.',
  supervision: 'Kepala bidang.',
  staffing: '2 petugas',
  serviceGuarantee: '',
  safetyGuarantee: '',
  evaluation: 'Survei setiap bulan.',
  formFields: [
    {
      name: 'nik_anak',
      labelId: 'NIK anak',
      labelEn: 'Child’s NIK',
      type: 'nik',
      isRequired: true,
      rule: '',
      options: [],
    },
    {
      name: 'alasan',
      labelId: 'Alasan',
      labelEn: 'Reason',
      type: 'select',
      isRequired: true,
      rule: '',
      options: [{ value: 'hilang', labelId: 'Hilang', labelEn: 'Lost' }],
    },
  ],
  counterMinutes: { mean: 7.5, sd: 3 },
  consumableIds: ['tinta'],
  systemIds: ['SIAK'],
  phrases: { id: ['kia hilang', 'cetak ulang kia'], jv: ['kia ilang'], mad: ['kia èlang'], en: ['child card lost'] },
  places: [{ hallId: 'mpp-contoh', boothId: 'gerai-dukcapil', zone: 'B', counterIds: ['loket-3'] }],
  sources: [{ title: 'Standar pelayanan Dispendukcapil', url: null }],
  confidence: 'medium',
}

const draftId = '0190c0de-0000-7000-8000-000000000001'

export const line: DraftLine = {
  id: draftId,
  serviceId: 'cetak-ulang-kia',
  nameId: content.nameId,
  agency,
  state: 'editing',
  isNew: false,
  basedOn: 2,
  revision: 7,
  errors: 1,
  warnings: 2,
  editedAt: '2026-11-24T03:02:00.000Z',
  editedBy: 'Penulis Contoh',
  isMine: true,
  submittedAt: null,
  comment: null,
}

export const draft: Draft = {
  ...line,
  content,
  findings: [
    {
      rule: 'guarantee-missing',
      weight: 'error',
      section: 'guarantees',
      path: 'serviceGuarantee',
      says: 'Jaminan pelayanan belum diisi.',
    },
    {
      rule: 'held-elsewhere',
      weight: 'warning',
      section: 'requirements',
      path: 'requirements[0].labelId',
      says: 'KK sudah ada di SIAK: pertimbangkan untuk tidak memintanya.',
    },
    {
      rule: 'example-wrong',
      weight: 'warning',
      section: 'rules',
      path: 'examples[1].needed',
      says: 'Contoh “Ayah dengan anak 8 tahun, kartu rusak” tidak cocok dengan aturan.',
    },
  ],
  changes: [
    { section: 'requirements', path: 'requirements[3]', label: 'Syarat 4', before: null, after: 'Anaknya ikut datang' },
    {
      section: 'promise',
      path: 'promise.value',
      label: 'Lama penyelesaian',
      before: '1 hari kerja',
      after: '15 menit',
    },
    { section: 'words', path: 'phrases.id[1]', label: 'Kata pencarian', before: 'kartu anak', after: null },
  ],
  examples: [
    { name: content.examples[0]?.name ?? '', isRight: true, missing: [], unexpected: [] },
    { name: content.examples[1]?.name ?? '', isRight: false, missing: ['anak'], unexpected: [] },
  ],
  isOutdated: false,
}

export const services: AuthoredService[] = [
  {
    id: 'cetak-ulang-kia',
    nameId: content.nameId,
    agency,
    stage: 'pilot',
    version: 2,
    effectiveFrom: '2026-10-01',
    draftId,
    draftState: 'editing',
    errors: 0,
    warnings: 1,
  },
  {
    id: 'ktp-el-cetak',
    nameId: 'Cetak KTP-el',
    agency,
    stage: 'pilot',
    version: 3,
    effectiveFrom: '2026-12-01',
    draftId: null,
    draftState: null,
    errors: 0,
    warnings: 0,
  },
  {
    id: 'ak1',
    nameId: 'Kartu pencari kerja (AK/I)',
    agency: workAgency,
    stage: 'planned',
    version: 1,
    effectiveFrom: '2026-09-01',
    draftId: null,
    draftState: null,
    errors: 2,
    warnings: 3,
  },
]

export const versions: Version[] = [
  {
    version: 3,
    effectiveFrom: '2026-12-01',
    publishedAt: '2026-11-20T02:00:00.000Z',
    publishedBy: 'Kepala Contoh',
    origin: 'author',
    isInForce: false,
  },
  {
    version: 2,
    effectiveFrom: '2026-10-01',
    publishedAt: '2026-09-28T02:00:00.000Z',
    publishedBy: 'Kepala Contoh',
    origin: 'restored',
    isInForce: true,
  },
  { version: 1, effectiveFrom: '2026-01-01', publishedAt: null, publishedBy: null, origin: 'files', isInForce: false },
]
