import { stems } from '../rules.ts'
import type { SearchIndex } from './search-index.ts'

/** One thing that was said: the words it may stand for, each with how well it fits, and how much it tells. */
export interface Said {
  fits: Map<number, number>
  weight: number
}

/** A known word that a misspelt one may be. */
export interface Guess {
  word: string
  fit: number
}

const mostWords = 24

/** The folded question as words, with those joined or parted that people write in two ways: "ak 1", "kartukeluarga". */
export function wordsOf(index: SearchIndex, folded: string): string[] {
  const written = folded
    .split(' ')
    .filter(Boolean)
    .map(word => word.replace(/^(\p{L}{3,})2$/u, '$1'))
  const joined: string[] = []
  for (let i = 0; i < written.length; i += 1) {
    const word = written[i] as string
    const next = written[i + 1]
    if (next !== undefined && (word.length <= 2 || next.length <= 2) && isTelling(index, word + next)) {
      joined.push(word + next)
      i += 1
    } else joined.push(...parted(index, word))
  }
  const telling = joined.filter(word => !isFiller(index, word))
  return telling.length > mostWords ? telling.slice(0, mostWords) : joined.slice(0, 3 * mostWords)
}

/** The words that nothing known fits: PostgreSQL is asked what they may be. */
export function strangers(index: SearchIndex, words: readonly string[]): string[] {
  return words.filter(word => word.length >= 3 && word.length <= 40 && directFits(index, word).size === 0)
}

/** What was said, with every word it may stand for. */
export function understand(
  index: SearchIndex,
  words: readonly string[],
  guessesFor: (word: string) => readonly Guess[],
): Said[] {
  const said: Said[] = []
  for (let i = 0; i < words.length; i += 1) {
    const length = meaningAt(index, words, i)
    if (length > 1) {
      said.push(asSaid(index, meaningFits(index, words.slice(i, i + length).join(' '), 1)))
      i += length - 1
      continue
    }
    const word = words[i] as string
    const fits = directFits(index, word)
    const isKnown = fits.size > 0
    if (!isKnown) {
      for (const guess of guessesFor(word)) addAll(fits, directFits(index, guess.word), guess.fit)
      addAll(fits, unfinished(index, word), 1)
    }
    said.push(asSaid(index, fits, isKnown ? 1 : guessShare))
  }
  return said
}

/** What a word may be says less than what it is. */
const guessShare = 0.75

function asSaid(index: SearchIndex, fits: Map<number, number>, share = 1): Said {
  let weight = 0
  for (const [id, fit] of fits) weight = Math.max(weight, fit * (index.words[id]?.weight ?? 0))
  return { fits, weight: share * weight }
}

/** The word itself, words of the same stem, and what it means in Indonesian. */
function directFits(index: SearchIndex, word: string): Map<number, number> {
  const fits = new Map<number, number>()
  const itself = index.wordIds.get(word)
  if (itself !== undefined) fits.set(itself, 1)
  if (isFiller(index, word)) return fits
  for (const root of stems(word)) {
    for (const id of index.wordsOfStem.get(root) ?? []) add(fits, id, 0.9)
    addAll(fits, meaningFits(index, root, root === word ? 1 : 0.95), 1)
  }
  return fits
}

function meaningFits(index: SearchIndex, said: string, share: number): Map<number, number> {
  const fits = new Map<number, number>()
  for (const { wordIds, fit } of index.meanings.get(said) ?? []) {
    for (const id of wordIds) {
      add(fits, id, fit * share)
      for (const root of stems(index.words[id]?.text ?? '')) {
        for (const other of index.wordsOfStem.get(root) ?? []) add(fits, other, 0.88 * fit * share)
      }
    }
  }
  return fits
}

/** How many words from here have a meaning together; 1 where each stands alone. */
function meaningAt(index: SearchIndex, words: readonly string[], from: number): number {
  for (let length = Math.min(index.longestMeaning, words.length - from); length > 1; length -= 1) {
    if (index.meanings.has(words.slice(from, from + length).join(' '))) return length
  }
  return 1
}

/** Known words that begin with this one: somebody is still typing, or abbreviates. */
function unfinished(index: SearchIndex, word: string): Map<number, number> {
  const fits = new Map<number, number>()
  if (word.length < 2) return fits
  let low = 0
  let high = index.words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((index.words[middle]?.text ?? '') < word) low = middle + 1
    else high = middle
  }
  for (let id = low; id < index.words.length && fits.size < 60; id += 1) {
    const known = index.words[id]
    if (!known?.text.startsWith(word)) break
    if (!known.isFiller) fits.set(id, 0.5 + 0.4 * (word.length / known.text.length))
  }
  return fits
}

function parted(index: SearchIndex, word: string): string[] {
  if (word.length < 5 || index.wordIds.has(word) || directFits(index, word).size > 0) return [word]
  for (let at = word.length - 2; at >= 2; at -= 1) {
    const parts = [word.slice(0, at), word.slice(at)]
    if (parts.every(part => (part.length > 2 || !/[aeiou]/.test(part)) && isTelling(index, part))) return parts
  }
  return [word]
}

function isTelling(index: SearchIndex, word: string): boolean {
  const id = index.wordIds.get(word)
  return id !== undefined && !index.words[id]?.isFiller
}

function isFiller(index: SearchIndex, word: string): boolean {
  const id = index.wordIds.get(word)
  return id !== undefined && index.words[id]?.isFiller === true
}

function add(fits: Map<number, number>, id: number, fit: number) {
  if (fit > (fits.get(id) ?? 0)) fits.set(id, fit)
}

function addAll(fits: Map<number, number>, others: Map<number, number>, share: number) {
  for (const [id, fit] of others) add(fits, id, fit * share)
}
