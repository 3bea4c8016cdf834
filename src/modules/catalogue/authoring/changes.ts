import type { Change, Content } from '../contract.ts'
import { linesOf } from './lines.ts'
import { sectionOf } from './lint.ts'

/**
 * What a draft changes, in words. Papers, questions and fields are compared by their ids, so that one that only moved is
 * not told as many; that the order changed is told once.
 */
export function changesTo(published: Content, draft: Content): Change[] {
  const before = new Map(linesOf(published).map(line => [line.key, line]))
  const after = new Map(linesOf(draft).map(line => [line.key, line]))
  const gone = [...before.values()]
    .filter(line => !after.has(line.key) && line.value)
    .map(({ path, label, value }) => ({ section: sectionOf(path), path, label, before: value, after: null }))
  const changed = [...after.values()].flatMap(({ key, path, label, value }) => {
    const old = before.get(key)?.value ?? ''
    if (old === value) return []
    return [{ section: sectionOf(path), path, label, before: old || null, after: value || null }]
  })
  return [...changed, ...gone, ...moved(published, draft)]
}

function moved(published: Content, draft: Content): Change[] {
  return (
    [
      ['requirements', 'Urutan syarat', published.requirements, draft.requirements],
      ['questions', 'Urutan pertanyaan', published.questions, draft.questions],
    ] as const
  ).flatMap(([path, label, old, now]) => {
    const [before, after] = [common(old, now), common(now, old)]
    return before === after ? [] : [{ section: sectionOf(path), path, label, before, after }]
  })
}

function common(list: readonly { id: string }[], other: readonly { id: string }[]): string {
  const ids = new Set(other.map(one => one.id))
  return list.flatMap(one => (ids.has(one.id) ? [one.id] : [])).join(', ')
}
