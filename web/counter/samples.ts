import type { Service } from '#contracts/catalogue'
import type { Hall } from '#contracts/places'
import type { CallReason, CounterView, InLine, RankedNumber, Stop } from '#contracts/queue'

// Invented numbers of an invented morning, for the gallery and the tests.

const at = '2026-11-24T03:18:30.000Z'
const day = { day: '2026-11-24', state: 'open' as const, openedAt: '2026-11-24T00:55:00.000Z', closedAt: null }

export const session: NonNullable<CounterView['session']> = {
  counterId: 'loket-5',
  openedAt: '2026-11-24T00:58:00.000Z',
  pausedAt: null,
  backAt: null,
  pauseReason: null,
  isMine: true,
  officerName: 'Petugas Contoh',
}

const ahead = waiting(18, 'ktp-el-cetak', 'Cetak KTP-el (baru, hilang, rusak, ubah data)', 17, 'elderly')
const others = [
  waiting(15, 'kartu-identitas-anak', 'Kartu Identitas Anak (KIA)', 24),
  waiting(16, 'kartu-keluarga-hilang-rusak', 'Kartu Keluarga hilang atau rusak', 23),
  waiting(17, 'konsolidasi-nik', 'Konsolidasi / pengaktifan data NIK', 21),
  waiting(19, 'ktp-el-cetak', 'Cetak KTP-el (baru, hilang, rusak, ubah data)', 12),
]

const ranked = (number: number, waitedMinutes: number): RankedNumber => ({
  letter: 'B',
  number,
  class: 'walk-in',
  waitedMinutes,
  index: waitedMinutes,
})

/** A priority group goes before three who came earlier. */
export const aheadReason: CallReason = {
  class: 'priority',
  waitedMinutes: 17,
  index: 122,
  overtook: 3,
  overtaken: ranked(15, 24),
  runnersUp: [ranked(15, 24), ranked(16, 23)],
}

export const longestReason: CallReason = {
  class: 'walk-in',
  waitedMinutes: 24,
  index: 24,
  overtook: 0,
  overtaken: null,
  runnersUp: [ranked(16, 23), ranked(17, 21)],
}

/** A free counter; the first in line goes ahead of the turn. */
export const idle: CounterView = {
  counterId: 'loket-5',
  label: '5',
  zone: { letter: 'B', nameId: 'Cepat', icon: 'zap' },
  boothName: 'Gerai Dispendukcapil',
  day,
  session,
  current: null,
  next: [ahead, ...others],
  nextReason: aheadReason,
  waitingHere: 12,
  held: [],
  missed: [],
  zones: [
    zone('A', 'Mandiri', 'pointer', 3),
    zone('B', 'Cepat', 'zap', 12),
    zone('C', 'Lengkap', 'files', 19),
    zone('D', 'Penghubung', 'link-2', 4),
  ],
  servedToday: 14,
  completedToday: 13,
  meanServiceMinutes: 6.4,
  at,
}

export const longestFirst: CounterView = { ...idle, next: [...others], nextReason: longestReason, waitingHere: 4 }

export const person: NonNullable<CounterView['current']> = {
  ticketId: '01936b00-0000-7000-8000-000000000014',
  visitId: '01936b00-0000-7000-8000-000000001014',
  letter: 'B',
  number: 14,
  state: 'serving',
  serviceId: 'ktp-el-cetak',
  nameId: 'Cetak KTP-el (baru, hilang, rusak, ubah data)',
  calledAt: '2026-11-24T03:13:40.000Z',
  callNumber: 1,
  startedAt: '2026-11-24T03:14:18.000Z',
  waitedMinutes: 33,
  language: 'jv',
  isPriority: true,
  priorityGroup: 'disability',
  isAheadOfTurn: false,
  isOutOfOrder: false,
  reason: { ...longestReason, class: 'priority', waitedMinutes: 33, index: 228 },
  noShows: 0,
  checklist: { present: ['Surat kehilangan dari polisi', 'Kartu Keluarga, asli'], missing: [] },
  stops: [
    stop('Cetak KTP-el (baru, hilang, rusak, ubah data)', 'B', 'serving'),
    stop('Kartu pencari kerja (AK/I)', 'C', 'planned'),
  ],
}

export const serving: CounterView = { ...idle, current: person }

export const called: CounterView = {
  ...idle,
  current: { ...person, state: 'called', startedAt: null, calledAt: '2026-11-24T03:18:12.000Z', callNumber: 1 },
}

export const paused: CounterView = {
  ...idle,
  session: { ...session, pausedAt: '2026-11-24T03:10:00.000Z', backAt: '2026-11-24T06:00:00.000Z' },
}

export const takenOver: CounterView = {
  ...serving,
  session: { ...session, isMine: false, officerName: 'Rekan Contoh' },
}

