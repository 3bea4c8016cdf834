import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A word of another language and what it means in Indonesian. */
export interface LexiconWord {
  language: 'jv' | 'mad'
  word: string
  meaning: string
}

const languages = { javanese: 'jv', madurese: 'mad' } as const

/** The word lists of a tenant: `lexicon/javanese.csv` and `lexicon/madurese.csv`, where it has them. */
export function readLexicon(folder: string): LexiconWord[] {
  const names = listed(join(folder, 'lexicon'))
  return Object.entries(languages).flatMap(([name, language]) =>
    names.includes(`${name}.csv`)
      ? readFileSync(join(folder, 'lexicon', `${name}.csv`), 'utf8')
          .split(/\r?\n/)
          .slice(1)
          .map(line => line.split(','))
          // Number, Indonesian, the other language. A line with more commas is a sentence, not a word.
          .flatMap(([, meaning, word, ...more]) =>
            meaning && word && more.length === 0 ? [{ language, word, meaning }] : [],
          )
      : [],
  )
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
