import type { LifeEvent, Standard } from '#contracts/catalogue'
import type { Admission, ServiceNow } from '#contracts/queue'
import type { SiteFrame } from './frame.tsx'
import type { HallToday } from './home.page.tsx'
import type { ServiceProps } from './service.page.tsx'
import type { Found } from './service-chip.tsx'
import type { CitizenLanguage } from './words.ts'

/** Made-up facts for the gallery and the tests of the citizen's pages. */
export const at = '2026-11-24T02:41:00.000Z'
export const today = '2026-11-24'

export function frameIn(language: CitizenLanguage, more: Partial<SiteFrame> = {}): SiteFrame {
  return {
    language,
    mastheadId: 'Mal Pelayanan Publik Kabupaten Contoh',
    mastheadEn: 'Public Service Hall of Contoh Regency',
    officialId: 'Situs resmi Pemerintah Kabupaten Contoh',
    officialEn: 'Official site of the Government of Contoh Regency',
    hall: { id: 'balai', name: 'MPP Contoh', address: 'Jalan Contoh 1' },
    hours: [
      { from: 1, to: 4, spans: [{ opens: '08.00', closes: '15.00' }] },
      { from: 5, to: 5, spans: [{ opens: '08.00', closes: '11.00' }] },
    ],
    contacts: { whatsapp: null, phone: null, email: null },
    path: '/',
    query: {},
    isPractice: false,
    ...more,
  }
}

const openNow: Admission = { isOpen: true, reason: null, from: null, fromDay: null, noteId: null, noteEn: null }
export const closedNow: Admission = {
  isOpen: false,
  reason: 'after-hours',
  from: '2026-11-30T00:45:00.000Z',
  fromDay: '2026-11-30',
  noteId: null,
  noteEn: null,
}

export const noBlanks: Admission = {
  ...closedNow,
  reason: 'out-of-stock',
  noteId: 'Blanko KTP-el',
  noteEn: 'Blanko KTP-el',
}

export const serviceOpen: ServiceNow = {
  serviceId: 'akta-kelahiran',
  zone: 'C',
  admission: openNow,
  waiting: 12,
  range: { fromMinutes: 20, toMinutes: 35 },
}

function line(id: string, nameId: string, nameEn: string, more: Partial<Found> = {}): Found {
  const agency = { agencyNameId: 'Dinas Kependudukan', agencyNameEn: 'Civil Registry' }
  const stands = { kind: 'service', stage: 'pilot', isOnMenu: true, now: serviceOpen } as const
  return { id, nameId, nameEn, ...agency, ...stands, ...more }
}

export const wanted: Found[] = [
  line('ktp-el-cetak', 'Cetak KTP-el', 'Print e-ID card'),
  line('akta-kelahiran', 'Akta Kelahiran', 'Birth certificate', { now: { ...serviceOpen, admission: closedNow } }),
  line('izin-reklame', 'Izin reklame', 'Advertisement permit', { stage: 'planned', isOnMenu: false, now: null }),
  line('surat-keterangan-penghasilan', 'Surat penghasilan', 'Income letter', {
    stage: 'live',
    isOnMenu: false,
    now: null,
  }),
  line('pbb-bayar', 'Pembayaran PBB-P2', 'Property tax payment', { now: null }),
]
export const asEvent = line('event:kelahiran-anak', 'Kelahiran anak', 'A child is born', {
  kind: 'life-event',
  isOnMenu: false,
  now: null,
})

export const hallOpen: HallToday = {
  isOpen: true,
  until: '15.00',
  again: null,
  waiting: 38,
  range: { fromMinutes: 5, toMinutes: 50 },
  dateSaid: 'Selasa, 24 November 2026',
}
export const hallClosed: HallToday = { ...hallOpen, isOpen: false, again: 'Rabu, 25 November, 07.45', waiting: 0 }

export const events = ['birth', 'death', 'marriage', 'moving', 'work', 'business', 'house', 'lost', null].map(
  (picture, index) => ({
    id: `peristiwa-${index}`,
    nameId: `Peristiwa ${index + 1}`,
    nameEn: `Event ${index + 1}`,
    picture,
  }),
)

