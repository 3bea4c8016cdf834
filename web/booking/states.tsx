import type { JSX } from 'preact'
import type { MyBooking, Slot } from '#contracts/booking'
import type { Language } from '#ui/language.ts'
import type { SurfaceState, SurfaceStates } from '#ui/states.ts'
import BookingCancelPage from './booking-cancel.page.tsx'
import BookingDaysPage, { type DaysProps } from './booking-days.page.tsx'
import BookingFindPage from './booking-find.page.tsx'
import BookingFormPage, { type FormProps } from './booking-form.page.tsx'
import BookingGonePage, { type GoneProps } from './booking-gone.page.tsx'
import BookingMinePage, { type MineProps } from './booking-mine.page.tsx'
import BookingTimesPage, { type TimesProps } from './booking-times.page.tsx'
import type { FrameProps } from './frame.tsx'
import { type CitizenLanguage, words } from './words.ts'

const asCitizen = (language: Language): CitizenLanguage => (language === 'en' ? 'en' : 'id')

function frameOf(language: CitizenLanguage): FrameProps {
  return {
    language,
    tenantName: 'Pemerintah Kabupaten Jember',
    isPractice: false,
    timezone: 'Asia/Jakarta',
    today: '2026-11-24',
    path: '/layanan/ktp-el-cetak/booking',
  }
}

const nameOf = (language: CitizenLanguage) => (language === 'en' ? 'Print an e-ID card' : 'Cetak KTP-el')
const hall = { id: 'mpp-jember', name: 'MPP Jember' }
const slot = (at: string, free = 2, day = '2026-11-25'): Slot => ({
  startsAt: new Date(`${day}T${at.replace('.', ':')}:00+07:00`).toISOString(),
  at,
  free,
})
const common = (language: CitizenLanguage) => ({
  frame: frameOf(language),
  service: nameOf(language),
  hall,
  base: '/layanan/ktp-el-cetak/booking',
  holdAt: '/layanan/ktp-el-cetak/booking/waktu',
  key_: 'contoh',
})

const found: DaysProps['found'] = {
  first: slot('09.10'),
  days: [
    { day: '2026-11-25', slots: 21, first: slot('09.10') },
    { day: '2026-11-27', slots: 4, first: slot('13.20', 1, '2026-11-27') },
    { day: '2026-11-30', slots: 36, first: slot('08.00', 2, '2026-11-30') },
  ],
  fullDays: ['2026-11-26'],
  lastDay: '2026-12-08',
  nextDayOpensAt: '2026-11-25T00:00:00.000Z',
  minutes: 6,
}

type Of<P> = (language: CitizenLanguage) => P

function state<P extends object>(
  name: string,
  title: string,
  Page: (props: P) => JSX.Element,
  propsOf: Of<P>,
): SurfaceState {
  return { name, title, languages: ['id', 'en'], render: language => <Page {...propsOf(asCitizen(language))} /> }
}

const days =
  (more: Partial<DaysProps> = {}): Of<DaysProps> =>
  language => ({ ...common(language), places: [], found, walkInPercent: 40, ...more })

const mornings = ['08.00', '08.10', '08.30', '09.10', '10.20', '11.40'].map(at => slot(at))
const afternoons = ['13.00', '13.20', '14.10'].map((at, n) => slot(at, n + 1))
const times =
  (more: Partial<TimesProps> = {}, of: Partial<TimesProps['found']> = {}): Of<TimesProps> =>
  language => ({
    ...common(language),
    found: {
      day: '2026-11-25',
      slots: [...mornings, ...afternoons],
      isFull: false,
      reason: null,
      noteId: null,
      noteEn: null,
      ...of,
    },
    ...more,
  })

const typed = { name: 'Siti Aminah', phone: '0812 3456 78', needs: ['elderly'], hasAgreed: false }
const form =
  (more: Of<Partial<FormProps>> = () => ({})): Of<FormProps> =>
  language => ({
    ...common(language),
    wanted: { ...slot('09.10'), hold: 'contoh', heldUntil: '2026-11-24T02:05:00.000Z' },
    typed: { name: '', phone: '', needs: [], hasAgreed: false },
    errors: [],
    action: '/layanan/ktp-el-cetak/booking/isi',
    consent: '2026-11',
    retentionDays: 30,
    ...more(language),
  })

const booking: MyBooking = {
  secret: 'contoh',
  code: 'AB2C3D4E',
  state: 'booked',
  hallId: hall.id,
  serviceId: 'ktp-el-cetak',
  zone: 'B',
  day: '2026-11-25',
  startsAt: slot('09.10').startsAt,
  at: '09.10',
  minutes: 6,
  heldUntil: null,
  sequence: 0,
  needs: [],
  phoneEnd: '7890',
  ahead: null,
  closing: null,
  canChange: true,
  comeBy: slot('09.20').startsAt,
  visit: null,
}
const noTime = { startsAt: null, at: null, canChange: false, comeBy: null }
const over = { canChange: false }

