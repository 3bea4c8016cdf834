import { expect, test } from 'vitest'
import { checklistFor } from '#contracts/catalogue'
import { type Sentence, sayWhen, sentenceOf, whenOf } from './sentence.ts'

const a = 'untuk=anak'
const b = 'keadaan=hilang'
const sentences: Sentence[] = (['if', 'unless'] as const).flatMap(mode =>
  (['all', 'any'] as const).flatMap(join =>
    [[a], [`!${a}`], [a, b], [a, `!${b}`], [`!${a}`, `!${b}`]].map(conditions => ({ mode, join, conditions })),
  ),
)
const worlds = ['anak', 'sendiri'].flatMap(untuk => ['hilang', 'rusak'].map(keadaan => ({ untuk, keadaan })))

test('a rule asks for the paper exactly where its sentence is true', () => {
  for (const sentence of sentences) {
    const when = whenOf(sentence)
    if (when === undefined) throw new Error('no rule')
    for (const world of worlds) {
      const holds = (condition: string) => {
        const [question = '', answer] = condition.replace('!', '').split('=')
        return (world[question as 'untuk'] === answer) !== condition.startsWith('!')
      }
      const inner = sentence.join === 'any' ? sentence.conditions.some(holds) : sentence.conditions.every(holds)
      const standard = { requirements: [{ id: 'kk', isOptional: false }], rules: [{ requirementId: 'kk', when }] }

      expect(checklistFor(standard, world).needed.length === 1, JSON.stringify([sentence, world])).toBe(
        inner === (sentence.mode === 'if'),
      )
    }
  }
})

test('a sentence that was saved and read again means the same rule', () => {
  for (const sentence of sentences) {
    const when = whenOf(sentence)
    expect(whenOf(sentenceOf(when))).toEqual(when)
  }
})

test('a rule of two levels that no sentence says is kept, and read aloud', () => {
  const when = { any: [a, { all: [b, 'untuk=sendiri'] }] }
  const questions = [
    { id: 'keadaan', textId: 'Keadaannya?', textEn: '', answers: [] },
    {
      id: 'untuk',
      textId: 'Untuk siapa?',
      textEn: '',
      answers: [{ id: 'anak', textId: 'Anak', textEn: '', noticeId: null, noticeEn: null }],
    },
  ]

  expect(sentenceOf(when).mode).toBe('kept')
  expect(sayWhen(when, questions)).toBe(
    '“Untuk siapa?” = Anak atau (“Keadaannya?” = hilang dan “Untuk siapa?” = sendiri)',
  )
})

test('no condition, no rule', () => {
  expect(whenOf({ mode: 'if', join: 'all', conditions: [] })).toBeUndefined()
  expect(sentenceOf(undefined).mode).toBe('always')
})
