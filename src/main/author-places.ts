import type { Content } from '#contracts/catalogue'
import { type Fields, linesOf, textOf } from './author-shape.ts'

/** The booths that were ticked, with their zone and counters: `places.<hall>.<booth>.zone`. */
export function readPlaces(fields: Fields): Content['places'] {
  return [...fields.keys()].flatMap(name => {
    const [, hallId, boothId] = /^places\.([a-z0-9-]+)\.([a-z0-9-]+)\.on$/.exec(name) ?? []
    if (!hallId || !boothId) return []
    const path = `places.${hallId}.${boothId}`
    return [
      { hallId, boothId, zone: textOf(fields, `${path}.zone`), counterIds: linesOf(fields, `${path}.counterIds`) },
    ]
  })
}
