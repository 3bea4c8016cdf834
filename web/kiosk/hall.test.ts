import { expect, test } from 'vitest'
import type { Admission, KioskView } from '#contracts/queue'
import { hallState, planOf, servicesOf } from './hall.ts'

function line(serviceId: string, reason: Admission['reason'] = null): KioskView['menu'][number] {
  const admission = { isOpen: reason === null, reason, from: null, fromDay: null, noteId: null, noteEn: null }
  return {
    serviceId,
    nameId: serviceId,
    nameEn: serviceId,
    agencyId: 'a',
    agencyAbbreviation: 'A',
    zone: 'B',
    demand: 1,
    waiting: 0,
    range: null,
    admission,
  }
}

const view = (menu: KioskView['menu'], state: KioskView['day']['state'] = 'open') => ({
  menu,
  day: { day: null, state, openedAt: null, closedAt: null },
})

test('one open service makes the hall open', () => {
  expect(hallState(view([line('a', 'closing'), line('b')]))).toBe('open')
})

test('a shut hall is called by its reason', () => {
  expect(hallState(view([line('a', 'break'), line('b', 'break')]))).toBe('break')
  expect(hallState(view([line('a', 'holiday')], 'not-open'))).toBe('holiday')
  expect(hallState(view([line('a', 'day-closed')], 'closed'))).toBe('closed')
  expect(hallState(view([line('a', 'after-hours'), line('b', 'cut-off')]))).toBe('closed')
  expect(hallState(view([line('a', 'before-hours'), line('b', 'day-not-open')], 'not-open'))).toBe('not-open')
})

test('mixed reasons on an open day promise nothing', () => {
  expect(hallState(view([line('a', 'closing'), line('b', 'break')]))).toBe('none')
  expect(hallState(view([]))).toBe('none')
})

test('the Penghubung desk is not among the services, nor is what was chosen already', () => {
  const menu = [line('penghubung'), line('a'), line('b')]

  expect(servicesOf({ menu, deskServiceId: 'penghubung' }, ['a']).map(one => one.serviceId)).toEqual(['b'])
})

test('the plan keeps the chosen order and drops what left the menu', () => {
  expect(planOf({ menu: [line('a'), line('b')] }, ['b', 'gone', 'a']).map(one => one.serviceId)).toEqual(['b', 'a'])
})
