import { expect, test } from 'vitest'
import { idle, longestFirst } from './samples.ts'
import { whyFirst } from './why-first.ts'

const groupName = (id: string) => (id === 'elderly' ? 'Lanjut usia' : id)

test('who goes ahead of the turn is explained by the published share, with the group that has it', () => {
  expect(whyFirst(idle, groupName)).toBe('Giliran prioritas, 1 dari 4 panggilan: Lanjut usia.')
})

test('a priority turn without a named group is explained by the share alone', () => {
  const [first, ...others] = idle.next
  const nameless = { ...idle, next: first ? [{ ...first, priorityGroup: null }, ...others] : [] }

  expect(whyFirst(nameless, groupName)).toBe('Giliran prioritas, 1 dari 4 panggilan.')
})

test('everybody else is first because of the wait', () => {
  expect(whyFirst(longestFirst, groupName)).toBe('Menunggu paling lama, 24 menit.')
})

test('nothing is explained where nobody waits', () => {
  expect(whyFirst({ ...idle, next: [] }, groupName)).toBeNull()
})
