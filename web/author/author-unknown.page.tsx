import { Author, type AuthorFrame } from './frame.tsx'
import { words } from './words.ts'

export interface AuthorUnknownProps {
  frame: AuthorFrame
  what: 'unknown' | 'notAllowed' | 'busy'
}

/** There is no such page, it is not for this person, or it cannot be shown now. */
export default function AuthorUnknownPage({ frame, what }: AuthorUnknownProps) {
  const say = words.unknown
  const [title, meaning] = {
    unknown: [say.title, say.meaning],
    notAllowed: [say.notAllowedTitle, say.notAllowedMeaning(frame.who ?? '')],
    busy: [say.busyTitle, say.busyMeaning],
  }[what]
  return (
    <Author frame={frame}>
      <h1>{title}</h1>
      <div class="author-column author-narrow">
        <p>{meaning}</p>
        <p>
          {what === 'notAllowed' ? (
            <a class="button" href="/sign-in?next=/penulis">
              {say.again}
            </a>
          ) : (
            <a class="button" href="/penulis">
              {words.everything}
            </a>
          )}
        </p>
      </div>
    </Author>
  )
}
