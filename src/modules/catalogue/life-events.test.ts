import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTenant } from '#tenant'
import { inOrder, visitsOf } from './rules.ts'

const { tenant } = readTenant(join(import.meta.dirname, '../../../tenants/jember'))

const step = (id: string, after: string[] = [], isOnMenu = true, isQuick = true) => ({ id, after, isOnMenu, isQuick })

test('every shipped life event can be walked: no step comes before one it needs', () => {
  expect(tenant?.lifeEvents.length).toBe(14)
  for (const event of tenant?.lifeEvents ?? []) {
    const order = inOrder(event.steps).map(one => one.id)
    expect(order.length, event.id).toBe(event.steps.length)
    for (const one of event.steps)
      for (const before of one.after)
        expect(order.indexOf(before), `${event.id} ${one.id}`).toBeLessThan(order.indexOf(one.id))
  }
})

test('where two steps could be next, the order of the file decides, so the page does not jump', () => {
  const order = inOrder([step('c', ['a']), step('a'), step('b'), step('d', ['c'])])

  expect(order.map(one => one.id)).toEqual(['a', 'c', 'b', 'd'])
})

test('steps of the hall that wait for nothing outside fall in one visit', () => {
  const visits = visitsOf([step('clinic', [], false), step('akta', ['clinic']), step('kia', ['akta'])])

  expect([...visits]).toEqual([
    ['akta', 1],
    ['kia', 1],
  ])
})

test('something outside, or something slow, in between makes a second visit', () => {
  const visits = visitsOf([
    step('n1'),
    step('kua', ['n1'], false),
    step('kk', ['kua']),
    step('slow', [], true, false),
    step('then', ['slow']),
  ])

  expect([...visits]).toEqual([
    ['n1', 1],
    ['kk', 2],
    ['slow', 1],
    ['then', 2],
  ])
})
