import type { Staffing } from '#contracts/planning'
import { clock, words } from './words.ts'

const { people, percent } = words.value
const listed = new Intl.ListFormat('id-ID', { type: 'conjunction' })
type Shortage = Staffing['shortages'][number]
type Span = Staffing['counters'][number]['spans'][number]

/** What the tab "Rencana petugas" says. */
export const staffingWords = {
  day: 'Hari',
  dayHint: 'Kosongkan untuk hari buka berikutnya; paling jauh 60 hari.',
  within: 'Dipanggil paling lama, menit',
  withinHint: 'Dari 5 sampai 60. Istirahat gedung tidak dihitung.',
  share: 'Untuk sekian persen orang',
  shareHint: 'Dari 50 sampai 98.',
  wrongWithin: 'Isi menit dari 5 sampai 60.',
  wrongShare: 'Isi persen dari 50 sampai 98.',
  fix: 'Periksa isian ini',
  ask: 'Susun rencana',
  stop: 'Batalkan',
  computing: (seconds: number) =>
    `Menyusun rencana dan mengujinya pada hari simulasi: ${people(seconds)} detik. Biasanya kurang dari satu menit; antrean tidak terganggu.`,
  empty: 'Rencana akan muncul di sini',
  emptyMeaning:
    'Tekan Susun rencana. Giliran tiap loket disusun agar janji waktu terpenuhi, lalu diuji pada hari simulasi lain.',
  result: 'Hasil',
  enough: (share: number, within: number, days: number) =>
    `${percent(share)} orang dipanggil dalam ${people(within)} menit pada ${people(days)} hari simulasi yang tidak dipakai menyusun.`,
  nobody: 'Tidak ada yang diperkirakan datang.',
  kept: 'Janji terpenuhi.',
  broken: (share: number) => `Janji ${percent(share)} belum terpenuhi.`,
  hours: (planned: number, flat: number) =>
    planned < flat
      ? `${people(planned)} jam petugas; ${people(flat)} jam bila loket sebanyak saat tersibuk dibuka sepanjang hari (hemat ${percent(1 - planned / flat)}).`
      : `${people(planned)} jam petugas; loket sebanyak saat tersibuk sepanjang hari: ${people(flat)} jam.`,
  arrivals: {
    forecast: (aDay: number, days: number) =>
      `Untuk ${people(aDay)} kedatangan menurut perkiraan, dari riwayat ${people(days)} hari.`,
    average: (aDay: number) => `Untuk ${people(aDay)} kedatangan seperti rata-rata minggu lalu; perkiraan belum ada.`,
    assumed: (aDay: number) => `Untuk ${people(aDay)} kedatangan yang diandaikan: gedung ini belum punya riwayat.`,
  },
  unknown: (services: string[]) =>
    services.length <= 4
      ? `Belum ada riwayat, jadi tanpa petugas: ${listed.format(services)}.`
      : `Belum ada riwayat, jadi tanpa petugas: ${listed.format([...services.slice(0, 3), `${people(services.length - 3)} layanan lain`])}.`,
  shortages: 'Kekurangan',
  noShortages: 'Petugas dan loket yang ada cukup.',
  /** All that the same agencies lack: "Dispendukcapil kurang 2 loket pukul 08.00–11.00, 1 loket pukul 11.00–11.30." */
  shortage: (runs: readonly Shortage[]) =>
    `${listed.format(runs[0]?.agencies ?? [])} kurang ${runs
      .map(({ counters, from, to }) => `${people(counters)} loket pukul ${clock(from)}–${clock(to)}`)
      .join(', ')}.`,
  duties: 'Giliran jaga',
  counter: 'Loket',
  agency: 'Instansi',
  duty: 'Jaga',
  rest: 'Istirahat',
  hoursHead: 'Jam',
  unmanned: 'tidak perlu dijaga',
  none: '',
  span: ({ from, to }: Span) => `${clock(from)}–${clock(to)}`,
  total: 'Jumlah',
  needs: 'Loket per setengah jam',
  group: 'Kelompok loket',
  all: 'Seluruh gedung',
  groupName: (agencies: string[], services: string[]) =>
    services.length > 1
      ? `${listed.format(agencies)}: ${services[0]} dan ${people(services.length - 1)} layanan lain`
      : `${listed.format(agencies)}: ${services[0] ?? ''}`,
  chart: (name: string) => `Loket yang perlu dan yang dijaga, ${name}`,
  needed: 'Perlu',
  planned: 'Dijaga',
  inTime: 'Dipanggil tepat waktu, menurut jam datang',
  inTimeHead: 'Tepat waktu',
  rules: ({ leastHours, mostHours, breakMinutes, breakFrom, breakTo, breakFromHours }: Staffing['rules']) =>
    `Giliran ${people(leastHours)} sampai ${people(mostHours)} jam. Yang ${people(breakFromHours)} jam atau lebih mendapat istirahat ${people(breakMinutes)} menit antara pukul ${clock(breakFrom)} dan ${clock(breakTo)}, kecuali gedung sendiri beristirahat. Satu petugas setiap loket.`,
  print: 'Cetak',
}
