import type { Said as Words } from './words.ts'

/** Indonesian, and English smaller beneath it. */
export function Said({ words }: { words: Words }) {
  return (
    <>
      <span class="said">{words.id}</span>{' '}
      <span class="said-en" lang="en">
        {words.en}
      </span>
    </>
  )
}
