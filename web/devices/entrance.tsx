import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { ask } from '#client/ask.ts'
import { useQuestion } from '#client/question.ts'
import { readStart, type Start } from '#client/start.ts'
import { type Me, me, signOut } from '#contracts/identity'
import { SignInNeeded } from '#platform/problem'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'

export interface EntranceWords {
  title: string
  loading: string
  failed: string
  failedMeaning: string
  retry: string
  chooseHall: string
  chooseHallHint: string
  notAllowed: string
  notAllowedMeaning(name: string): string
  signInAgain: string
}

interface EntranceProps {
  /** What the surface asks of whoever comes in: the access of its first endpoint. */
  access: string
  words: EntranceWords
  children(inside: { me: Me; hall: Start['halls'][number]; otherHallHref: string | null }): JSX.Element
}

/** Who is asking, may they, and in which hall: asked before anything else is. */
export function Entrance({ access, words, children }: EntranceProps) {
  const who = useQuestion(me, {})
  useSignInAgain(who.refusal)
  const { halls } = readStart()
  if (SignInNeeded.is(who.refusal) || who.state === 'loading') return <Coming words={words} />
  if (!who.answer) return <NotRead words={words} onRetry={who.again} />
  if (!who.answer.permissions.includes(access))
    return <NotAllowed words={words} name={who.answer.name} onSignOut={leave} />
  const mine = who.answer.hallId === null ? halls : halls.filter(hall => hall.id === who.answer?.hallId)
  const asked = new URLSearchParams(location.search).get('hall')
  const hall = mine.length === 1 ? mine[0] : mine.find(one => one.id === asked)
  if (!hall) return <ChooseHall words={words} halls={mine} />
  return children({ me: who.answer, hall, otherHallHref: mine.length > 1 ? location.pathname : null })
}

/** A session that has ended leads to the sign-in, and from there back here. */
export function useSignInAgain(refusal: unknown): void {
  const isOut = SignInNeeded.is(refusal)
  useEffect(() => {
    if (isOut) location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`)
  }, [isOut])
}

/** Ends the session and shows the sign-in. Without an answer the sign-in is shown all the same. */
export async function leave(): Promise<void> {
  await ask(signOut, {}).catch(() => undefined)
  location.assign(`/sign-in?next=${encodeURIComponent(location.pathname)}`)
}

/** Nothing to show yet; said only when it takes longer than a moment. */
export function Coming({ words }: { words: EntranceWords }) {
  return (
    <Plain words={words}>
      <p role="status">{words.loading}</p>
    </Plain>
  )
}

/** Nothing could be read. */
export function NotRead({ words, onRetry }: { words: EntranceWords; onRetry(): void }) {
  return (
    <Plain words={words}>
      <Banner kind="bad" role="alert">
        <strong>{words.failed}</strong> {words.failedMeaning}
      </Banner>
      <Button kind="primary" icon="refresh" onClick={onRetry}>
        {words.retry}
      </Button>
    </Plain>
  )
}

/** Signed in as somebody whose work this is not. */
export function NotAllowed({ words, name, onSignOut }: { words: EntranceWords; name: string; onSignOut(): void }) {
  return (
    <Plain words={{ ...words, title: words.notAllowed }}>
      <p>{words.notAllowedMeaning(name)}</p>
      <Button kind="primary" onClick={onSignOut}>
        {words.signInAgain}
      </Button>
    </Plain>
  )
}

/** Several halls: the choice stays in the address, so that a colleague can be sent there. */
export function ChooseHall({ words, halls }: { words: EntranceWords; halls: Start['halls'] }) {
  return (
    <Plain words={{ ...words, title: words.chooseHall }}>
      <p>{words.chooseHallHint}</p>
      <ul class="rows">
        {halls.map(hall => (
          <li key={hall.id}>
            <a class="hall-link" href={`?hall=${hall.id}`}>
              {hall.name}
            </a>
          </li>
        ))}
      </ul>
    </Plain>
  )
}

function Plain({ words, children }: { words: EntranceWords; children: ComponentChildren }) {
  return (
    <div class="devices-page">
      <main class="entrance">
        <h1>{words.title}</h1>
        {children}
      </main>
    </div>
  )
}
