import type { Forecast } from '#contracts/planning'

const shape = [2.4, 9.1, 12.6, 11.2, 9.8, 7.4, 6.1, 5.2, 0.6, 0.4, 5.9, 7, 4.8, 2.9]

/** People by half hour from 07.30 on, so many times the shape, with ranges as wide as their chance. */
function halfHours(times: number): Forecast['halfHours'] {
  return shape.map((people, half) => {
    const mean = people * times
    return {
      from: 450 + 30 * half,
      mean: Math.round(mean * 100) / 100,
      low: Math.max(0, Math.floor(mean - 1.9 * Math.sqrt(mean))),
      high: Math.ceil(mean + 1.9 * Math.sqrt(mean)),
    }
  })
}

const registry = { agencyId: 'capil', agency: 'Dispendukcapil' }
const revenue = { agencyId: 'pajak', agency: 'Bapenda' }

export const expected: Forecast = {
  day: '2026-12-01',
  marks: ['start-of-month'],
  rangeShare: 0.9,
  history: { days: 42, firstDay: '2026-09-28', lastDay: '2026-11-24' },
  bookings: 18,
  confidence: 'log',
  whole: { mean: 213.5, low: 158, high: 276 },
  halfHours: halfHours(2.5),
  services: [
    {
      serviceId: 'ktp',
      nameId: 'Cetak ulang KTP-el',
      ...registry,
      confidence: 'log',
      whole: { mean: 128.1, low: 92, high: 168 },
      halfHours: halfHours(1.5),
    },
    {
      serviceId: 'pbb',
      nameId: 'Salinan SPPT PBB',
      ...revenue,
      confidence: 'few-days',
      whole: { mean: 85.4, low: 48, high: 129 },
      halfHours: halfHours(1),
    },
    { serviceId: 'pbb-mutasi', nameId: 'Mutasi objek PBB', ...revenue, confidence: 'none', whole: null, halfHours: [] },
  ],
}

export const unknown: Forecast = {
  ...expected,
  marks: [],
  history: { days: 0, firstDay: null, lastDay: null },
  bookings: 0,
  confidence: 'none',
  whole: null,
  halfHours: [],
  services: expected.services.map(one => ({ ...one, confidence: 'none', whole: null, halfHours: [] })),
}
