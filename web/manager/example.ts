import type { HallBoard } from '#contracts/queue'
import type { ClosingOptions } from './asks.ts'

const at = '2026-11-23T03:18:00.000Z'

type Counter = HallBoard['counters'][number]

function counter(
  label: string,
  zone: string,
  agencyAbbreviation: string,
  state: Counter['state'],
  number: number | null,
  minutes: number | null,
  backAt: string | null = null,
): Counter {
  return {
    id: `loket-${label}`,
    label,
    zone,
    agencyAbbreviation,
    state,
    letter: number === null ? null : zone,
    number,
    minutes,
    backAt,
    servedToday: 8 + Number(label),
  }
}

function device(
  name: string,
  kind: 'kiosk' | 'display',
  more: Partial<HallBoard['devices'][number]> = {},
): HallBoard['devices'][number] {
  return {
    id: name,
    name,
    kind,
    isConnected: true,
    silentSeconds: 4,
    condition: null,
    paperLeft: kind === 'kiosk' ? 412 : null,
    ...more,
  }
}

const usualOrder: HallBoard['callOrder']['now'] = {
  version: 0,
  classes: {
    'walk-in': { rate: 1, headStartMinutes: 0 },
    priority: { rate: 15, headStartMinutes: 10 },
    booked: { rate: 10, headStartMinutes: 15 },
  },
  look: 1,
  backlog: 2.5,
  inForceFrom: null,
  origin: 'usual',
  reason: null,
}

/** What a manager decided for the next day. */
export const decidedOrder: HallBoard['callOrder'] = {
  now: usualOrder,
  next: {
    ...usualOrder,
    version: 1,
    classes: { ...usualOrder.classes, priority: { rate: 6, headStartMinutes: 20 } },
    inForceFrom: '2026-11-23T17:00:00.000Z',
    origin: 'manager',
    reason: 'Percobaan satu minggu, disepakati dalam rapat koordinasi',
  },
  overtakingCalls: 0,
  overtaken: 0,
}

/** A busy Monday morning; nothing in it is real. */
export const busy: HallBoard = {
  hallName: 'MPP Contoh',
  day: { day: '2026-11-23', state: 'open', openedAt: '2026-11-23T00:31:00.000Z', closedAt: null },
  figures: {
    waiting: 38,
    serving: 9,
    served: 146,
    medianWaitMinutes: 12,
    p90WaitMinutes: 41,
    noShowPercent: 6,
    completedPercent: 92,
    outOfOrder: 3,
    calls: 155,
  },
  targets: { medianWaitMinutes: 10, p90WaitMinutes: 30, noShowPercent: 8, completedPercent: 90 },
  zones: [
    {
      letter: 'A',
      nameId: 'Mandiri',
      icon: 'pointer',
      waiting: 3,
      longestWaitMinutes: 10,
      p90WaitMinutes: 10,
      range: { fromMinutes: 0, toMinutes: 10 },
      isSlow: false,
    },
    {
      letter: 'B',
      nameId: 'Cepat',
      icon: 'zap',
      waiting: 12,
      longestWaitMinutes: 24,
      p90WaitMinutes: 21,
      range: { fromMinutes: 10, toMinutes: 25 },
      isSlow: false,
    },
    {
      letter: 'C',
      nameId: 'Lengkap',
      icon: 'files',
      waiting: 19,
      longestWaitMinutes: 48,
      p90WaitMinutes: 46,
      range: { fromMinutes: 30, toMinutes: 60 },
      isSlow: true,
    },
    {
      letter: 'D',
      nameId: 'Penghubung',
      icon: 'link',
      waiting: 4,
      longestWaitMinutes: 15,
      p90WaitMinutes: 15,
      range: { fromMinutes: 5, toMinutes: 20 },
      isSlow: false,
    },
  ],
  counters: [
    counter('1', 'A', 'Bank Jatim', 'serving', 53, 2),
    counter('2', 'A', 'Bapenda', 'serving', 54, 1),
    counter('3', 'B', 'Dispendukcapil', 'serving', 14, 4),
    counter('4', 'B', 'Dispendukcapil', 'serving', 13, 7),
    counter('5', 'B', 'Kecamatan', 'called', 12, 1),
    counter('6', 'C', 'Dispendukcapil', 'closed', null, null),
    counter('7', 'C', 'Dispendukcapil', 'serving', 31, 5),
    counter('8', 'C', 'Dinsos', 'serving', 30, 9),
    counter('9', 'C', 'DPMPTSP', 'serving', 29, 22),
    counter('10', 'C', 'Disnaker', 'paused', null, 11, '2026-11-23T03:30:00.000Z'),
    counter('11', 'D', 'Penghubung', 'serving', 6, 10),
    counter('12', 'D', 'Penghubung', 'free', null, 3),
  ],
  emptyBooths: [],
  longWaits: [
    {
      ticketId: 'c19',
      visitId: 'v19',
      letter: 'C',
      number: 32,
      serviceId: 'reaktivasi',
      nameId: 'Reaktivasi KIS PBI-JK nonaktif',
      waitedMinutes: 48,
      isPriority: false,
      priorityGroup: null,
    },
    {
      ticketId: 'c20',
      visitId: 'v20',
      letter: 'C',
      number: 33,
      serviceId: 'nib',
      nameId: 'NIB perseorangan UMK',
      waitedMinutes: 44,
      isPriority: true,
      priorityGroup: 'lansia',
    },
  ],
  callOrder: { now: usualOrder, next: null, overtakingCalls: 12, overtaken: 31 },
  outOfOrder: [
    { letter: 'C', number: 27, counterLabel: '8', reason: 'Sakit, perlu segera pulang', calledAt: at },
    { letter: 'B', number: 9, counterLabel: '4', reason: 'Kembali setelah lengkapi berkas', calledAt: at },
    { letter: 'D', number: 2, counterLabel: '11', reason: 'Jawaban rujukan sudah ada', calledAt: at },
  ],
  devices: [
    device('Anjungan 1, pintu utama', 'kiosk'),
    device('Anjungan 2, dekat pintu', 'kiosk', { paperLeft: 38 }),
    device('Layar Zona A', 'display'),
    device('Layar Zona B', 'display'),
    device('Layar Zona D', 'display', { isConnected: false, silentSeconds: 40 }),
  ],
  closings: [],
  shortages: [],
  announcements: [],
  openHoursId: '08.00–15.00',
  rangesKept: { day: '2026-11-23', told: 214, kept: 197 },
  at,
  isPractice: false,
}

