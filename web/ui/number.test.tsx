import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { TicketNumber, ZoneBadge, zoneClass } from './number.tsx'
import { spell } from './spell.ts'

test('a number is read aloud once, as it is spelt', () => {
  const html = renderToString(<TicketNumber letter="B" number={14} />)

  expect(html).toContain('<span class="visually-hidden">B-014</span>')
  expect(html.match(/aria-hidden="true"/g)).toHaveLength(2)
})

test('numbers have three digits until they need four', () => {
  expect(spell('B', 7)).toBe('B-007')
  expect(spell('B', 1203)).toBe('B-1203')
})

test('letters beyond the fourth share the four colours', () => {
  expect(['A', 'B', 'C', 'D', 'E'].map(zoneClass)).toEqual(['zone-a', 'zone-b', 'zone-c', 'zone-d', 'zone-a'])
})

test('a zone with an icon that we do not have keeps its letter and its word', () => {
  const html = renderToString(<ZoneBadge letter="C" name="Lengkap" icon="gajah" />)

  expect(html).toContain('Lengkap')
  expect(html).toContain('>C<')
})
