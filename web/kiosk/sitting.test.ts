import { expect, test } from 'vitest'
import { back, choose, choosePriority, connect, go, nobodyHere, screenOf, turnTo } from './sitting.ts'

test('a wanted service is two steps from the idle screen, and the answer is the third', () => {
  const confirm = choose(go(nobodyHere, { at: 'wanted' }), 'ktp')

  expect(screenOf(confirm)).toEqual({ at: 'confirm' })
  expect(confirm.serviceIds).toEqual(['ktp'])
  expect(confirm.path).toHaveLength(3)
})

test('a second service joins the same plan; going back takes only that one off', () => {
  const one = choose(go(nobodyHere, { at: 'wanted' }), 'ktp')
  const two = choose(go(one, { at: 'wanted' }), 'ak1')

  expect(two.serviceIds).toEqual(['ktp', 'ak1'])
  expect(back(back(two)).serviceIds).toEqual(['ktp'])
  expect(screenOf(back(back(two)))).toEqual({ at: 'confirm' })
})

test('the same service is planned once', () => {
  const one = choose(nobodyHere, 'ktp')

  expect(choose(go(one, { at: 'wanted' }), 'ktp').serviceIds).toEqual(['ktp'])
})

test('turning pages does not lengthen the way back', () => {
  const agencies = go(go(nobodyHere, { at: 'wanted' }), { at: 'agencies', page: 0 })

  expect(screenOf(turnTo(agencies, { at: 'agencies', page: 1 }))).toEqual({ at: 'agencies', page: 1 })
  expect(screenOf(back(turnTo(agencies, { at: 'agencies', page: 1 })))).toEqual({ at: 'wanted' })
})

test('there is nothing behind the idle screen', () => {
  expect(back(nobodyHere)).toBe(nobodyHere)
})

test('a priority picture is chosen with one touch and taken back with another', () => {
  const chosen = choosePriority(nobodyHere, 'elderly')

  expect(chosen.priorityGroup).toBe('elderly')
  expect(choosePriority(chosen, 'disability').priorityGroup).toBe('disability')
  expect(choosePriority(chosen, 'elderly').priorityGroup).toBeNull()
})

test('what is not given here is connected with a number of the connecting desk alone, and going back forgets it', () => {
  const service = { id: 'izin-reklame', nameId: 'Izin reklame', nameEn: 'Permit', agencyAbbreviation: 'DPMPTSP' }
  const asked = connect(go(nobodyHere, { at: 'not-here', page: 0 }), 'penghubung', service)

  expect(asked).toMatchObject({ serviceIds: ['penghubung'], connectTo: service })
  expect(screenOf(asked).at).toBe('confirm')
  expect(back(asked)).toMatchObject({ serviceIds: [], connectTo: null })
})
