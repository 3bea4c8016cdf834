import type { Admission } from '#contracts/queue'

type Reason = NonNullable<Admission['reason']>
type Sentence = (from: string | null, note: string | null) => string

/**
 * Why no number is given, and from when one is, in one short sentence: the same words on kiosk, greeter and counter.
 * `today` (a day of the hall's calendar) leaves the date out when numbers are given again later the same day.
 */
export function sayAdmission(admission: Admission, language: 'id' | 'en', today?: string): string {
  const { isOpen, reason, noteId, noteEn } = admission
  if (isOpen || reason === null) return open[language]
  const note = language === 'en' ? (noteEn ?? noteId) : noteId
  return sentences[language][reason](sayFrom(admission, language, today), note)
}

/** A blank ran out or a system stands still: whoever knows it may take a number all the same. */
export function isShortage({ reason }: Pick<Admission, 'reason'>): boolean {
  return reason === 'out-of-stock' || reason === 'outage'
}

/** From when a number is given again: `12.45`, or `Rabu, 25 November, 07.30` on another day. Null where it is not known. */
export function sayFrom({ from, fromDay, reason }: Admission, language: 'id' | 'en', today?: string): string | null {
  if (from === null) return null
  const isToday = fromDay === null || fromDay === today || reason === 'before-hours' || reason === 'break'
  const time = clock.format(new Date(from)).replace(':', '.')
  return isToday ? time : `${calendar[language].format(new Date(`${fromDay}T00:00:00Z`))}, ${time}`
}

const open = { id: 'Bisa ambil nomor sekarang', en: 'You can take a number now' }

const sentences: Record<'id' | 'en', Record<Reason, Sentence>> = {
  id: {
    'not-on-menu': () => 'Belum dilayani di sini',
    'day-not-open': () => 'Layanan hari ini belum dibuka',
    'day-closed': from => (from ? `Sudah tutup, nomor lagi mulai ${from}` : 'Layanan hari ini sudah tutup'),
    holiday: (from, note) => {
      const day = note ? `Libur: ${note}` : 'Libur'
      return from ? `${day}. Nomor lagi mulai ${from}` : day
    },
    'before-hours': from => (from ? `Belum buka, mulai ${from}` : 'Belum buka'),
    'after-hours': from => (from ? `Sudah tutup, nomor lagi mulai ${from}` : 'Sudah tutup'),
    'cut-off': from => (from ? `Nomor hari ini sudah ditutup, lagi mulai ${from}` : 'Nomor hari ini sudah ditutup'),
    break: from => (from ? `Istirahat, mulai ${from}` : 'Istirahat'),
    'booth-closed': from => (from ? `Gerai ini tidak buka hari ini, mulai ${from}` : 'Gerai ini tidak buka hari ini'),
    closing: (from, note) => {
      const why = note ? `Tutup sementara: ${note}` : 'Tutup sementara'
      return from ? `${why}. Buka lagi ${from}` : why
    },
    'out-of-stock': (from, what) => {
      const why = `${what ?? 'Bahan'} habis`
      return from ? `${why}. Diperkirakan ada lagi ${from}` : `${why}. Belum diketahui kapan ada lagi`
    },
    outage: (from, what) => {
      const why = `${what ?? 'Sistem'} sedang terganggu`
      return from ? `${why}. Diperkirakan pulih ${from}` : `${why}. Belum diketahui kapan pulih`
    },
  },
  en: {
    'not-on-menu': () => 'Not served here yet',
    'day-not-open': () => 'Service has not started today',
    'day-closed': from => (from ? `Closed, numbers again from ${from}` : 'Closed for today'),
    holiday: (from, note) => {
      const day = note ? `Holiday: ${note}` : 'Holiday'
      return from ? `${day}. Numbers again from ${from}` : day
    },
    'before-hours': from => (from ? `Not open yet, from ${from}` : 'Not open yet'),
    'after-hours': from => (from ? `Closed, numbers again from ${from}` : 'Closed'),
    'cut-off': from => (from ? `No more numbers today, again from ${from}` : 'No more numbers today'),
    break: from => (from ? `Break, from ${from}` : 'Break'),
    'booth-closed': from => (from ? `This booth is not open today, from ${from}` : 'This booth is not open today'),
    closing: (from, note) => {
      const why = note ? `Closed for now: ${note}` : 'Closed for now'
      return from ? `${why}. Open again ${from}` : why
    },
    'out-of-stock': (from, what) => {
      const why = `${what ?? 'Supplies'}: none left`
      return from ? `${why}. Expected again ${from}` : `${why}. Not known when there will be more`
    },
    outage: (from, what) => {
      const why = `${what ?? 'A system'} is not working`
      return from ? `${why}. Expected to work again ${from}` : `${why}. Not known when it will work again`
    },
  },
}

const clock = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'Asia/Jakarta',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

// A day of the calendar has no time zone of its own: it is read and said in the same one.
const calendar = {
  id: new Intl.DateTimeFormat('id-ID', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }),
}
