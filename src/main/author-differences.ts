import type { Content } from '#contracts/catalogue'
import type { ConflictProps } from '../../web/author/conflict.tsx'
import { sayWhen } from '../../web/author/sentence.ts'
import { fieldNames, options, withoutRows } from '../../web/author/words-fields.ts'

/** Where two writings of the same parts differ, field by field, in words. */
export function differencesOf(mine: Partial<Content>, stored: Content): ConflictProps['differences'] {
  const ours = new Map(leaves(mine, '', mine.questions ?? stored.questions))
  const names = Object.keys(mine) as (keyof Content)[]
  const theirs = new Map(leaves(Object.fromEntries(names.map(name => [name, stored[name]])), '', stored.questions))
  const paths = [...new Set([...ours.keys(), ...theirs.keys()])]
  return paths
    .map(path => ({ path, label: labelOf(path), mine: ours.get(path) ?? '', stored: theirs.get(path) ?? '' }))
    .filter(one => one.mine !== one.stored)
}

function leaves(value: unknown, path: string, questions: Content['questions']): [string, string][] {
  if (value === null || value === undefined) return []
  if (path === 'rules')
    return (value as Content['rules']).map(rule => [`rules.${rule.requirementId}`, sayWhen(rule.when, questions)])
  if (Array.isArray(value)) {
    if (value.every(one => typeof one === 'string')) return [[path, value.map(one => say(path, one)).join('\n')]]
    return value.flatMap((one, row) => leaves(one, `${path}.${row}`, questions))
  }
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, inner]) => leaves(inner, path ? `${path}.${name}` : name, questions))
  return isCarried(path) ? [] : [[path, say(path, value)]]
}

/** Names that the form carries along are nobody's writing. */
function isCarried(path: string): boolean {
  return /\.(id|name|value)$/.test(path) && !(withoutRows(path) in fieldNames)
}

function say(path: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak'
  return options[withoutRows(path)]?.[String(value)] ?? String(value)
}

/** “Nama syarat 3”: the field's name, with its row. */
function labelOf(path: string): string {
  const key = withoutRows(path)
  const name = fieldNames[key] ?? fieldNames[key.split('.')[0] ?? ''] ?? key
  const row = /\.(\d+)/.exec(path)?.[1]
  return row === undefined ? name : `${name} (${Number(row) + 1})`
}