const mine =
  (of: Partial<MyBooking> = {}, more: Partial<MineProps> = {}): Of<MineProps> =>
  language => ({
    frame: frameOf(language),
    booking: { ...booking, ...of },
    service: nameOf(language),
    hall: {
      name: hall.name,
      address: 'Jalan Contoh 1, Jember',
      zone: language === 'en' ? 'Zone B: Quick' : 'Zona B: Cepat',
    },
    requirements: [
      { id: 'kk', labelId: 'Kartu Keluarga', labelEn: 'Family card', kind: 'document', isOptional: false },
      { id: 'lapor', labelId: 'Surat kehilangan', labelEn: 'Report of loss', kind: 'document', isOptional: true },
    ],
    rules: { headStartMinutes: 20 },
    qr: ['1110111', '1010101', '1110111', '0001000', '1110101', '1010010', '1110101'],
    key_: 'contoh',
    wasMoved: false,
    ...more,
  })

const goneAs =
  (what: GoneProps['what']): Of<GoneProps> =>
  language => ({ frame: frameOf(language), what })

/** Every state of C4 in the matrix. */
export const states: SurfaceStates = {
  surface: 'booking',
  frame: 'citizen',
  states: [
    state('days', 'Hari', BookingDaysPage, days()),
    state(
      'days-places',
      'Hari, dua gedung',
      BookingDaysPage,
      days({ places: [hall, { id: 'mpp-timur', name: 'MPP Timur' }] }),
    ),
    state(
      'days-none',
      'Semua penuh',
      BookingDaysPage,
      days({ found: { ...found, first: null, days: [], fullDays: ['2026-11-25', '2026-11-26'] } }),
    ),
    state(
      'days-moving',
      'Ganti waktu',
      BookingDaysPage,
      days({ moving: { when: 'Rabu, 25 November 2026, 09.10', keepAt: '/b/contoh' } }),
    ),
    state('times', 'Jam', BookingTimesPage, times()),
    state(
      'times-gone',
      'Jam baru saja diambil',
      BookingTimesPage,
      times({ gone: { isTaken: true, nearest: [slot('08.10'), slot('08.30'), slot('09.10')] } }),
    ),
    state('times-full', 'Hari penuh', BookingTimesPage, times({}, { slots: [], isFull: true })),
    state(
      'times-holiday',
      'Hari libur',
      BookingTimesPage,
      times({}, { slots: [], reason: 'holiday', noteId: 'Hari Natal', noteEn: 'Christmas Day' }),
    ),
    state('form', 'Nama dan HP', BookingFormPage, form()),
    state(
      'form-errors',
      'Isian salah',
      BookingFormPage,
      form(language => ({
        typed,
        errors: [
          { id: 'hp', text: words[language].wrong.phone },
          { id: 'setuju', text: words[language].wrong.consent },
        ],
      })),
    ),
    state(
      'form-lost',
      'Waktu hilang saat mengisi',
      BookingFormPage,
      form(language => ({
        typed: { ...typed, hasAgreed: true },
        errors: [{ id: 'waktu-baru', text: words[language].form.lost }],
        nearest: [slot('09.20'), slot('09.00'), slot('09.40')],
      })),
    ),
    state(
      'form-failed',
      'Belum tersimpan',
      BookingFormPage,
      form(language => ({
        typed: { ...typed, hasAgreed: true },
        errors: [{ id: 'nama', text: words[language].wrong.busy('req-1a') }],
      })),
    ),
    state(
      'form-waiting',
      'Daftar tunggu',
      BookingFormPage,
      form(() => ({ wanted: { day: '2026-11-26', offerMinutes: 30 } })),
    ),
    state('booked', 'Sudah dipesan', BookingMinePage, mine()),
    state('booked-moved', 'Waktu diganti', BookingMinePage, mine({ sequence: 1 }, { wasMoved: true })),
    state('booked-closed', 'Gerai tutup', BookingMinePage, mine({ closing: 'Listrik padam' })),
    state('waiting', 'Menunggu giliran', BookingMinePage, mine({ state: 'waiting', ahead: 2, ...noTime })),
    state(
      'offered',
      'Ditawari',
      BookingMinePage,
      mine({ state: 'offered', heldUntil: slot('10.00', 1, '2026-11-24').startsAt, ...over }),
    ),
    state(
      'arrived',
      'Sudah datang',
      BookingMinePage,
      mine({ state: 'arrived', visit: { letter: 'B', number: 14, secret: 'contoh' }, ...over }),
    ),
    state('no-show', 'Lewat', BookingMinePage, mine({ state: 'no-show', ...over })),
    state('cancelled', 'Batal', BookingMinePage, mine({ state: 'cancelled', sequence: 1, ...over })),
    state('lapsed', 'Tidak berlaku', BookingMinePage, mine({ state: 'lapsed', ...noTime })),
    state('cancel', 'Batalkan?', BookingCancelPage, language => ({
      frame: frameOf(language),
      secret: 'contoh',
      what: nameOf(language),
      isWaiting: false,
      key_: 'contoh',
    })),
    state('find', 'Cari', BookingFindPage, language => ({ frame: frameOf(language), code: '', error: null })),
    state('find-error', 'Cari, tidak cocok', BookingFindPage, language => ({
      frame: frameOf(language),
      code: 'AB2C 3D4F',
      error: words[language].wrong.code,
    })),
    state('unknown', 'Tidak ada', BookingGonePage, goneAs('unknown')),
    state('no-service', 'Tidak bisa dipesan', BookingGonePage, goneAs('service')),
    state('busy', 'Belum bisa', BookingGonePage, goneAs('busy')),
  ],
}