/** Two on hold and two missed, so that the lists beside the work are seen. */
export const withAside: CounterView = {
  ...serving,
  held: [
    { ticketId: id(9), letter: 'B', number: 9, reason: 'Mengambil berkas', until: '2026-11-24T03:25:00.000Z' },
    { ticketId: id(11), letter: 'B', number: 11, reason: 'Menunggu sistem pusat', until: null },
  ],
  missed: [
    { ticketId: id(7), letter: 'B', number: 7, missedAt: '2026-11-24T02:51:00.000Z' },
    { ticketId: id(3), letter: 'B', number: 3, missedAt: '2026-11-24T02:12:00.000Z' },
  ],
}

export const manyStops: CounterView = {
  ...serving,
  current: {
    ...person,
    checklist: { present: ['Kartu Keluarga, asli'], missing: ['Surat kehilangan dari polisi'] },
    stops: [
      {
        ...stop('Konsolidasi / pengaktifan data NIK', 'B', 'done'),
        outcome: 'completed',
        counterLabel: '4',
        endedAt: '2026-11-24T02:50:00.000Z',
      },
      stop('Cetak KTP-el (baru, hilang, rusak, ubah data)', 'B', 'serving'),
      stop('Perubahan data Kartu Keluarga', 'C', 'planned'),
      stop('Kartu pencari kerja (AK/I)', 'C', 'planned'),
    ],
  },
}

/** What the catalogue says of the service at hand, as the counter's guide needs it. */
export const guide: Pick<Service, 'steps' | 'fee' | 'promise'> = {
  steps: [
    { actor: 'applicant', textId: 'Ambil tiket antrean dan tunjukkan berkas di meja pra-periksa.', textEn: '' },
    {
      actor: 'front_office',
      textId: 'Petugas memeriksa status PRR dan stok blanko sebelum tiket masuk antrean cetak.',
      textEn: '',
    },
    { actor: 'back_office', textId: 'Cetak kartu dan encoding cip.', textEn: '' },
    {
      actor: 'front_office',
      textId: 'Serahkan kartu; kartu lama ditarik dan dimusnahkan; satu blanko dicatat terpakai.',
      textEn: '',
    },
  ],
  fee: { rupiah: 0, ruleId: 'Gratis', ruleEn: 'Free' },
  promise: { value: 1, unit: 'working_days', evidence: 'law' },
}

export const hall: Hall = {
  id: 'mpp-contoh',
  name: 'MPP Contoh',
  address: null,
  timezone: 'Asia/Jakarta',
  priorityShare: 4,
  graceMinutes: 3,
  noShowPlacesBack: 5,
  maxRecalls: 3,
  recallGapSeconds: 10,
  priorityGroups: [
    { id: 'elderly', nameId: 'Lanjut usia', nameEn: 'Elderly', greeterOnly: false },
    { id: 'disability', nameId: 'Disabilitas', nameEn: 'Disability', greeterOnly: false },
  ],
  zones: idle.zones.map(({ letter, nameId, nameEn, icon }) => ({
    letter,
    nameId,
    nameEn,
    icon,
    seatId: '',
    seatEn: '',
  })),
  counters: [counter('4', 'B'), counter('5', 'B'), counter('12', 'C'), counter('13', 'C'), counter('14', 'C')],
}

function waiting(
  number: number,
  serviceId: string,
  nameId: string,
  waitedMinutes: number,
  priorityGroup: string | null = null,
): InLine {
  const isPriority = priorityGroup !== null
  return {
    ticketId: id(number),
    visitId: id(1000 + number),
    letter: 'B',
    number,
    serviceId,
    nameId,
    waitedMinutes,
    isPriority,
    priorityGroup,
  }
}

function stop(nameId: string, letter: string, state: Stop['state']): Stop {
  return {
    ticketId: id(nameId.length),
    serviceId: 'contoh',
    nameId,
    nameEn: nameId,
    zone: letter,
    state,
    outcome: null,
    counterLabel: null,
    endedAt: null,
    stopped: null,
  }
}

function zone(letter: string, nameId: string, icon: string, waitingCount: number): CounterView['zones'][number] {
  return { letter, nameId, nameEn: nameId, icon, waiting: waitingCount, openCounters: 2, range: null }
}

function counter(label: string, zoneLetter: string): Hall['counters'][number] {
  return {
    id: `loket-${label}`,
    label,
    zone: zoneLetter,
    boothId: 'dispendukcapil',
    boothName: 'Gerai Dispendukcapil',
    agencyId: 'dispendukcapil',
  }
}

function id(number: number): string {
  return `01936b00-0000-7000-8000-${String(number).padStart(12, '0')}`
}
