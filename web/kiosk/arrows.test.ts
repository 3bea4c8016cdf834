import { expect, test } from 'vitest'
import { type Box, nearest } from './arrows.ts'

const box = (left: number, top: number, width = 100, height = 100): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

/** Two columns of tiles above one wide button. */
const [a, b, c, d, wide] = [box(0, 0), box(120, 0), box(0, 120), box(120, 120), box(0, 240, 220)]
const screen = [a, b, c, d, wide]

test('moves to the neighbour in each direction', () => {
  expect(nearest(a, screen, 'right')).toBe(1)
  expect(nearest(a, screen, 'down')).toBe(2)
  expect(nearest(d, screen, 'left')).toBe(2)
  expect(nearest(d, screen, 'up')).toBe(1)
})

test('a wide button is below both columns, and leads up to the tile it begins under', () => {
  expect(nearest(c, screen, 'down')).toBe(4)
  expect(nearest(d, screen, 'down')).toBe(4)
  expect(nearest(wide, screen, 'up')).toBe(2)
})

test('prefers the same row to something closer but aside', () => {
  const far = box(500, 0)
  const aside = box(110, 300)

  expect(nearest(a, [a, aside, far], 'right')).toBe(2)
})

test('there is nothing beyond the edge', () => {
  expect(nearest(a, screen, 'up')).toBeUndefined()
  expect(nearest(b, screen, 'right')).toBeUndefined()
})
