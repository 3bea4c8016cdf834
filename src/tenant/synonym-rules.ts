import { below } from './lines.ts'
import { repeated } from './repeated.ts'
import type { TenantFiles } from './schema.ts'

type Say = (field: string, says: string) => void
type Phrases = TenantFiles['synonyms']['fillers']

/** What people say, for things that exist, each phrase once. */
export function checkSynonyms({ synonyms, catalogue }: Pick<TenantFiles, 'synonyms' | 'catalogue'>, say: Say): void {
  const services = new Set(catalogue.services.map(one => one.id))
  const events = new Set(catalogue.life_events.map(one => one.id))
  const agencies = new Set([...catalogue.external_agencies, ...catalogue.agencies].map(one => one.id))
  for (const name of ['fillers', 'weak', 'strong'] as const) checkPhrases(synonyms[name], name, say)
  for (const [language, meanings] of Object.entries(synonyms.words)) {
    for (const [word, list] of Object.entries(meanings)) checkList(list, below(`words.${language}`, word), say)
  }
  for (const [id, phrases] of Object.entries(synonyms.services)) {
    if (!services.has(id)) say(`services.${id}`, `there is no service ${id}`)
    checkSaid(phrases, `services.${id}`, say)
  }
  for (const [id, phrases] of Object.entries(synonyms.life_events)) {
    if (!events.has(id)) say(`life_events.${id}`, `there is no life event ${id}`)
    checkSaid(phrases, `life_events.${id}`, say)
  }
  repeated(
    synonyms.outside_needs.map(need => need.id),
    (n, id) => say(`outside_needs[${n}].id`, `the need ${id} is there twice`),
  )
  synonyms.outside_needs.forEach(({ agency, near, phrases }, n) => {
    if (!agencies.has(agency)) say(`outside_needs[${n}].agency`, `there is no agency ${agency}`)
    near.forEach((id, i) => {
      const isKnown = id.startsWith('event:') ? events.has(id.slice('event:'.length)) : services.has(id)
      if (!isKnown) say(`outside_needs[${n}].near[${i}]`, `there is no service or life event ${id}`)
    })
    checkSaid(phrases, `outside_needs[${n}].phrases`, say)
  })
}

/** A thing for which nothing is said should not be listed: it looks as if it had been thought of. */
function checkSaid(phrases: Phrases, field: string, say: Say) {
  if (Object.values(phrases).every(list => list.length === 0)) say(field, 'holds no phrase')
  checkPhrases(phrases, field, say)
}

function checkPhrases(phrases: Phrases, field: string, say: Say) {
  for (const [language, list] of Object.entries(phrases)) checkList(list, `${field}.${language}`, say)
}

function checkList(list: readonly string[], field: string, say: Say) {
  list.forEach((phrase, i) => {
    if (!/[\p{L}\p{N}]/u.test(phrase)) say(`${field}[${i}]`, 'holds no letter')
  })
  repeated(
    list.map(phrase => phrase.trim().toLowerCase()),
    (i, phrase) => say(`${field}[${i}]`, `${phrase} is there twice`),
  )
}