export const birth: Standard = {
  id: 'akta-kelahiran',
  nameId: 'Akta Kelahiran',
  nameEn: 'Birth certificate',
  agency: { id: 'capil', abbreviation: 'Capil', nameId: 'Dinas Kependudukan', nameEn: 'Civil Registry' },
  stage: 'pilot',
  version: 2,
  effectiveFrom: '2026-11-01',
  requirements: [
    paper('surat-lahir', 'Surat lahir (bila ada)', 'Birth statement (if any)', {
      obtainableFrom: [{ id: 'surat-desa', nameId: 'Surat desa', nameEn: 'Village letter' }],
    }),
    paper('sptjm-lahir', 'SPTJM, bila tidak ada surat lahir', 'Sworn statement, if there is no birth statement', {
      isOptional: true,
    }),
    paper('kk', 'Kartu Keluarga (KK)', 'Family card (KK)'),
    paper('saksi-2', 'NIK 2 orang saksi', 'NIK of 2 witnesses', { kind: 'data' }),
    paper('hadir', 'Pemohon hadir', 'Applicant comes', { kind: 'presence' }),
    paper('foto', 'Pas foto', 'Photograph', { isOptional: true }),
  ],
  questions: [
    {
      id: 'surat',
      textId: 'Ada surat lahir?',
      textEn: 'Is there a birth statement?',
      answers: [
        { id: 'ada', textId: 'Ada', textEn: 'Yes', noticeId: null, noticeEn: null },
        { id: 'tidak', textId: 'Tidak', textEn: 'No', noticeId: 'Bawa dua saksi.', noticeEn: 'Bring two witnesses.' },
      ],
    },
  ],
  rules: [
    { requirementId: 'surat-lahir', when: 'surat=ada' },
    { requirementId: 'sptjm-lahir', when: 'surat=tidak' },
  ],
  notNeeded: [{ textId: 'Tidak perlu surat RT', textEn: 'No letter from the RT', basis: 'Perpres 96/2018' }],
  procedure: [
    { actor: 'applicant', textId: 'Ambil nomor.', textEn: 'Take a number.' },
    { actor: 'front_office', textId: 'Petugas memeriksa.', textEn: 'The officer checks.' },
  ],
  promise: {
    value: 1,
    unit: 'working_days',
    evidence: 'law',
    evidenceTitle: null,
    ceiling: { value: 1, unit: 'working_days', basis: 'Permendagri 19/2018 (to verify)' },
  },
  fee: { rupiah: 0, ruleId: 'Gratis (UU 24/2013).', ruleEn: 'Free (UU 24/2013).', taxId: null, taxEn: null },
  outcome: { nameId: 'Kutipan akta', nameEn: 'Certificate', validityId: 'Seumur hidup', validityEn: 'For life' },
  whoMayApply: { textId: 'Orang tua', textEn: 'Parents', proxy: 'allowed_with_power_of_attorney' },
  channels: ['counter', 'online', 'kecamatan'],
  legalBasis: ['UU 24/2013', 'Perpres 96/2018'],
  complaints: null,
  facilities: null,
  competence: null,
  supervision: null,
  staffing: null,
  serviceGuarantee: null,
  safetyGuarantee: null,
  evaluation: null,
  confidence: 'medium',
  sources: [
    { title: 'Standard of another regency', url: 'https://example.go.id/standar' },
    { title: 'own knowledge, to verify', url: null },
  ],
}

function paper(
  id: string,
  labelId: string,
  labelEn: string,
  more: Partial<Standard['requirements'][number]> = {},
): Standard['requirements'][number] {
  return { id, labelId, labelEn, kind: 'document', isOptional: false, obtainableFrom: [], ...more }
}

export function serviceIn(language: CitizenLanguage, more: Partial<ServiceProps> = {}): ServiceProps {
  return {
    frame: frameIn(language, { path: '/layanan/akta-kelahiran' }),
    standard: birth,
    answers: {},
    now: serviceOpen,
    isOnMenu: true,
    zone: { letter: 'C', nameId: 'Lengkap', nameEn: 'Full service', icon: 'files' },
    today,
    at,
    address: 'https://mpp.example.go.id/layanan/akta-kelahiran',
    kept: null,
    ...more,
  }
}

export const born: LifeEvent = {
  id: 'kelahiran-anak',
  nameId: 'Kelahiran anak',
  nameEn: 'A child is born',
  triggerId: 'Bayi lahir',
  triggerEn: 'A baby is born',
  picture: 'birth',
  warnings: [{ textId: 'Lapor paling lambat 60 hari.', textEn: 'Report within 60 days.' }],
  steps: [
    step('faskes', 'Surat lahir', 'Birth statement', { agencyNameId: 'Rumah sakit', agencyNameEn: 'Hospital' }),
    step('akta', 'Akta Kelahiran', 'Birth certificate', {
      serviceId: 'akta',
      after: ['faskes'],
      isOnMenu: true,
      visit: 1,
    }),
    step('kia', 'KIA', 'Child card', { serviceId: 'kia', after: ['akta'], isOnMenu: true, visit: 1 }),
    step('kk', 'Perubahan KK', 'Family card change', {
      serviceId: 'kk',
      after: ['akta', 'kia'],
      isOptional: true,
      conditionId: 'bila KK belum terbit',
      conditionEn: 'if the family card did not come',
      isOnMenu: true,
      visit: 2,
    }),
    step('ikd', 'Aktivasi IKD', 'Digital ID', { serviceId: 'ikd', stage: 'planned', isOptional: true }),
    step('desa', 'Surat desa', 'Village letter', { serviceId: 'desa', stage: 'live' }),
  ],
}

function step(id: string, nameId: string, nameEn: string, more: Partial<LifeEvent['steps'][number]>) {
  return {
    id,
    nameId,
    nameEn,
    serviceId: null,
    agencyNameId: 'Dinas Kependudukan',
    agencyNameEn: 'Civil Registry',
    isOptional: false,
    conditionId: null,
    conditionEn: null,
    after: [],
    stage: null,
    isOnMenu: false,
    visit: null,
    ...more,
  }
}
