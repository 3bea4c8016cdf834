import { useEffect, useRef } from 'preact/hooks'
import { Button } from '#ui/button.tsx'
import type { Choice } from './found.ts'
import { ServiceChoice } from './service-choice.tsx'
import { words } from './words.ts'

interface FindProps {
  question: string
  found: Choice[]
  recent: Choice[]
  /** The catalogue could not be asked: only the menu was searched. */
  isMenuOnly: boolean
  today: string | null
  onQuestion(question: string): void
  onChoose(choice: Choice): void
  /** Nothing fits: the need is taken down and connected. */
  onConnect(): void
}

/** The first step: what did the visitor come for. */
export function Find({ question, found, recent, isMenuOnly, today, onQuestion, onChoose, onConnect }: FindProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const isAsking = question.trim() !== ''
  const shown = isAsking ? found : recent
  return (
    <section class="find" aria-labelledby="hasil">
      <form aria-label={words.find} onSubmit={event => event.preventDefault()}>
        <label for="cari">{words.find}</label>
        <input
          class="input"
          id="cari"
          type="search"
          autocomplete="off"
          placeholder={words.findHint}
          value={question}
          ref={field}
          onInput={event => onQuestion(event.currentTarget.value)}
        />
      </form>
      <h2 id="hasil" aria-live="polite">
        {isAsking ? words.found(found.length) : words.recent}
      </h2>
      {isAsking && isMenuOnly && <p class="quiet">{words.searchFailed}</p>}
      {isAsking && found.length === 0 && (
        <p>
          {words.foundNothing} <Button onClick={onConnect}>{words.connect}</Button>
        </p>
      )}
      {!isAsking && recent.length === 0 && <p class="quiet">{words.firstTime}</p>}
      <ul class="choices rows">
        {shown.map(choice => (
          <li key={choice.serviceId}>
            <ServiceChoice choice={choice} today={today} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </section>
  )
}
