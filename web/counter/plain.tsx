import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { words } from './words.ts'

/** A page with one thing to say, before there is a counter to show. */
export function Plain({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="console counter counter-plain">
      <main>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}

const silentMs = 300

/** Nothing to show yet; said only when it takes longer than a moment. */
export function Coming({ isSaid = false }: { isSaid?: boolean }) {
  const [isLong, setLong] = useState(isSaid)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), silentMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Plain title={words.title}>
      <p role="status">{isLong && words.loading}</p>
    </Plain>
  )
}

/** The counter could not be read, or is not ours to read. */
export function NotRead({ isGone, onRetry, onChange }: { isGone: boolean; onRetry(): void; onChange(): void }) {
  return (
    <Plain title={words.title}>
      <Banner kind="bad" role="alert">
        <strong>{words.failed.title}</strong> {isGone ? words.failed.gone : words.failed.meaning}
      </Banner>
      <div class="buttons">
        <Button kind="primary" icon="refresh" onClick={onRetry}>
          {words.retry}
        </Button>
        <Button onClick={onChange}>{words.take.other}</Button>
      </div>
    </Plain>
  )
}

/** Signed in as somebody whose work this is not. */
export function NotAllowed({ name, onSignOut }: { name: string; onSignOut(): void }) {
  return (
    <Plain title={words.notAllowed.title}>
      <p>{words.notAllowed.meaning(name)}</p>
      <div class="buttons">
        <Button kind="primary" onClick={onSignOut}>
          {words.notAllowed.again}
        </Button>
      </div>
    </Plain>
  )
}
