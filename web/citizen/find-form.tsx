import { Icon } from '#ui/icon.tsx'
import type { CitizenLanguage } from './words.ts'
import { frameWords } from './words-frame.ts'

/** The one question of the site. On its own page it is the heading; elsewhere a label. */
export function FindForm({ language, q = '', isTitle }: { language: CitizenLanguage; q?: string; isTitle: boolean }) {
  const say = frameWords[language]
  const label = <label for="cari">{say.find}</label>
  return (
    // biome-ignore lint/a11y/useSemanticElements: the phones and screen readers of our visitors know the role longer than the element.
    <form class="find" role="search" action="/cari" method="get">
      {isTitle ? <h1>{label}</h1> : <p class="find-label">{label}</p>}
      <p class="hint" id="cari-contoh">
        {say.findHint}{' '}
        {say.findExamples.map((example, index) => (
          <span key={example}>
            {index > 0 && ', '}
            <span class="nowrap">{example}</span>
          </span>
        ))}
        .
      </p>
      <div class="find-field">
        <input
          class="input"
          id="cari"
          name="q"
          type="search"
          maxLength={1000}
          autocomplete="off"
          dir="auto"
          value={q}
          aria-describedby="cari-contoh"
        />
        {language === 'en' && <input type="hidden" name="lang" value="en" />}
        <button class="button button-primary" type="submit">
          <Icon name="search" />
          {say.findButton}
        </button>
      </div>
    </form>
  )
}
