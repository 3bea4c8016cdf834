import type { Service } from '#contracts/catalogue'
import { PaperDrawing, paperOf } from '#ui/papers.tsx'
import { type KioskLanguage, words } from '../words.ts'

export type Standard = Service | 'loading' | 'failed'

interface PapersProps {
  standards: readonly Standard[]
  language: KioskLanguage
}

/** What to bring for all stops together: papers as drawings, the rest in one sentence. */
export function Papers({ standards, language }: PapersProps) {
  const say = words[language]
  if (standards.includes('loading')) return <p role="status">{say.papersLoading}</p>
  if (standards.includes('failed')) return <p class="kiosk-warning">{say.papersFailed}</p>
  const needed = neededFor(standards, language)
  const documents = needed.filter(one => one.kind === 'document')
  const others = needed.filter(one => one.kind !== 'document').map(one => one.label)
  if (needed.length === 0) return <p data-say>{say.noPapers}</p>
  return (
    <section aria-labelledby="bawa">
      <h2 id="bawa" data-say>
        {say.haveThese}
      </h2>
      <ul
        class={`kiosk-papers ${documents.length <= 2 ? 'papers-few' : documents.length <= 4 ? 'papers-some' : 'papers-many'}`}
      >
        {documents.map(({ id, label }) => (
          <li key={id}>
            <PaperDrawing paper={paperOf(id)} />
            <strong data-say>{breakable(label)}</strong>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p class="kiosk-also" data-say>
          {say.alsoComes(others.join(', '))}
        </p>
      )}
    </section>
  )
}

/** “sakit/puskesmas/bidan” may go on in the next line after each stroke. */
function breakable(label: string): string {
  return label.replaceAll('/', '/\u200b')
}

/** What every visitor needs; what only some need is asked at the counter. One paper for two stops is one paper. */
export function neededFor(standards: readonly Standard[], language: KioskLanguage) {
  const needed = new Map<string, { id: string; label: string; kind: Service['requirements'][number]['kind'] }>()
  for (const standard of standards) {
    if (typeof standard === 'string') continue
    for (const { id, labelId, labelEn, kind, isOptional } of standard.requirements) {
      if (!isOptional && !needed.has(id)) needed.set(id, { id, label: language === 'en' ? labelEn : labelId, kind })
    }
  }
  return [...needed.values()]
}
