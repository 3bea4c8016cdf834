import { expect, test } from 'vitest'
import { eventWords } from './words-event.ts'
import { frameWords } from './words-frame.ts'
import { homeWords } from './words-home.ts'
import { serviceWords } from './words-service.ts'

/** All sentences of these words; a function is asked with a short word. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return words.split(/(?<=[.?!])\s+/)
  if (typeof words === 'function') return sentences((words as (...about: unknown[]) => string)('x', 'x'))
  return Object.values(words as object).flatMap(sentences)
}

const all = [frameWords, homeWords, serviceWords, eventWords]
const inIndonesian = all.flatMap(words => sentences(words.id))
const inEnglish = all.flatMap(words => sentences(words.en))

test('no sentence of the site is longer than twenty words; half of them have at most twelve', () => {
  const lengths = [...inIndonesian, ...inEnglish].map(text => text.split(/\s+/).length).sort((a, b) => a - b)

  expect(lengths.at(-1)).toBeLessThanOrEqual(20)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(12)
})

test('the site speaks plainly: no word of the office where a plain one is known', () => {
  const banned = /verifikasi|validasi|submit|pemohon|terlampir|silahkan|login|website/i

  expect(inIndonesian.filter(text => banned.test(text))).toEqual([])
})

test('every word is said in both languages', () => {
  expect(inEnglish.length).toBeGreaterThanOrEqual(inIndonesian.length * 0.9)
  for (const words of all) expect(Object.keys(words.en)).toEqual(Object.keys(words.id))
})
