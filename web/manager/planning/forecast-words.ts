import type { Forecast } from '#contracts/planning'
import { words } from './words.ts'

const { people } = words.value
type Confidence = Forecast['confidence']

/** What the tab "Perkiraan" says. */
export const forecastWords = {
  day: 'Hari',
  dayHint: 'Kosongkan untuk hari buka berikutnya; paling jauh 60 hari.',
  ask: 'Tampilkan',
  computing: 'Menghitung perkiraan dari riwayat…',
  service: 'Layanan',
  all: 'Semua layanan',
  title: 'Kedatangan yang diperkirakan',
  about: 'Orang dengan dua layanan dihitung pada keduanya.',
  expected: (mean: number, low: number, high: number) =>
    `Sekitar ${people(Math.round(mean))} kedatangan; pada 9 dari 10 hari seperti ini antara ${people(low)} dan ${people(high)}.`,
  marks: {
    'after-closing': 'hari pertama sesudah libur',
    'after-long-closing': 'hari pertama sesudah libur panjang',
    'week-after-long-closing': 'pekan sesudah libur panjang',
    'start-of-month': 'awal bulan, sesudah gajian',
    ramadan: 'Ramadan',
  } satisfies Record<Forecast['marks'][number], string>,
  marked: (marks: string) => `Tanda hari itu: ${marks}.`,
  unmarked: 'Kalender tidak mencatat hal khusus pada hari itu.',
  history: (days: number, from: string, to: string) => `Dari ${people(days)} hari buka, ${from} sampai ${to}.`,
  noHistory: 'Belum ada riwayat',
  noHistoryMeaning:
    'Gedung ini belum mencatat satu hari pun yang selesai, jadi tidak ada angka yang dapat diperkirakan. Angka pertama muncul sesudah satu hari dilayani dan ditutup.',
  bookings: (count: number) => `Janji temu yang sudah dibuat: ${people(count)}, dihitung di dalamnya.`,
  confidence: {
    none: 'belum ada riwayat',
    prior: 'baru dari janji temu',
    'few-days': 'riwayat kurang dari 5 hari',
    log: 'dari riwayat',
  } satisfies Record<Confidence, string>,
  sure: (confidence: Confidence) =>
    confidence === 'few-days' ? 'Riwayatnya kurang dari 5 hari: rentangnya lebar.' : undefined,
  chart: (service: string) => `Kedatangan per setengah jam, ${service}`,
  mean: 'Perkiraan',
  range: 'Rentang 9 dari 10',
  rangeSays: (low: number, high: number) => `${people(low)}–${people(high)}`,
  perService: 'Per layanan',
  aDay: 'Sehari',
  source: 'Dari mana',
  low: 'Bawah (9 dari 10)',
  high: 'Atas (9 dari 10)',
  agency: 'Instansi',
}
