export type Language = 'id' | 'en' | 'jv' | 'mad'

/** The languages whose words are complete; Javanese and Madurese wait for native reviewers. */
export const completeLanguages = ['id', 'en'] as const

/**
 * The same words in another language: as many, under the same names, with the same parameters.
 * `const id = { ahead: (people: number) => … }`, `const en: Words<typeof id> = { … }`, `export const words = { id, en }`.
 */
export type Words<T> = {
  readonly [Name in keyof T]: T[Name] extends string
    ? string
    : T[Name] extends (...about: infer About) => string
      ? (...about: About) => string
      : Words<T[Name]>
}

/** Falls back to Indonesian where a language has no words yet. */
export function inLanguage<T>(words: { id: T } & Partial<Record<Language, T>>, language: Language): T {
  return words[language] ?? words.id
}
