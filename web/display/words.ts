import { sayRange } from '#ui/range.ts'

/** A display speaks to everyone at once: Indonesian large, English small beneath it. */
export interface Said {
  id: string
  en: string
}

export const words = {
  title: 'Layar antrean',
  loading: { id: 'Memuat', en: 'Loading' },
  nowCalled: 'Panggilan sekarang',
  counter: { id: 'Loket', en: 'Counter' },
  zone: (letter: string, name: string | undefined) => (name ? `Zona ${letter}, ${name}` : `Zona ${letter}`),
  again: { id: 'Panggilan ulang', en: 'Called again' },
  lastCalls: { id: 'Panggilan terakhir', en: 'Last calls' },
  number: 'Nomor',
  time: 'Pukul',
  onScreenOnly: 'diumumkan di layar',
  noCalls: { id: 'Belum ada panggilan', en: 'No calls yet' },
  noCallsMeaning: {
    id: 'Nomor Anda akan tampil besar di sini, dengan loketnya.',
    en: 'Your number will appear here in large, with its counter.',
  },
  calm: { id: 'Menunggu panggilan berikutnya', en: 'Waiting for the next call' },
  zones: 'Zona',
  waiting: (count: number): Said => ({ id: `${count} menunggu`, en: `${count} waiting` }),
  openCounters: (count: number): Said =>
    count === 0
      ? { id: 'loket belum buka', en: 'no counter open' }
      : { id: `${count} loket buka`, en: count === 1 ? '1 counter open' : `${count} counters open` },
  waits: 'Perkiraan tunggu tiap zona',
  unit: { id: 'Kira-kira tunggu, dalam menit', en: 'Approximate wait in minutes' },
  noRange: sayRange(null, 'id'),
  waitsUnknown: { id: 'Perkiraan tunggu tidak diketahui.', en: 'Waits are not known now.' },
  live: 'Langsung',
  dataAt: (time: string): Said => ({ id: `Data pukul ${time}`, en: `As of ${time}` }),
  lost: { id: 'Layar terputus', en: 'Display disconnected' },
  lostMeaning: { id: 'Lihat ponsel atau tanya pemandu.', en: 'See your phone or ask a guide.' },
  back: (label: string, time: string | null): Said =>
    time
      ? { id: `Loket ${label} kembali ${time}`, en: `Counter ${label} is back at ${time}` }
      : { id: `Loket ${label} istirahat sebentar`, en: `Counter ${label} is on a short break` },
  notOpen: { id: 'Antrean belum dibuka', en: 'The queue is not open yet' },
  over: { id: 'Pelayanan hari ini selesai', en: 'Closed for today' },
  askGuide: { id: 'Tanya pemandu di pintu masuk.', en: 'Ask a guide at the entrance.' },
  opens: (day: Said, time: string): Said => ({ id: `Buka ${day.id}, pukul ${time}`, en: `Opens ${day.en}, ${time}` }),
  emergency: { id: 'Pengumuman darurat', en: 'Emergency announcement' },
  voiceBlocked: 'Suara tertahan: petugas, sentuh layar.',
  clipsMissing: 'Suara belum lengkap.',
}
