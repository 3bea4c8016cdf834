import { render } from 'preact'
import '#ui/tokens.css'
import '#ui/base.css'
import './gallery.css'
import type { Language } from '#ui/language.ts'
import type { SurfaceStates } from '#ui/states.ts'

const modules = import.meta.glob<{ states: SurfaceStates }>('../*/states.tsx', { eager: true })
const surfaces = Object.values(modules).map(module => module.states)

/** What machines read: every surface with its states and their languages. */
declare global {
  interface Window {
    satapGallery: { surface: string; frame: string; state: string; languages: readonly Language[] }[]
  }
}
window.satapGallery = surfaces.flatMap(({ surface, frame, states }) =>
  states.map(state => ({ surface, frame, state: state.name, languages: state.languages ?? (['id'] as const) })),
)

const bodyClasses = {
  kiosk: 'kiosk',
  display: 'display',
  console: 'console',
  citizen: 'ticket-page',
  tablet: 'console tablet',
}
const rootClasses: Record<string, string> = { kiosk: 'kiosk-root', display: 'display-root' }

const [, , surfaceName, stateName] = location.pathname.split('/')
const asked = new URLSearchParams(location.search)
const language = (asked.get('lang') ?? 'id') as Language
const place = document.getElementById('app')
const shown = surfaces.find(one => one.surface === surfaceName)
const state = shown?.states.find(one => one.name === stateName)

document.documentElement.lang = language
document.documentElement.dataset.theme = shown?.frame === 'display' ? 'dark' : (asked.get('theme') ?? 'light')
if (place && shown && state) {
  document.title = `${state.title} – ${shown.surface}`
  document.body.className = bodyClasses[shown.frame]
  document.documentElement.className = rootClasses[shown.frame] ?? ''
  render(state.render(language), place)
} else if (place) render(<Index />, place)

/** Every screen in every state, as links. */
function Index() {
  return (
    <main class="gallery-index">
      <h1>Gallery</h1>
      {surfaces.map(one => (
        <section key={one.surface} class="section">
          <h2>{one.surface}</h2>
          <ul>
            {one.states.map(each => (
              <li key={each.name}>
                {each.title}:{' '}
                {(each.languages ?? ['id']).map(lang => (
                  <span key={lang}>
                    <a href={`/gallery/${one.surface}/${each.name}?lang=${lang}`}>
                      {lang} <span class="visually-hidden">{each.title}</span>
                    </a>{' '}
                    <a href={`/gallery/${one.surface}/${each.name}?lang=${lang}&theme=dark`}>
                      {lang} dark <span class="visually-hidden">{each.title}</span>
                    </a>{' '}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  )
}
