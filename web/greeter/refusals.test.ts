import { expect, test } from 'vitest'
import { Offline } from '#client/ask.ts'
import { DayNotOpen, NotInThatState, NumberNotGiven } from '#contracts/queue'
import { sayRefusal, sayStripRefusal } from './refusals.ts'
import { words } from './words.ts'

test('a refused number says why and from when', () => {
  const admission = {
    isOpen: false,
    reason: 'break',
    from: '2026-11-23T05:45:00.000Z',
    fromDay: '2026-11-23',
    noteId: null,
    noteEn: null,
  }

  expect(sayRefusal(NumberNotGiven({ serviceId: 'nib', admission }).details(), '2026-11-23')).toBe(
    'Istirahat, mulai 12.45',
  )
})

test('what the hall refuses and what does not reach it are told apart', () => {
  expect(sayRefusal(DayNotOpen(), null)).toBe(words.dayNotOpen)
  expect(sayRefusal(Offline(), null)).toBe(words.offline)
  expect(sayRefusal({ type: 'fault' }, null)).toBe(words.other)
})

test('a number that somebody else took care of is simply gone', () => {
  expect(sayStripRefusal(NotInThatState())).toBe(words.gone)
})
