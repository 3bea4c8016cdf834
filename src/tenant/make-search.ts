import type { LexiconWord } from './lexicon.ts'
import type { TenantFiles } from './schema.ts'

export type SearchLanguage = 'id' | 'jv' | 'mad' | 'en'

/** Something that people say for a service, a life event or a need that nobody here serves. */
export interface Saying {
  kind: 'service' | 'life-event' | 'outside-need'
  id: string
  language: SearchLanguage
  text: string
  /** How much it counts: a name and a phrase fully, what stands around them less. */
  weight: number
  source: string
}

/** What the search of the catalogue reads. */
export function makeSearch(
  catalogue: TenantFiles['catalogue'],
  synonyms: TenantFiles['synonyms'],
  lexicon: readonly LexiconWord[],
) {
  return {
    sayings: [
      ...catalogue.services.flatMap(({ id, outcome }) => [
        saying('service', id, 'id', outcome.name_id, 0.6, 'outcome'),
        saying('service', id, 'en', outcome.name_en, 0.6, 'outcome'),
      ]),
      ...catalogue.life_events.flatMap(event => [
        saying('life-event', event.id, 'id', event.trigger_id, 0.8, 'trigger'),
        saying('life-event', event.id, 'en', event.trigger_en, 0.8, 'trigger'),
      ]),
      ...Object.entries(synonyms.services).flatMap(([id, phrases]) => said('service', id, phrases)),
      ...Object.entries(synonyms.life_events).flatMap(([id, phrases]) => said('life-event', id, phrases)),
      ...synonyms.outside_needs.flatMap(({ id, phrases }) => said('outside-need', id, phrases)),
    ],
    outsideAgencies: catalogue.external_agencies.map(({ id, name_id: nameId, name_en: nameEn }) => ({
      id,
      nameId,
      nameEn,
    })),
    outsideNeeds: synonyms.outside_needs.map(({ id, agency, name_id: nameId, name_en: nameEn, near }) => ({
      id,
      agencyId: agency,
      nameId,
      nameEn,
      near,
    })),
    fillers: Object.values(synonyms.fillers).flat(),
    weak: Object.values(synonyms.weak).flat(),
    strong: Object.values(synonyms.strong).flat(),
    words: [
      ...entriesOf(synonyms.words).flatMap(([language, meanings]) =>
        Object.entries(meanings).flatMap(([word, list]) =>
          list.map(meaning => ({ language, word, meaning, source: 'synonyms' })),
        ),
      ),
      ...lexicon.map(one => ({ ...one, language: one.language as SearchLanguage, source: 'lexicon' })),
    ],
  }
}

function saying(
  kind: Saying['kind'],
  id: string,
  language: SearchLanguage,
  text: string,
  weight: number,
  source: string,
): Saying {
  return { kind, id, language, text, weight, source }
}

function said(kind: Saying['kind'], id: string, phrases: TenantFiles['synonyms']['fillers']): Saying[] {
  return entriesOf(phrases).flatMap(([language, list]) =>
    list.map(text => saying(kind, id, language, text, 1, text.endsWith('?') ? 'phrase?' : 'phrase')),
  )
}

/** The languages of the file with what it holds for each. */
function entriesOf<T>(byLanguage: { [language in SearchLanguage]?: T }): [SearchLanguage, T][] {
  return (['id', 'jv', 'mad', 'en'] as const).flatMap(language => {
    const held = byLanguage[language]
    return held === undefined ? [] : [[language, held] as [SearchLanguage, T]]
  })
}
