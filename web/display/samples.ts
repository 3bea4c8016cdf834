import type { DisplayCall, DisplayView, ZoneLoad } from '#contracts/queue'
import type { ListedCall } from './calls.ts'

/** Invented, for the gallery. */
export const at = '2026-11-24T03:14:00.000Z'
export const hallName = 'Mal Pelayanan Publik Contoh'

export const zones: ZoneLoad[] = [
  zone('A', 'Mandiri', 'Self-service', 'hand', 5, 10),
  zone('B', 'Cepat', 'Quick', 'zap', 20, 35),
  zone('C', 'Lengkap', 'Full', 'files', 30, 50),
  zone('D', 'Penghubung', 'Connector', 'link-2', 10, 15),
]
export const moreZones: ZoneLoad[] = [
  ...zones,
  zone('E', 'Pajak', 'Tax', 'files', 120, 180),
  zone('F', 'Perizinan', 'Permits', 'files', 45, 70),
  zone('G', 'Imigrasi', 'Immigration', 'files', 60, 90),
  { ...zone('H', 'Bank', 'Bank', 'files', 0, 5), range: null, openCounters: 0, waiting: 0 },
]

export const now = call(90, 'B', 14, 'B', '3')
export const last = [
  call(89, 'C', 31, 'C', '7'),
  call(88, 'A', 52, 'A', '1'),
  call(87, 'B', 13, 'B', '4'),
  call(86, 'C', 30, 'C', '8'),
  call(85, 'D', 6, 'D', '11'),
  call(84, 'B', 12, 'B', '12A'),
]

export const view: DisplayView = {
  hallName,
  day: { day: '2026-11-24', state: 'open', openedAt: '2026-11-24T01:00:00.000Z', closedAt: null },
  calls: [],
  zones,
  signs: [
    { counterLabel: '5', zone: 'B', backAt: '2026-11-24T06:00:00.000Z' },
    { counterLabel: '9', zone: 'C', backAt: null },
  ],
  shortages: [],
  news: 'Toilet dan musala di belakang Zona C. Air minum gratis di dekat pintu.',
  emergency: null,
  opensAt: null,
  rangesKept: { day: '2026-11-23', told: 214, kept: 197 },
  at,
  isPractice: false,
}

/** A blank that ran out: two services wait for it. */
export const shortage: DisplayView['shortages'][number] = {
  admission: {
    isOpen: false,
    reason: 'out-of-stock',
    from: '2026-11-26T00:30:00.000Z',
    fromDay: '2026-11-26',
    noteId: 'Blanko KTP-el',
    noteEn: 'Blanko KTP-el',
  },
  services: [{ nameId: 'Cetak KTP-el', nameEn: 'e-ID card printing' }],
}

export const emergency = {
  textId: 'Tinggalkan gedung dengan tenang. Ikuti petugas ke titik kumpul di halaman depan.',
  textEn: 'Leave the building calmly. Follow staff to the assembly point in front.',
}

/** As long as the manager may write it. */
export const longEmergency = {
  textId: `${emergency.textId} Jangan memakai lift. Bantu orang tua, anak, dan pengguna kursi roda keluar.`,
  textEn: `${emergency.textEn} Do not use the lift. Help older people, children and wheelchair users.`,
}

function zone(
  letter: string,
  nameId: string,
  nameEn: string,
  icon: string,
  fromMinutes: number,
  toMinutes: number,
): ZoneLoad {
  return { letter, nameId, nameEn, icon, waiting: 12, openCounters: 3, range: { fromMinutes, toMinutes } }
}

/** One call. The higher its step, the later it was called. */
export function call(
  step: number,
  letter: string,
  number: number,
  zoneLetter: string,
  counterLabel: string,
): DisplayCall {
  const calledAt = new Date(Date.parse(at) - (91 - step) * 70_000).toISOString()
  return { step, letter, number, zone: zoneLetter, counterLabel, calledAt, isRecall: false, language: 'id' }
}

/** Calls as the list holds them; the first few announced on the screen only. */
export function listed(calls: DisplayCall[], markedBelow = 0): ListedCall[] {
  return calls.map((one, place) => ({ call: one, listedAt: 0, isOnScreenOnly: place < markedBelow }))
}

/** More calls at once than the panel can take. */
export function crowd(): ListedCall[] {
  const letters = ['B', 'C', 'A', 'D'] as const
  const calls = Array.from({ length: 12 }, (_, place) => {
    const letter = letters[place % 4] ?? 'A'
    return call(89 - place, letter, 41 - place, letter, String(1 + ((place * 5) % 13)))
  })
  return listed(calls, 7)
}
