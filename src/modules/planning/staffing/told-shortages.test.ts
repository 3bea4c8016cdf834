import { expect, test } from 'vitest'
import type { StaffedDay } from './staff-apart.ts'
import { toldShortages } from './told-shortages.ts'

const registry = { agencyId: 'capil', agency: 'Dispendukcapil' }
const names = new Map([
  ['ktp', { nameId: 'KTP', ...registry }],
  ['kk', { nameId: 'KK', ...registry }],
  ['akta', { nameId: 'Akta', ...registry }],
  ['pajak', { nameId: 'Pajak', agencyId: 'pajak', agency: 'Bapenda' }],
])
const told = (shortages: StaffedDay['shortages']) =>
  toldShortages(
    {
      shortages,
      groups: [
        { services: ['ktp', 'kk'], inTime: [] },
        { services: ['akta'], inTime: [] },
      ],
    } as unknown as StaffedDay,
    names,
  )

test('nothing is missing where nothing is', () => {
  expect(told([])).toEqual([])
})

test('half hours in a row are one span; overlapping pools count once, by the larger', () => {
  expect(
    told([
      { halfHour: 510, services: ['ktp', 'kk'], counters: 2 },
      { halfHour: 480, services: ['ktp', 'kk'], counters: 2 },
      { halfHour: 480, services: ['kk'], counters: 1 },
      { halfHour: 540, services: ['kk'], counters: 1 },
      { halfHour: 600, services: ['ktp', 'kk'], counters: 1 },
      { halfHour: 480, services: ['pajak'], counters: 1 },
    ]),
  ).toEqual([
    { agencies: ['Dispendukcapil'], counters: 2, from: 480, to: 540 },
    { agencies: ['Dispendukcapil'], counters: 1, from: 540, to: 570 },
    { agencies: ['Dispendukcapil'], counters: 1, from: 600, to: 630 },
    { agencies: ['Bapenda'], counters: 1, from: 480, to: 510 },
  ])
})

test('two groups of one agency miss together what both miss', () => {
  expect(
    told([
      { halfHour: 480, services: ['ktp'], counters: 2 },
      { halfHour: 480, services: ['akta'], counters: 1 },
    ]),
  ).toEqual([{ agencies: ['Dispendukcapil'], counters: 3, from: 480, to: 510 }])
})
