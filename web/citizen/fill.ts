/** Puts values into a sentence: `{0}` is the first. Sentences are data, so that the server can send a page its words. */
export function fill(sentence: string, ...values: (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]))
}
