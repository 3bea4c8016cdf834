import { expect, test } from 'vitest'
import { endings, whyNot } from './outcomes.ts'
import { called, person } from './samples.ts'

const possible = (current: typeof called.current) => endings.filter(ending => whyNot(ending, current) === null)

test('who sits at the counter cannot be marked as not come', () => {
  expect(possible(person)).toEqual(['completed', 'papers-missing', 'forwarded', 'awaiting-system'])
})

test('who was called and has not come can be missed or passed on, and nothing else', () => {
  expect(possible(called.current)).toEqual(['forwarded', 'no-show'])
})

test('an empty counter has nothing to end', () => {
  expect(possible(null)).toEqual([])
})
