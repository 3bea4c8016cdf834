import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLocated } from './lines.ts'

test('the line of a value is the line it begins on; of a missing one, the line of what would hold it', () => {
  const read = readLocated('{\n  "a": [\n    1,\n    {"b": 2}\n  ],\n  "c": null,\n  "7": {"x": 1}\n}')

  const paths = ['', 'a', 'a[0]', 'a[1].b', 'c', '[7].x', 'a[1].missing', 'a[9].b']
  expect('lineOf' in read && paths.map(read.lineOf)).toEqual([1, 2, 3, 4, 6, 7, 4, 2])
})

describe('a syntax fault is told at its line', () => {
  test.each([
    ['{\n"a": 1\n"b": 2}', 3, 'expected , or } but found "'],
    ['[1\n2]', 2, 'expected , or ] but found 2'],
    ['{\n"a" 1}', 2, 'expected : but found 1'],
    ['{\n"a": ,\n}', 2, 'a value is missing'],
    ['{"a": 1,\n}', 2, 'expected " but found }'],
    ['{\n\n"a": nil}', 3, 'nil is not a value'],
    ['{"a": "one\ntwo"}', 1, 'a text does not end on its line'],
    ['{"a": 1}\n{}', 2, 'something stands after the end'],
    ['{"a": 1,\n"a": 2}', 2, 'a stands here twice'],
    ['{"a": [1,\n', 2, 'the file ends too early'],
    ['', 1, 'the file ends too early'],
    ['['.repeat(100_000), 1, 'it is nested too deeply'],
  ])('%j', (text, line, says) => {
    expect(readLocated(text.slice(0, 100_000))).toEqual({ line, says })
  })
})

test('whatever a text holds, reading it never throws; what JSON accepts is read the same', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.json().map(text => text.slice(0, -1)),
    fc
      .array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '1', 'null', '\n', '\\', '"'))
      .map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(texts, text => {
      const read = readLocated(text)
      const isJson = accepts(text)
      // JSON lets a name stand twice and keeps the last; a person who wrote it twice meant something else.
      if ('says' in read) expect(isJson && !read.says.endsWith('twice')).toBe(false)
      else expect(JSON.stringify(read.value)).toBe(JSON.stringify(JSON.parse(text)))
    }),
    { numRuns: 1000 },
  )
})

function accepts(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
