import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeSprite } from './make-icons.ts'

test('the sprite holds every icon that has a name: run `node web/ui/make-icons.ts` after adding one', () => {
  expect(readFileSync(join(import.meta.dirname, 'icons.svg'), 'utf8')).toBe(makeSprite())
})
