import { link } from './links.ts'
import { type Found, ServiceChip } from './service-chip.tsx'
import type { CitizenLanguage } from './words.ts'

/** Services by their plain names, the agency small, and how each stands. */
export function FoundList(props: { items: readonly Found[]; today: string; language: CitizenLanguage }) {
  const { items, today, language } = props
  return (
    <ul class="rows services">
      {items.map(found => (
        <li key={`${found.kind} ${found.id}`}>
          <a href={addressOf(found, language)}>{language === 'en' ? found.nameEn : found.nameId}</a>
          <span class="agency">{language === 'en' ? found.agencyNameEn : found.agencyNameId}</span>
          <ServiceChip found={found} today={today} language={language} />
        </li>
      ))}
    </ul>
  )
}

function addressOf({ kind, id }: Found, language: CitizenLanguage): string {
  return link(kind === 'life-event' ? `/peristiwa/${id.replace(/^event:/, '')}` : `/layanan/${id}`, language)
}
