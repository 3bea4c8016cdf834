import { expect, test } from 'vitest'
import { makeSpokenMemory } from './spoken-memory.ts'

const today = () => '2026-11-24'

test('remembers over a reload what was spoken and what was only shown', () => {
  const storage = someStorage()
  const before = makeSpokenMemory(storage, today)
  before.keep('1', 'spoken')
  before.keep('2', 'spoken')
  before.keep('2', 'skipped')

  const after = makeSpokenMemory(storage, today)

  expect(['1', '2', '3'].map(after.outcome)).toEqual(['spoken', 'skipped', undefined])
})

test('forgets yesterday, also in a page that was left open', () => {
  const storage = someStorage()
  let day = '2026-11-24'
  const memory = makeSpokenMemory(storage, () => day)
  memory.keep('1', 'spoken')

  day = '2026-11-25'

  expect(memory.outcome('1')).toBeUndefined()
  expect(makeSpokenMemory(storage, () => day).outcome('1')).toBeUndefined()
})

test('is bounded: the oldest of a thousand falls out', () => {
  const storage = someStorage()
  const memory = makeSpokenMemory(storage, today)
  for (let step = 1; step <= 1_002; step += 1) memory.keep(String(step), 'spoken')

  expect(['1', '2', '3', '1002'].map(memory.outcome)).toEqual([undefined, undefined, 'spoken', 'spoken'])
  expect(storage.getItem('satap display spoken')?.length).toBeLessThan(30_000)
})

test('works on, until the reload, with a storage that is full, foreign or forbidden', () => {
  const full = {
    getItem: () => '{"day":"2026-11-24","calls":',
    setItem: () => {
      throw new Error('full')
    },
  }
  for (const storage of [full, { ...full, getItem: () => '[]' }, undefined]) {
    const memory = makeSpokenMemory(storage, today)
    memory.keep('1', 'spoken')
    expect(memory.outcome('1')).toBe('spoken')
  }
})

function someStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>()
  return { getItem: key => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }
}
