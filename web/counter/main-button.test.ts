import { expect, test } from 'vitest'
import { justPressed, type LastPress, mainAct } from './main-button.ts'
import { called, idle, paused, person, serving, takenOver } from './samples.ts'

test('a free counter calls whoever is first', () => {
  expect(mainAct(idle, 'completed')).toMatchObject({ does: 'call', next: { letter: 'B', number: 18 } })
})

test('a free counter asks even where nobody is known to wait: somebody may have come this second', () => {
  expect(mainAct({ ...idle, next: [], waitingHere: 0 }, 'completed')).toEqual({ does: 'call', next: null })
})

test('a called person is begun with, and never finished, whatever outcome was chosen before', () => {
  expect(mainAct(called, 'papers-missing')).toEqual({ does: 'start', ticketId: person.ticketId })
})

test('a served person is finished with the chosen outcome, then the next is called', () => {
  const act = mainAct(serving, 'papers-missing')

  expect(act).toMatchObject({ does: 'finish', outcome: 'papers-missing', thenCall: { number: 18 } })
})

test('during a break the served person is finished and nobody is called', () => {
  expect(mainAct({ ...paused, current: person }, 'completed')).toMatchObject({ does: 'finish', thenCall: null })
})

test('a break with nobody at the counter is ended', () => {
  expect(mainAct(paused, 'completed')).toEqual({ does: 'resume' })
})

test('a closed counter, or one that is somebody else’s, does nothing', () => {
  expect(mainAct({ ...idle, session: null }, 'completed')).toEqual({ does: 'nothing' })
  expect(mainAct(takenOver, 'completed')).toEqual({ does: 'nothing' })
})

const call: LastPress = { did: 'call', number: 'B-018', atMs: 1_000 }

test('a second press within three seconds of a call does not begin the service', () => {
  expect(justPressed(call, mainAct(called, 'completed'), 3_999)).toBe(call)
  expect(justPressed(call, mainAct(called, 'completed'), 4_000)).toBeNull()
})

test('a second press within three seconds of a beginning does not end the service', () => {
  const start: LastPress = { did: 'start', number: 'B-018', atMs: 1_000 }

  expect(justPressed(start, mainAct(serving, 'completed'), 1_200)).toBe(start)
})

test('calling is never guarded: the server gives one person to a counter', () => {
  expect(justPressed({ ...call, did: 'finish' }, mainAct(idle, 'completed'), 1_200)).toBeNull()
  expect(justPressed(null, mainAct(called, 'completed'), 1_200)).toBeNull()
})
