import { describe, expect, test } from 'vitest'
import type { MenuLine } from '#contracts/queue'
import { agenciesOf, pageOf, wantedServices } from './tiles.ts'

const open: MenuLine['admission'] = {
  isOpen: true,
  reason: null,
  from: null,
  fromDay: null,
  noteId: null,
  noteEn: null,
}

function line(serviceId: string, agencyId: string, isOpen = true): MenuLine {
  const admission = isOpen ? open : { ...open, isOpen, reason: 'break' as const }
  return {
    serviceId,
    nameId: serviceId,
    nameEn: serviceId,
    agencyId,
    agencyAbbreviation: agencyId,
    zone: 'B',
    demand: 1,
    waiting: 0,
    range: null,
    admission,
  }
}

const ids = (lines: readonly MenuLine[]) => lines.map(one => one.serviceId)

describe('a page of tiles', () => {
  test('holds six, and the rest comes on the next', () => {
    const eight = [1, 2, 3, 4, 5, 6, 7, 8]

    expect(pageOf(eight, 0)).toEqual({ tiles: [1, 2, 3, 4, 5, 6], page: 0, pages: 2 })
    expect(pageOf(eight, 1)).toEqual({ tiles: [7, 8], page: 1, pages: 2 })
  })

  test('past the last one comes the first again, and before the first the last', () => {
    expect(pageOf([1, 2, 3], 3, 2).tiles).toEqual([3])
    expect(pageOf([1, 2, 3], 2, 2).tiles).toEqual([1, 2])
    expect(pageOf([1, 2, 3], -1, 2).tiles).toEqual([3])
  })

  test('exactly six make one page, and none make an empty one', () => {
    expect(pageOf([1, 2, 3, 4, 5, 6], 0).pages).toBe(1)
    expect(pageOf([], 4)).toEqual({ tiles: [], page: 0, pages: 1 })
  })

  test('every tile is on exactly one page', () => {
    const all = Array.from({ length: 35 }, (_, index) => index)
    const { pages } = pageOf(all, 0)

    expect(Array.from({ length: pages }, (_, page) => pageOf(all, page).tiles).flat()).toEqual(all)
  })
})

describe('the first screen', () => {
  test('keeps the order of the menu, where what most people come for comes first', () => {
    const menu = [line('a1', 'a'), line('a2', 'a'), line('b1', 'b'), line('c1', 'c')]

    expect(ids(wantedServices(menu, 3))).toEqual(['a1', 'a2', 'b1'])
  })

  test('puts a service that gives no numbers now behind those that do, however wanted', () => {
    const menu = [line('a1', 'a', false), line('b1', 'b'), line('c1', 'c')]

    expect(ids(wantedServices(menu))).toEqual(['b1', 'c1', 'a1'])
    expect(ids(menu)).toEqual(['a1', 'b1', 'c1'])
  })

  test('leaves a service that only lacks a blank where it is', () => {
    const short = { ...line('a1', 'a'), admission: { ...open, isOpen: false, reason: 'out-of-stock' as const } }

    expect(ids(wantedServices([short, line('b1', 'b'), line('c1', 'c', false)]))).toEqual(['a1', 'b1', 'c1'])
  })
})

test('agencies stand in the order of the menu, each once, with how many services they have', () => {
  expect(agenciesOf([line('a1', 'a'), line('b1', 'b'), line('a2', 'a')])).toEqual([
    { agencyId: 'a', abbreviation: 'a', services: 2 },
    { agencyId: 'b', abbreviation: 'b', services: 1 },
  ])
})
