import './display.css'
import { PairingPage } from '#client/pairing.tsx'
import type { DisplayCall, DisplayView, ZoneLoad } from '#contracts/queue'
import type { SurfaceStates } from '#ui/states.ts'
import type { ListedCall } from './calls.ts'
import { Display, type DisplayProps } from './display.tsx'
import { Boot } from './whole-screens.tsx'
import { words } from './words.ts'

const at = '2026-11-24T03:14:00.000Z'
const emergencyId = 'Tinggalkan gedung dengan tenang. Ikuti petugas ke titik kumpul di halaman depan.'
const emergencyEn = 'Leave the building calmly. Follow staff to the assembly point in front.'
const hallName = 'Mal Pelayanan Publik Jember'

const zones: ZoneLoad[] = [
  zone('A', 'Mandiri', 'Self-service', 'hand', 5, 10),
  zone('B', 'Cepat', 'Quick', 'zap', 20, 35),
  zone('C', 'Lengkap', 'Full', 'files', 30, 50),
  zone('D', 'Penghubung', 'Connector', 'link-2', 10, 15),
]
const moreZones: ZoneLoad[] = [
  ...zones,
  zone('E', 'Pajak', 'Tax', 'files', 120, 180),
  zone('F', 'Perizinan', 'Permits', 'files', 45, 70),
  zone('G', 'Imigrasi', 'Immigration', 'files', 60, 90),
  { ...zone('H', 'Bank', 'Bank', 'files', 0, 5), range: null, openCounters: 0, waiting: 0 },
]

const now = call(90, 'B', 14, 'B', '3')
const last = [
  call(89, 'C', 31, 'C', '7'),
  call(88, 'A', 52, 'A', '1'),
  call(87, 'B', 13, 'B', '4'),
  call(86, 'C', 30, 'C', '8'),
  call(85, 'D', 6, 'D', '11'),
  call(84, 'B', 12, 'B', '12A'),
]

const view: DisplayView = {
  hallName,
  day: { day: '2026-11-24', state: 'open', openedAt: '2026-11-24T01:00:00.000Z', closedAt: null },
  calls: [],
  zones,
  signs: [
    { counterLabel: '5', zone: 'B', backAt: '2026-11-24T06:00:00.000Z' },
    { counterLabel: '9', zone: 'C', backAt: null },
  ],
  news: 'Toilet dan musala di belakang Zona C. Air minum gratis di dekat pintu.',
  emergency: null,
  opensAt: null,
  at,
  isPractice: false,
}

const live: DisplayProps = {
  view,
  now,
  rows: listed(last),
  time: new Date(at),
  live: 'live',
  dataAt: '10.13',
  turn: 0,
  voice: null,
}

const show =
  (more: Partial<DisplayProps>, changed: Partial<DisplayView> = {}) =>
  () => <Display {...live} {...more} view={{ ...view, ...changed }} />

const closed = (day: Partial<DisplayView['day']>, opensAt: string | null) =>
  show({ now: null, rows: [] }, { day: { ...view.day, ...day }, opensAt, news: null })

