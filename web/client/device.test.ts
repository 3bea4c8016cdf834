import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beDevice, deviceToken, keepDeviceToken } from './device.ts'

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  })
})
afterEach(() => void vi.unstubAllGlobals())

test('a kiosk and a display in one browser keep a token each, and a desk beside them has none', () => {
  expect(deviceToken()).toBe(null)

  beDevice('kiosk')
  keepDeviceToken('anjungan')
  beDevice('display')

  expect(deviceToken()).toBe(null)
  keepDeviceToken('layar')
  keepDeviceToken(null)
  beDevice('kiosk')
  expect(deviceToken()).toBe('anjungan')
})
