import type { ComponentChildren } from 'preact'
import { Button } from '#ui/button.tsx'
import { PracticeStrip } from '#ui/practice.tsx'
import { Roof } from '#ui/roof.tsx'
import { words } from './words.ts'

/** What every page of the surface knows. */
export interface AuthorFrame {
  tenantName: string
  /** Who is signed in, as colleagues know that person. */
  who: string | null
  timezone: string
  isPractice: boolean
}

/** The bar above a page, and the page. */
export function Author({ frame, children }: { frame: AuthorFrame; children: ComponentChildren }) {
  return (
    <div class="author">
      <a class="skip-link" href="#isi">
        {words.skip}
      </a>
      {frame.isPractice && <PracticeStrip />}
      <header class="bar">
        <div class="bar-place">
          <Roof />
          <strong>{words.surface}</strong>
          <span>{frame.tenantName}</span>
        </div>
        <nav class="bar-right" aria-label={words.sections}>
          <a href="/penulis">{words.everything}</a>
          <a href="/petugas">{words.staff}</a>
          {frame.who && (
            <form method="post" action="/sign-out">
              <span class="bar-who">{frame.who}</span>{' '}
              <Button kind="plain" type="submit">
                {words.signOut}
              </Button>
            </form>
          )}
        </nav>
      </header>
      <main id="isi">{children}</main>
    </div>
  )
}
