import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isZoneIcon } from './icon-names.ts'
import { makeSprite } from './make-icons.ts'

test('the sprites hold every icon that has a name: run `node web/ui/make-icons.ts` after adding one', () => {
  expect(readFileSync(join(import.meta.dirname, 'icons.svg'), 'utf8')).toBe(makeSprite())
  expect(readFileSync(join(import.meta.dirname, 'zone-icons.svg'), 'utf8')).toBe(makeSprite(isZoneIcon))
})
