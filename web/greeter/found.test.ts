import { expect, test } from 'vitest'
import type { ServiceLine } from '#contracts/catalogue'
import type { MenuLine } from '#contracts/queue'
import { deskLine, foundServices, recentChoices } from './found.ts'

const open: MenuLine['admission'] = {
  isOpen: true,
  reason: null,
  from: null,
  fromDay: null,
  noteId: null,
  noteEn: null,
}

function line(serviceId: string, nameId: string, agencyAbbreviation = 'Dispendukcapil'): MenuLine {
  return {
    serviceId,
    nameId,
    nameEn: nameId,
    agencyId: 'a',
    agencyAbbreviation,
    zone: 'B',
    demand: 1,
    waiting: 0,
    range: null,
    admission: open,
  }
}

function known(id: string, nameId: string, isOnMenu = false): ServiceLine {
  const agency = { agencyId: 'a', agencyAbbreviation: 'Dinsos' }
  return { id, kind: 'service', nameId, nameEn: nameId, ...agency, stage: 'planned', isOnMenu }
}

const menu = [
  line('cetak-ktp', 'Cetak KTP-el'),
  line('akta-lahir', 'Akta Kelahiran'),
  line('penghubung', 'Meja Penghubung', 'DPMPTSP'),
]

test('finds a menu service by any of its words, in any order, without caring for dashes', () => {
  expect(foundServices(menu, [], 'ktp el cetak').map(found => found.serviceId)).toEqual(['cetak-ktp'])
  expect(foundServices(menu, [], 'dispendukcapil akta').map(found => found.serviceId)).toEqual(['akta-lahir'])
})

test('a planned service comes after those of the menu and has no line', () => {
  const found = foundServices(
    menu,
    [known('ktp-planned', 'KTP planned'), known('cetak-ktp', 'Cetak KTP-el', true)],
    'ktp',
  )

  expect(found.map(one => one.serviceId)).toEqual(['cetak-ktp', 'ktp-planned'])
  expect(found[1]?.line).toBeNull()
})

test('a menu service that only the catalogue finds keeps its line', () => {
  const found = foundServices(menu, [known('akta-lahir', 'Akta Kelahiran', true)], 'bayi')

  expect(found[0]?.line?.zone).toBe('B')
})

test('an empty question finds nothing', () => {
  expect(foundServices(menu, [known('x', 'X')], '  ')).toEqual([])
})

test('recent services that left the menu are not offered', () => {
  expect(recentChoices(menu, ['gone', 'akta-lahir']).map(one => one.serviceId)).toEqual(['akta-lahir'])
})

test('a hall without a Penghubung desk has no desk line', () => {
  expect(deskLine({ menu, deskServiceId: 'penghubung' })?.nameId).toBe('Meja Penghubung')
  expect(deskLine({ menu, deskServiceId: null })).toBeNull()
})
