import type { Suggestions } from '#contracts/planning'

const tenth = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 })
const listed = new Intl.ListFormat('id-ID', { type: 'conjunction' })

type Suggestion = Suggestions['suggestions'][number]
type Done = Suggestions['done'][number]

/** What the panel "Saran" says. */
export const suggestionWords = {
  title: 'Saran',
  loading: 'Memuat saran…',
  failed: 'Saran belum terbaca. Dicoba lagi sendiri.',
  none: 'Tidak ada loket tertutup yang perlu dibuka sekarang.',
  open: ({ label, minutes }: Suggestion) => `Buka loket ${label} selama ${whole.format(minutes)} menit:`,
  helps: ({ people, minutesLess, isOnly }: Pick<Suggestion, 'people' | 'minutesLess' | 'isOnly'>) =>
    isOnly
      ? `${whole.format(people)} orang dapat dilayani; tidak ada loket lain yang buka untuk mereka.`
      : `${whole.format(people)} orang menunggu ${whole.format(minutesLess)} menit lebih singkat.`,
  forWhom: ({ agency, services }: Suggestion) =>
    services.length <= 3
      ? `${agency}: ${listed.format(services)}`
      : `${agency}: ${services[0] ?? ''} dan ${whole.format(services.length - 1)} layanan lain`,
  done: 'Dilakukan',
  notNow: 'Tidak sekarang',
  doneFor: ({ label }: Suggestion) => `Dilakukan: buka loket ${label}`,
  notNowFor: ({ label }: Suggestion) => `Tidak sekarang: loket ${label}`,
  said: {
    done: ({ label, minutes }: Suggestion) =>
      `Dicatat. Hasil loket ${label} terlihat sesudah ${whole.format(minutes)} menit.`,
    'not-now': ({ label }: Suggestion) => `Dicatat. Loket ${label} tidak disarankan lagi selama setengah jam.`,
  },
  doneToday: 'Yang dilakukan hari ini',
  opened: ({ label, minutes }: Done, time: string) => `Loket ${label}, ${whole.format(minutes)} menit sejak ${time}.`,
  foreseen: ({ people, minutesLess }: Done) =>
    `Perkiraan: ${whole.format(people)} orang, ${whole.format(minutesLess)} menit.`,
  really: ({ people, minutesLess }: NonNullable<Done['really']>) =>
    people === 0
      ? 'Sebenarnya: tidak ada yang menunggu lebih singkat.'
      : `Sebenarnya: ${whole.format(people)} orang, ${tenth.format(minutesLess)} menit.`,
  running: (time: string) => `Sedang berjalan sampai ${time}.`,
  measuring: 'Diukur setelah semua yang datang selama itu dipanggil.',
  notOpened: 'Loket tidak dibuka selama waktu itu.',
  gone: 'Keadaan gedung sudah berubah; saran itu tidak berlaku lagi.',
  decidedOtherwise: 'Pengelola lain sudah memutuskan sebaliknya.',
}
