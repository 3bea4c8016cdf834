import type { Context } from '#platform/context'
import { stems } from '../rules.ts'

export interface Subject {
  kind: 'service' | 'life-event' | 'outside-need'
  id: string
  /** A gentle push for what many people come for. */
  boost: number
}

export interface Word {
  text: string
  /** What the word tells apart: rare words much, common and filling words little. */
  weight: number
  isFiller: boolean
}

/** What PostgreSQL knows of how people name things, laid out so that a question is answered in a fraction of a millisecond. */
export interface SearchIndex {
  subjects: Subject[]
  /** In the order of their characters, so that the ending of an unfinished word can be looked up. */
  words: Word[]
  wordIds: Map<string, number>
  wordsOfStem: Map<string, number[]>
  /** Indonesian meanings of a word or of a few words together. */
  meanings: Map<string, { wordIds: number[]; fit: number }[]>
  longestMeaning: number
  /** The terms that hold a word. */
  termsOf: Int32Array[]
  /** Of each term: its subject, its own weight, and what its words weigh together. */
  termSubject: Int32Array
  termWeight: Float32Array
  termTotal: Float32Array
}

/** Reads the index from the catalogue. */
export async function readSearchIndex(ctx: Context): Promise<SearchIndex> {
  const [terms, known, lexicon, popular] = await Promise.all([
    ctx.db
      .selectFrom('catalogue.searchTerms')
      .select(['subjectKind', 'subjectId', 'folded', 'weight'])
      .orderBy('id')
      .execute(),
    ctx.db.selectFrom('catalogue.searchWords').selectAll().execute(),
    ctx.db.selectFrom('catalogue.lexiconWords').select(['word', 'meaning', 'source']).execute(),
    ctx.db
      .selectFrom('catalogue.menu')
      .select(eb => ['serviceId', eb.fn.sum<number>('demand').as('demand')])
      .groupBy('serviceId')
      .execute(),
  ])
  known.sort((a, b) => (a.word < b.word ? -1 : 1))
  const wordIds = new Map(known.map(({ word }, id) => [word, id]))
  const subjects: Subject[] = []
  const subjectIds = new Map<string, number>()
  const most = Math.max(1, ...popular.map(row => row.demand))
  const demand = new Map(popular.map(row => [row.serviceId, row.demand / most]))
  const termWords: number[][] = []
  const termSubject = new Int32Array(terms.length)
  const subjectsOfWord = known.map(() => new Set<number>())
  terms.forEach(({ subjectKind, subjectId, folded }, t) => {
    const key = `${subjectKind} ${subjectId}`
    const subject = subjectIds.get(key) ?? subjects.length
    if (subject === subjects.length) {
      subjectIds.set(key, subject)
      const share = subjectKind === 'service' ? demand.get(subjectId) : undefined
      subjects.push({
        kind: subjectKind as Subject['kind'],
        id: subjectId,
        boost: share === undefined ? 0 : 0.015 + 0.025 * Math.sqrt(share),
      })
    }
    termSubject[t] = subject
    const ids = [...new Set(folded.split(' '))].flatMap(word => wordIds.get(word) ?? [])
    termWords.push(ids)
    for (const id of ids) subjectsOfWord[id]?.add(subject)
  })
  const words = known.map(({ word, weight }, id) => ({
    text: word,
    weight: weight * Math.log(1 + subjects.length / Math.max(1, subjectsOfWord[id]?.size ?? 0)),
    isFiller: weight < 0.1,
  }))
  const termsOf: number[][] = words.map(() => [])
  termWords.forEach((ids, t) => {
    for (const id of ids) termsOf[id]?.push(t)
  })
  return {
    subjects,
    words,
    wordIds,
    wordsOfStem: stemsOf(words),
    ...meaningsOf(lexicon, wordIds, words),
    termsOf: termsOf.map(list => Int32Array.from(list)),
    termSubject,
    termWeight: Float32Array.from(terms, term => term.weight),
    termTotal: Float32Array.from(termWords, ids => ids.reduce((sum, id) => sum + (words[id]?.weight ?? 0), 0)),
  }
}

function stemsOf(words: readonly Word[]): Map<string, number[]> {
  const wordsOfStem = new Map<string, number[]>()
  words.forEach(({ text, isFiller }, id) => {
    if (isFiller) return
    for (const stem of stems(text)) {
      const list = wordsOfStem.get(stem)
      if (list) list.push(id)
      else wordsOfStem.set(stem, [id])
    }
  })
  return wordsOfStem
}

/** Of a meaning of several words only those count that tell something: "tidak mampu" is found by "mampu". */
function meaningsOf(
  lexicon: readonly { word: string; meaning: string; source: string }[],
  wordIds: Map<string, number>,
  words: readonly Word[],
) {
  const meanings: SearchIndex['meanings'] = new Map()
  let longestMeaning = 1
  for (const { word, meaning, source } of lexicon) {
    const ids = meaning.split(' ').flatMap(part => wordIds.get(part) ?? [])
    const best = Math.max(0, ...ids.map(id => words[id]?.weight ?? 0))
    const telling = ids.filter(id => (words[id]?.weight ?? 0) >= 0.7 * best)
    if (telling.length === 0) continue
    const entry = { wordIds: telling, fit: source === 'synonyms' ? 0.93 : 0.75 }
    meanings.set(word, [...(meanings.get(word) ?? []), entry])
    longestMeaning = Math.max(longestMeaning, word.split(' ').length)
  }
  return { meanings, longestMeaning }
}
