import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

test('dark is the same whether the reader or the system asked for it: old phones need it written twice', () => {
  const bySystem = tokensOf(':root:not([data-theme="light"])')
  const byReader = tokensOf(':root[data-theme="dark"]')

  expect(bySystem.length).toBeGreaterThan(25)
  expect(byReader).toEqual(bySystem)
})

test('text stands out from every ground, in both themes, as kiosk and display need it', () => {
  for (const tokens of [
    new Map(tokensOf(':root {\n  color-scheme: light')),
    new Map(tokensOf(':root[data-theme="dark"]')),
  ]) {
    for (const ground of ['paper', 'sheet', 'band']) {
      for (const text of ['ink', 'ink-quiet'])
        expect(contrast(tokens.get(text), tokens.get(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(7)
    }
    for (const zone of ['a', 'b', 'c', 'd']) {
      expect(
        contrast(tokens.get(`zone-${zone}-on`), tokens.get(`zone-${zone}`)),
        `zone ${zone}`,
      ).toBeGreaterThanOrEqual(7)
    }
    for (const state of ['ok', 'warn', 'bad', 'note']) {
      expect(contrast(tokens.get(state), tokens.get(`${state}-wash`)), state).toBeGreaterThanOrEqual(4.5)
    }
  }
})

function tokensOf(selector: string): [string, string][] {
  const from = css.indexOf(selector)
  const block = css.slice(from, css.indexOf('}', from))
  return [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value])
}

function contrast(one = '', other = ''): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