/** Every state of T1 in the matrix, and the numbers and labels that strain the panel. */
export const states: SurfaceStates = {
  surface: 'display',
  frame: 'display',
  states: [
    { name: 'called', title: 'Panggilan', render: show({}) },
    { name: 'boot', title: 'Baru dinyalakan', render: () => <Boot hallName={hallName} /> },
    { name: 'no-calls', title: 'Belum ada panggilan', render: show({ now: null, rows: [] }) },
    { name: 'calm', title: 'Tenang, tanpa panggilan baru', render: show({ now: null }) },
    { name: 'recall', title: 'Panggilan ulang', render: show({ now: { ...now, isRecall: true } }) },
    { name: 'first-call', title: 'Panggilan pertama', render: show({ rows: [], now: call(1, 'A', 1, 'A', '1') }) },
    { name: 'zone-a', title: 'Zona A', render: show({ now: call(91, 'A', 52, 'A', '1') }) },
    { name: 'zone-c', title: 'Zona C, loket 11', render: show({ now: call(91, 'C', 131, 'C', '11') }) },
    { name: 'zone-d', title: 'Zona D, loket 12A', render: show({ now: call(91, 'D', 7, 'D', '12A') }) },
    { name: 'four-digits', title: 'Empat angka, loket 12A', render: show({ now: call(91, 'B', 1888, 'B', '12A') }) },
    { name: 'other-zone', title: 'Nomor B di loket zona C', render: show({ now: call(91, 'B', 14, 'C', '8') }) },
    { name: 'backlog', title: 'Banyak panggilan sekaligus', render: show({ rows: crowd() }) },
    { name: 'on-screen-only', title: 'Diumumkan di layar', render: show({ rows: listed(last, 2) }) },
    { name: 'sign', title: 'Loket kembali 13.00', render: show({ turn: 1 }) },
    { name: 'no-news', title: 'Tanpa berita', render: show({}, { news: null, signs: [] }) },
    {
      name: 'no-range',
      title: 'Tunggu belum bisa diperkirakan',
      render: show({}, { zones: zones.map(one => ({ ...one, range: null })) }),
    },
    {
      name: 'many-zones',
      title: 'Delapan zona',
      render: show({ now: call(91, 'H', 3, 'H', '22') }, { zones: moreZones }),
    },
    { name: 'many-zones-calm', title: 'Delapan zona, tenang', render: show({ now: null }, { zones: moreZones }) },
    { name: 'late', title: 'Menyambung lagi', render: show({ live: 'late' }) },
    { name: 'lost', title: 'Layar terputus', render: show({ live: 'lost', now: null, dataAt: '10.02' }) },
    {
      name: 'not-open',
      title: 'Belum buka',
      render: closed({ state: 'not-open', openedAt: null }, '2026-11-25T01:00:00.000Z'),
    },
    {
      name: 'not-open-unknown',
      title: 'Belum buka, jam tidak diketahui',
      render: closed({ state: 'not-open', openedAt: null }, null),
    },
    {
      name: 'closed',
      title: 'Pelayanan selesai',
      render: closed({ state: 'closed', closedAt: at }, '2026-11-25T01:00:00.000Z'),
    },
    {
      name: 'emergency',
      title: 'Darurat',
      render: show(
        {},
        {
          emergency: {
            textId: emergencyId,
            textEn: emergencyEn,
          },
        },
      ),
    },
    {
      name: 'emergency-long',
      title: 'Darurat, pesan terpanjang',
      render: show(
        {},
        {
          emergency: {
            textId:
              `${emergencyId} Jangan memakai lift. Bantu orang tua, anak-anak, dan pengguna kursi roda keluar lebih dahulu.`.slice(
                0,
                160,
              ),
            textEn:
              `${emergencyEn} Do not use the lift. Help older people, children and wheelchair users out first, please.`.slice(
                0,
                160,
              ),
          },
        },
      ),
    },
    { name: 'voice-blocked', title: 'Suara tertahan', render: show({ voice: 'voice-blocked' }) },
    { name: 'clips-missing', title: 'Suara belum lengkap', render: show({ voice: 'clips-missing' }) },
    { name: 'practice', title: 'Latihan', render: show({}, { isPractice: true }) },
    {
      name: 'pairing',
      title: 'Belum dipasangkan',
      render: () => <PairingPage title={words.title} code="123456" isUnreachable={false} />,
    },
    {
      name: 'pairing-unreachable',
      title: 'Belum dipasangkan, server belum ada',
      render: () => <PairingPage title={words.title} isUnreachable />,
    },
    {
      name: 'paired-unreachable',
      title: 'Sudah dipasangkan, server belum ada',
      render: () => <PairingPage title={words.title} isUnreachable isPaired />,
    },
  ],
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

function call(step: number, letter: string, number: number, zoneLetter: string, counterLabel: string): DisplayCall {
  const calledAt = new Date(Date.parse(at) - (91 - step) * 70_000).toISOString()
  return { step, letter, number, zone: zoneLetter, counterLabel, calledAt, isRecall: false, language: 'id' }
}

function listed(calls: DisplayCall[], markedBelow = 0): ListedCall[] {
  return calls.map((one, place) => ({ call: one, listedAt: 0, isOnScreenOnly: place < markedBelow }))
}

function crowd(): ListedCall[] {
  const letters = ['B', 'C', 'A', 'D'] as const
  const calls = Array.from({ length: 12 }, (_, place) => {
    const letter = letters[place % 4] ?? 'A'
    return call(89 - place, letter, 41 - place, letter, String(1 + ((place * 5) % 13)))
  })
  return listed(calls, 7)
}
