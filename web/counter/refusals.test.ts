import { expect, test } from 'vitest'
import { NobodyWaiting, NumberNotGiven, TooSoon } from '#contracts/queue'
import { Fault } from '#platform/problem'
import { sayRefusal } from './refusals.ts'

test('a recall that comes too soon says how long to wait', () => {
  expect(sayRefusal(TooSoon({ seconds: 7 }).details())).toBe('Terlalu cepat. Tunggu 7 detik lagi.')
  expect(sayRefusal(TooSoon().details())).toBe('Terlalu cepat. Tunggu sebentar.')
})

test('a service that gives no number says why, in the words of the kiosk', () => {
  const admission = { isOpen: false, reason: 'not-on-menu', from: null, fromDay: null, noteId: null, noteEn: null }

  expect(sayRefusal(NumberNotGiven({ admission }).details())).toBe('Tidak bisa sekarang: belum dilayani di sini.')
})

test('a known refusal has its sentence, and anything else is said to have changed nothing', () => {
  expect(sayRefusal(NobodyWaiting().details())).toBe('Belum ada yang menunggu loket ini.')
  expect(sayRefusal(Fault().details())).toBe('Tidak berhasil dan tidak ada yang berubah. Coba lagi.')
})
