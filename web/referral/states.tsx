import type { Answer, MyReferral } from '#contracts/referrals'
import type { Language } from '#ui/language.ts'
import type { SurfaceState, SurfaceStates } from '#ui/states.ts'
import './referral.css'
import ReferralPage from './referral.page.tsx'
import ReferralFormPage, { type ReferralFormProps } from './referral-form.page.tsx'
import ReferralUnknownPage from './referral-unknown.page.tsx'
import type { ReferralLanguage } from './words.ts'

const asLanguage = (language: Language): ReferralLanguage => (language === 'en' ? 'en' : 'id')
const tenantName = 'Kabupaten Contoh'
const addressIn = { id: '?', en: '?lang=en' }

const asked: MyReferral = {
  code: '48213',
  need: 'Saya mau mengangkat anak keponakan saya secara resmi.',
  state: 'asked',
  agency: { id: 'dinsos', nameId: 'Dinas Sosial', nameEn: 'Social Affairs', isExternal: false },
  serviceNameId: 'Rekomendasi pengangkatan anak',
  serviceNameEn: 'Adoption recommendation',
  hallName: 'MPP Contoh',
  timezone: 'Asia/Jakarta',
  madeAt: '2026-11-24T04:25:00.000Z',
  dueAt: '2026-11-24T04:40:00.000Z',
  dueUnit: 'minutes',
  dueLength: 15,
  dueBasis: 'promise',
  dueLaw: null,
  isWaiting: true,
  letter: 'D',
  number: 4,
  moves: [],
  answer: null,
  at: '2026-11-24T04:27:00.000Z',
  isPractice: false,
}
const atHome = {
  dueAt: '2026-11-26T08:00:00.000Z',
  dueUnit: 'working-days' as const,
  dueLength: 1,
  isWaiting: false,
  letter: null,
  number: null,
}
const noFacts = {
  counterLabel: null,
  place: null,
  startsAt: null,
  url: null,
  reason: null,
  instead: null,
  name: null,
  address: null,
  contact: null,
}
const answered = (answer: Partial<Answer> & Pick<Answer, 'kind'>): Partial<MyReferral> => ({
  state: 'answered',
  isWaiting: false,
  answer: { ...noFacts, unit: 'Dinas Sosial', answeredAt: '2026-11-24T04:36:00.000Z', ...answer },
})

function page(name: string, title: string, referral: Partial<MyReferral> = {}, isNew = false): SurfaceState {
  const render = (language: Language) => (
    <ReferralPage
      referral={{ ...asked, ...referral }}
      language={asLanguage(language)}
      tenantName={tenantName}
      addressIn={addressIn}
      isNew={isNew}
    />
  )
  return { name, title, languages: ['id', 'en'], render }
}

const emptyForm = {
  tenantName,
  hallName: 'MPP Contoh',
  isPractice: false,
  key_: 'contoh',
  hallId: 'contoh',
  service: null,
  ours: [{ id: 'dinsos', nameId: 'Dinas Sosial', nameEn: 'Social Affairs' }],
  external: [{ id: 'kua', nameId: 'Kantor Urusan Agama', nameEn: 'Office of religious affairs' }],
  written: { need: '', forWhom: '', agencyId: '', phone: '' },
  errors: [],
  addressIn,
} satisfies Omit<ReferralFormProps, 'language'>

function form(name: string, title: string, more: Partial<ReferralFormProps> = {}): SurfaceState {
  const render = (language: Language) => <ReferralFormPage {...emptyForm} language={asLanguage(language)} {...more} />
  return { name, title, languages: ['id', 'en'], render }
}

/** C9b: the form and her page, in every state. Pages from the server load nothing and never go stale by themselves. */
export const states: SurfaceStates = {
  surface: 'referral',
  frame: 'citizen',
  states: [
    form('form', 'Formulir kosong'),
    form('form-service', 'Formulir, layanan diketahui', {
      service: {
        id: 'adopsi',
        nameId: 'Rekomendasi pengangkatan anak',
        nameEn: 'Adoption recommendation',
        agency: { nameId: 'Dinas Sosial', nameEn: 'Social Affairs' },
      },
      written: { need: 'mau angkat anak', forWhom: '', agencyId: '', phone: '' },
    }),
    form('form-errors', 'Formulir, ada yang salah', {
      written: { need: 'a', forWhom: '', agencyId: 'kua', phone: '123' },
      errors: ['need', 'forWhom', 'agency', 'phone'],
    }),
    form('form-practice', 'Formulir, latihan', { isPractice: true }),
    page('made', 'Baru dicatat', atHome, true),
    page('waiting', 'Menunggu di gedung'),
    page('waiting-law', 'Tenggat menurut aturan', {
      ...atHome,
      dueLength: 5,
      dueBasis: 'law',
      dueLaw: 'UU 30/2014 pasal 53',
    }),
    page('unknown-agency', 'Instansi belum diketahui', {
      ...atHome,
      agency: null,
      serviceNameId: null,
      serviceNameEn: null,
    }),
    page('taken', 'Sedang disiapkan', { state: 'taken' }),
    page('moved', 'Diteruskan', {
      moves: [{ toNameId: 'Dinas Sosial', toNameEn: 'Social Affairs', movedAt: '2026-11-24T04:26:00.000Z' }],
    }),
    page('overdue', 'Terlambat', { state: 'overdue', at: '2026-11-24T05:10:00.000Z' }),
    page('come-now', 'Jawaban: ke loket sekarang', answered({ kind: 'come-now', counterLabel: '12' })),
    page(
      'booked',
      'Jawaban: dijadwalkan',
      answered({ kind: 'booked', place: 'Kantor Dinas Sosial, ruang layanan', startsAt: '2026-11-26T02:00:00.000Z' }),
    ),
    page('online', 'Jawaban: lewat internet', answered({ kind: 'online', url: 'https://layanan.contoh.go.id/anak' })),
    page(
      'not-possible',
      'Jawaban: belum bisa',
      answered({
        kind: 'not-possible',
        reason: 'Perlu putusan pengadilan lebih dulu.',
        instead: 'Ajukan permohonan ke pengadilan, lalu datang lagi dengan putusannya.',
      }),
    ),
    page(
      'elsewhere',
      'Jawaban: instansi lain',
      answered({
        kind: 'elsewhere',
        name: 'Pengadilan Agama',
        address: 'Jl. Contoh 2',
        contact: '(0331) 000000',
      }),
    ),
    page('practice', 'Latihan', { isPractice: true }),
    {
      name: 'unknown',
      title: 'Alamat tidak dikenal',
      languages: ['id', 'en'],
      render: language => (
        <ReferralUnknownPage
          language={asLanguage(language)}
          tenantName={tenantName}
          hallName="MPP Contoh"
          addressIn={addressIn}
        />
      ),
    },
  ],
}
