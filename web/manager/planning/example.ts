import type { HallFigures, OrderReplay, PlanningOptions, WhatIf } from '#contracts/planning'
import type { CallOrders } from '#contracts/queue'

const registry = { agencyId: 'capil', agency: 'Dispendukcapil' }
const revenue = { agencyId: 'pajak', agency: 'Bapenda' }

export const options: PlanningOptions = {
  counters: [
    { id: 'loket-1', label: '1', ...registry },
    { id: 'loket-2', label: '2', ...registry },
    { id: 'loket-3', label: '3', ...revenue },
  ],
  services: [
    { id: 'pbb-mutasi', nameId: 'Mutasi objek PBB', ...revenue },
    { id: 'akta-kematian', nameId: 'Akta kematian', ...registry },
  ],
  agencies: [
    { id: 'capil', abbreviation: 'Dispendukcapil' },
    { id: 'pajak', abbreviation: 'Bapenda' },
  ],
}

function figures(visitors: number, inTime: number, wait: number): HallFigures {
  const line = { perDay: visitors, inTime, inTimeNineOfTen: inTime - 0.06, medianWait: wait / 4, ninetyWait: wait }
  return {
    ...line,
    visitors,
    peopleAtOnce: Math.round(visitors / 6),
    lastOut: 905 + wait / 2,
    lastOutNineOfTen: 915 + wait,
    unserved: inTime < 0.8 ? 2.4 : 0,
    unservedNineOfTen: inTime < 0.8 ? 6 : 0,
    left: visitors / 40,
    services: [
      { serviceId: 'ktp', nameId: 'Cetak ulang KTP-el', ...registry, ...line, perDay: visitors * 0.6 },
      {
        serviceId: 'pbb',
        nameId: 'Salinan SPPT PBB',
        ...revenue,
        ...line,
        perDay: visitors * 0.4,
        inTime: inTime + 0.03,
      },
    ],
    halfHours: Array.from({ length: 13 }, (_, half) => ({
      from: 465 + 30 * half,
      perDay: visitors / 13,
      inTime: half === 12 ? null : Math.max(0.2, Math.min(1, inTime + (half % 5) * 0.03 - 0.06)),
    })),
  }
}

const base: Omit<WhatIf, 'whatIf' | 'isKept' | 'headroom' | 'repair'> = {
  day: '2026-11-24',
  days: 60,
  targetMinutes: 15,
  promisedShare: 0.9,
  today: figures(240, 0.93, 13),
  assumptions: [
    { what: 'visitors', service: null, value: 214.3, from: 'measured' },
    { what: 'minutes', service: 'Cetak ulang KTP-el', value: 6.4, from: 'measured' },
    { what: 'minutes', service: 'Salinan SPPT PBB', value: 8, from: 'catalogue' },
    { what: 'counters', service: null, value: 18, from: 'measured' },
    { what: 'busy-days', service: null, value: 15, from: 'assumed' },
  ],
  addedServices: [],
}

export const broken: WhatIf = {
  ...base,
  whatIf: figures(324, 0.71, 38),
  isKept: false,
  headroom: { percent: -22, isAtLeast: false },
  repair: {
    counters: [
      { ...registry, counters: 2 },
      { ...revenue, counters: 1 },
    ],
    isEnough: true,
    inTime: 0.92,
  },
  addedServices: ['Akta kematian'],
}

export const kept: WhatIf = {
  ...base,
  whatIf: figures(252, 0.94, 12),
  isKept: true,
  headroom: { percent: 18, isAtLeast: false },
  repair: null,
}

const side = (inTime: number, ninetyWait: number) => ({
  inTime,
  medianWait: ninetyWait / 5,
  ninetyWait,
  longest: ninetyWait * 2.5,
})

export const replayed: OrderReplay = {
  from: 'log',
  days: 20,
  firstDay: '2026-10-26',
  lastDay: '2026-11-23',
  targetMinutes: 15,
  all: { count: 5_210, now: side(0.91, 14), proposed: side(0.91, 14.2) },
  classes: [
    { class: 'walk-in', count: 4_300, now: side(0.9, 15), proposed: side(0.89, 16.8) },
    { class: 'priority', count: 480, now: side(0.93, 12), proposed: side(0.99, 5) },
    { class: 'booked', count: 430, now: side(0.95, 9), proposed: side(0.95, 9.2) },
  ],
  services: [
    { serviceId: 'ktp', nameId: 'Cetak ulang KTP-el', count: 2_100, now: side(0.86, 19), proposed: side(0.85, 21) },
  ],
}

export const orders: CallOrders = {
  now: {
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
  },
  next: null,
}
