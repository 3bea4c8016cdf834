import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { describedBy, Field } from '#ui/field.tsx'
import { PracticeStrip } from '#ui/practice.tsx'
import { words } from './words.ts'

export interface SignInProps {
  tenantName: string
  isPractice: boolean
  /** The last try did not fit; for the same reason whatever was wrong. */
  refused: boolean
  signInName: string
  /** Where to go afterwards: a path of ours, or nothing. */
  next: string
}

/** The title of the page; an error is said in it first. */
export function title({ tenantName, refused }: SignInProps): string {
  return refused ? words.errorTitle(tenantName) : words.pageTitle(tenantName)
}

/** A form that works without script, takes a paste, and lets a password manager fill it. */
export default function SignInPage({ tenantName, isPractice, refused, signInName, next }: SignInProps) {
  const error = refused ? words.refused : null
  return (
    <div class="sign-in">
      {isPractice && (
        <header>
          <PracticeStrip />
        </header>
      )}
      <main>
        {error && (
          <div class="error-summary" role="alert" aria-labelledby="kesalahan">
            <h2 id="kesalahan">{words.problem}</h2>
            <a href="#nama-masuk">{error}</a>
          </div>
        )}
        <h1>{words.title}</h1>
        <p class="quiet">{words.for(tenantName)}</p>
        <form method="post" action="/sign-in" noValidate>
          <input type="hidden" name="next" value={next} />
          <Field id="nama-masuk" label={words.signInName} error={error}>
            <input
              class="input"
              id="nama-masuk"
              name="signInName"
              type="text"
              autoComplete="username"
              autoCapitalize="none"
              spellcheck={false}
              maxLength={100}
              value={signInName}
              aria-describedby={describedBy('nama-masuk', { error })}
              aria-invalid={refused || undefined}
            />
          </Field>
          <Field id="kata-sandi" label={words.password}>
            <input
              class="input"
              id="kata-sandi"
              name="password"
              type="password"
              autoComplete="current-password"
              maxLength={200}
            />
          </Field>
          <div>
            <Button kind="primary" type="submit">
              {words.submit}
            </Button>
          </div>
        </form>
        {isPractice && (
          <Banner>
            <strong>{words.practiceTitle}</strong> {words.practice}
          </Banner>
        )}
      </main>
    </div>
  )
}
