import { expect, test } from 'vitest'
import { chordOf } from './keys.ts'

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

test('a key is named with what is held, in one order', () => {
  expect(chordOf({ ...bare, key: 'F2' })).toBe('F2')
  expect(chordOf({ ...bare, key: 'F2', shiftKey: true })).toBe('Shift+F2')
  expect(chordOf({ ...bare, key: 'K', ctrlKey: true, shiftKey: true })).toBe('Control+Shift+k')
})

test('the command key of a Mac is Control', () => {
  expect(chordOf({ ...bare, key: 'k', metaKey: true })).toBe('Control+k')
})
