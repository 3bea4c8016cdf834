import type { Staffing } from '#contracts/planning'

const needs = [7, 9, 9, 8, 7, 6, 5, 4, 0, 0, 5, 6, 4, 3]
const halfHours = (times: number, spare: number): Staffing['halfHours'] =>
  needs.map((counters, half) => {
    const needed = Math.round(counters * times)
    return { from: 480 + 30 * half, needed, planned: needed === 0 ? 0 : needed + (half % 3 === 0 ? spare : 0) }
  })
const inTime = (low: number): Staffing['inTime'] =>
  needs.map((_, half) => ({
    from: 465 + 30 * half,
    share: half === 13 ? null : Math.min(1, low + (half % 4) * 0.02),
  }))

const counter = (label: string, agency: string, ...spans: (readonly [number, number])[]) => ({
  counterId: `loket-${label}`,
  label,
  agency,
  spans: spans.map(([from, to]) => ({ from, to })),
  hours: spans.reduce((sum, [from, to]) => sum + (to - from) / 60, 0),
})

export const planned: Staffing = {
  day: '2026-11-25',
  withinMinutes: 15,
  share: 0.9,
  arrivals: { from: 'forecast', aDay: 213.5, historyDays: 42, unknown: ['Mutasi objek PBB'] },
  hours: { planned: 21.5, flat: 30 },
  judged: { days: 187, inTime: 0.964 },
  halfHours: halfHours(1, 1),
  inTime: inTime(0.93),
  groups: [
    {
      agencies: ['Dispendukcapil'],
      services: ['Cetak ulang KTP-el', 'Kartu Keluarga'],
      halfHours: halfHours(0.6, 0),
      inTime: inTime(0.94),
    },
    { agencies: ['Bapenda'], services: ['Salinan SPPT PBB'], halfHours: halfHours(0.4, 1), inTime: inTime(0.92) },
  ],
  counters: [
    counter('1', 'Dispendukcapil', [480, 720], [780, 900]),
    counter('2', 'Dispendukcapil', [480, 720], [780, 840]),
    counter('3', 'Dispendukcapil', [480, 630]),
    counter('4', 'Bapenda', [480, 720], [780, 900]),
    counter('5', 'Bapenda', [510, 630]),
    counter('6', 'Bapenda'),
  ],
  shortages: [],
  rules: { leastHours: 2, mostHours: 7, breakMinutes: 30, breakFrom: 660, breakTo: 840, breakFromHours: 5 },
  assumptions: [
    { what: 'officers', service: null, value: 1, from: 'assumed' },
    { what: 'arrivals', service: null, value: 213.5, from: 'measured' },
    { what: 'minutes', service: 'Cetak ulang KTP-el', value: 6.4, from: 'measured' },
  ],
}

export const short: Staffing = {
  ...planned,
  arrivals: { from: 'assumed', aDay: 260, historyDays: 0, unknown: [] },
  hours: { planned: 36, flat: 36 },
  judged: { days: 154, inTime: 0.712 },
  inTime: inTime(0.66),
  shortages: [
    { agencies: ['Dispendukcapil'], counters: 2, from: 480, to: 660 },
    { agencies: ['Bapenda'], counters: 1, from: 510, to: 570 },
  ],
}
