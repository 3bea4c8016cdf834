import { expect, test } from 'vitest'
import { choosePrinter } from './choice.ts'

function storage(kept: Record<string, string> = {}) {
  return {
    kept,
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value
    },
  }
}

test('without a choice the browser prints', () => {
  expect(choosePrinter('', storage())).toEqual({ kind: 'browser', fault: null })
})

test('a chosen printer is remembered for the next morning', () => {
  const memory = storage()

  choosePrinter('?printer=serial', memory)

  expect(choosePrinter('', memory).kind).toBe('serial')
})

test('the simulator fails as told, and is not remembered from an address', () => {
  const memory = storage()

  expect(choosePrinter('?printer=simulator&fault=during', memory)).toEqual({ kind: 'simulator', fault: 'during' })
  expect(memory.kept).toEqual({})
})

test('what is not known is not obeyed', () => {
  expect(choosePrinter('?printer=fax&fault=fire', storage({ 'satap-printer': 'fax' }))).toEqual({
    kind: 'browser',
    fault: null,
  })
})
