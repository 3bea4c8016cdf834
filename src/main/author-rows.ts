import { Content } from '#contracts/catalogue'
import { blankOf, type Shape } from './author-shape.ts'

/** A press on a button of a list: `add requirements`, `up requirements.2`; or `show`, which only shows what was sent. */
export interface RowDeed {
  deed: 'add' | 'up' | 'down' | 'remove' | 'show'
  list: keyof Content
  row: number
}

/** The deed that a button names; undefined for any other text. */
export function rowDeed(text: string): RowDeed | undefined {
  if (text === 'show') return { deed: 'show', list: 'nameId', row: 0 }
  const [, deed, list, row] = /^(add|up|down|remove) (\w+)(?:\.(\d{1,3}))?$/.exec(text) ?? []
  if (!deed || !list || !Object.hasOwn(Content.properties, list)) return undefined
  return { deed: deed as RowDeed['deed'], list: list as keyof Content, row: Number(row ?? 0) }
}

/** The content after the deed. What is not there to move stays. */
export function withRow(content: Partial<Content>, { deed, list, row }: RowDeed): Partial<Content> {
  const rows = content[list]
  const items = (Content.properties as unknown as Record<string, Shape>)[list]?.items
  if (!Array.isArray(rows) || !items) return content
  if (deed === 'add') return { ...content, [list]: [...rows, blankOf(items)] }
  if (row >= rows.length) return content
  if (deed === 'remove') return { ...content, [list]: rows.filter((_, index) => index !== row) }
  const to = deed === 'up' ? row - 1 : row + 1
  if (to < 0 || to >= rows.length) return content
  const moved: unknown[] = [...rows]
  moved.splice(to, 0, ...moved.splice(row, 1))
  return { ...content, [list]: moved }
}
