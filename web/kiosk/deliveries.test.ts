import { expect, test } from 'vitest'
import { makeDeliveries } from './deliveries.ts'

function memory() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

test('a delivery that was told leaves no trace', async () => {
  const storage = memory()
  const told: string[] = []
  const deliveries = makeDeliveries(async ({ visitId, delivery }) => void told.push(`${visitId} ${delivery}`), storage)

  deliveries.confirm('visit-1', 'paper')
  await deliveries.flush()

  expect(told).toEqual(['visit-1 paper'])
  expect(storage.kept.size).toBe(0)
})

test('without a network it is kept over a power cut, and told once when the server is back, in order', async () => {
  const storage = memory()
  const before = makeDeliveries(() => Promise.reject(new Error('no network')), storage)
  before.confirm('visit-1', 'paper')
  before.confirm('visit-2', 'screen')
  await before.flush()

  const told: string[] = []
  const after = makeDeliveries(async ({ visitId }) => void told.push(visitId), storage)
  await Promise.all([after.flush(), after.flush()])

  expect(told).toEqual(['visit-1', 'visit-2'])
  expect(storage.kept.size).toBe(0)
})

test('a storage that holds something else is taken as empty', async () => {
  const storage = memory()
  storage.setItem('satap-kiosk-deliveries', '{broken')
  const told: string[] = []

  await makeDeliveries(async ({ visitId }) => void told.push(visitId), storage).flush()

  expect(told).toEqual([])
})
