import './display.css'
import { PairingPage } from '#client/pairing.tsx'
import type { DisplayView } from '#contracts/queue'
import type { SurfaceStates } from '#ui/states.ts'
import { Display, type DisplayProps } from './display.tsx'
import {
  at,
  call,
  crowd,
  emergency,
  hallName,
  last,
  listed,
  longEmergency,
  moreZones,
  now,
  shortage,
  view,
  zones,
} from './samples.ts'
import { Boot } from './whole-screens.tsx'
import { words } from './words.ts'

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
    { name: 'shortage', title: 'Blanko habis', render: show({}, { shortages: [shortage] }) },
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
    { name: 'emergency', title: 'Darurat', render: show({}, { emergency }) },
    { name: 'emergency-long', title: 'Darurat, pesan terpanjang', render: show({}, { emergency: longEmergency }) },
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