/** The same hall on a good day. */
export const calm: HallBoard = {
  ...busy,
  figures: { ...busy.figures, waiting: 14, medianWaitMinutes: 8, p90WaitMinutes: 22, outOfOrder: 0 },
  zones: busy.zones.map(zone => ({
    ...zone,
    isSlow: false,
    waiting: Math.ceil(zone.waiting / 3),
    longestWaitMinutes: Math.min(18, zone.longestWaitMinutes ?? 0),
  })),
  longWaits: [],
  outOfOrder: [],
  devices: busy.devices.map(one => ({
    ...one,
    isConnected: true,
    silentSeconds: 3,
    paperLeft: one.kind === 'kiosk' ? 300 : null,
  })),
}

export const beforeOpening: HallBoard = {
  ...calm,
  day: { day: null, state: 'not-open', openedAt: null, closedAt: null },
  figures: {
    ...calm.figures,
    waiting: 0,
    serving: 0,
    served: 0,
    medianWaitMinutes: null,
    p90WaitMinutes: null,
    noShowPercent: null,
    completedPercent: null,
    calls: 0,
  },
  zones: calm.zones.map(zone => ({ ...zone, waiting: 0, longestWaitMinutes: null, p90WaitMinutes: null, range: null })),
  counters: busy.counters.map(one => ({
    ...one,
    state: 'closed' as const,
    letter: null,
    number: null,
    minutes: null,
    backAt: null,
    servedToday: 0,
  })),
  devices: busy.devices,
  at: '2026-11-23T00:22:00.000Z',
}

export const closed: HallBoard = {
  ...calm,
  day: {
    day: '2026-11-23',
    state: 'closed',
    openedAt: '2026-11-23T00:31:00.000Z',
    closedAt: '2026-11-23T08:06:00.000Z',
  },
  figures: { ...busy.figures, waiting: 0, serving: 0, served: 412 },
  counters: busy.counters.map(one => ({
    ...one,
    state: 'closed' as const,
    letter: null,
    number: null,
    minutes: null,
    backAt: null,
  })),
  outOfOrder: busy.outOfOrder,
  at: '2026-11-23T08:20:00.000Z',
}

export const withEmptyBooth: HallBoard = {
  ...busy,
  emptyBooths: [
    { boothId: 'disnaker', name: 'Gerai Disnaker', waiting: 4, emptyMinutes: 12 },
    { boothId: 'bpjs', name: 'Gerai Kecamatan', waiting: 2, emptyMinutes: null },
  ],
}

export const withClosings: HallBoard = {
  ...calm,
  closings: [
    {
      id: 'asked',
      name: 'Gerai Bapenda',
      reason: 'Petugas dipanggil rapat',
      startsAt: '2026-11-23T04:00:00.000Z',
      reopensAt: '2026-11-23T06:00:00.000Z',
      isApproved: false,
    },
    {
      id: 'counts',
      name: 'NIB perseorangan UMK',
      reason: 'Sistem pusat sedang gangguan',
      startsAt: '2026-11-23T02:40:00.000Z',
      reopensAt: '2026-11-24T01:00:00.000Z',
      isApproved: true,
    },
  ],
  shortages: [
    {
      admission: {
        isOpen: false,
        reason: 'out-of-stock',
        from: '2026-11-26T00:30:00.000Z',
        fromDay: '2026-11-26',
        noteId: 'Blanko KTP-el',
        noteEn: 'Blanko KTP-el',
      },
      services: [{ nameId: 'Cetak KTP-el', nameEn: 'e-ID card printing' }],
    },
  ],
  announcements: [{ id: 'news', kind: 'news', textId: 'Hari Rabu loket buka mulai pukul 09.00.' }],
}

export const inEmergency: HallBoard = {
  ...busy,
  announcements: [
    { id: 'emergency', kind: 'emergency', textId: 'Silakan keluar lewat pintu terdekat. Ikuti petugas.' },
  ],
}

export const options: ClosingOptions = {
  booths: [
    { id: 'bapenda', name: 'Gerai Bapenda' },
    { id: 'disnaker', name: 'Gerai Disnaker' },
    { id: 'dukcapil', name: 'Gerai Dispendukcapil' },
  ],
  services: [
    { id: 'cetak-ktp', name: 'Cetak KTP-el' },
    { id: 'nib', name: 'NIB perseorangan UMK' },
  ],
}
