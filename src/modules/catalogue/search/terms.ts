import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { fold } from '../rules.ts'

/** Something that people say for a service, a life event or a need that nobody here serves. */
export interface Saying {
  kind: 'service' | 'life-event' | 'outside-need'
  id: string
  language: 'id' | 'jv' | 'mad' | 'en'
  text: string
  /** How much it counts: a name and a phrase fully, what stands around them less. */
  weight: number
  source: string
}

interface Names {
  id: string
  nameId: string
  nameEn: string
}

/** What the names say. */
export function named(kind: Saying['kind'], { id, nameId, nameEn }: Names): Saying[] {
  return [
    { kind, id, language: 'id', text: nameId, weight: 1, source: 'name' },
    { kind, id, language: 'en', text: nameEn, weight: 1, source: 'name' },
  ]
}

/** A service is found by its agency too, after all that is named so itself. */
export function ofAgency(
  id: string,
  agency: { abbreviation: string; nameId: string; nameEn: string } | undefined,
): Saying {
  const text = `${agency?.abbreviation ?? ''} ${agency?.nameId ?? ''} ${agency?.nameEn ?? ''}`
  return { kind: 'service', id, language: 'id', text, weight: 0.3, source: 'agency' }
}

/** One statement for all of them: a tenant has some thousands. */
export async function insertTerms(ctx: Context, sayings: readonly Saying[]): Promise<void> {
  const terms = sayings.flatMap(({ kind, id, ...saying }) => {
    const folded = fold(saying.text)
    return folded ? [{ subject_kind: kind, subject_id: id, ...saying, folded }] : []
  })
  await sql`
    insert into catalogue.search_terms (subject_kind, subject_id, language, text, folded, weight, source)
    select distinct on (subject_kind, subject_id, folded) subject_kind, subject_id, language, text, folded, weight, source
    from jsonb_to_recordset(${JSON.stringify(terms)}::jsonb)
      as t (subject_kind text, subject_id text, language text, text text, folded text, weight double precision, source text)
    order by subject_kind, subject_id, folded, weight desc`.execute(ctx.db)
}
