import { useEffect } from 'preact/hooks'
import { ask } from '#client/ask.ts'
import { signOut } from '#contracts/identity'
import { SignInNeeded } from '#platform/problem'

/** A session that has ended leads to the sign-in, and from there back to the same counter. */
export function signInAgain(): void {
  location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`)
}

/** Ends the session and shows the sign-in. Without an answer the sign-in is shown all the same. */
export async function leave(): Promise<void> {
  await ask(signOut, {}).catch(() => undefined)
  location.assign(`/sign-in?next=${encodeURIComponent(location.pathname)}`)
}

/** Watches an answer for the end of the session. */
export function useSignInAgain(refusal: unknown): void {
  const isOut = SignInNeeded.is(refusal)
  useEffect(() => {
    if (isOut) signInAgain()
  }, [isOut])
}
