export type Language = 'id' | 'en' | 'jv' | 'mad'

/** The languages whose words are complete; Javanese and Madurese wait for native reviewers. */
export const completeLanguages = ['id', 'en'] as const

/** Falls back to Indonesian where a language has no words yet. */
export function inLanguage<T>(words: { id: T } & Partial<Record<Language, T>>, language: Language): T {
  return words[language] ?? words.id
}
