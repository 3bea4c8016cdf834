import type { SurfaceState, SurfaceStates } from '#ui/states.ts'

/** Every screen in every state, as links. */
export function GalleryIndex({ surfaces }: { surfaces: readonly SurfaceStates[] }) {
  return (
    <main class="gallery-index">
      <h1>Gallery</h1>
      {surfaces.map(({ surface, frame, states }) => (
        <section key={surface} class="section" aria-labelledby={`surface-${surface}`}>
          <h2 id={`surface-${surface}`}>
            {surface} <span class="quiet">{states.length} states</span>
          </h2>
          <ul class="rows">
            {states.map(state => (
              <Row key={state.name} surface={surface} state={state} isAlwaysDark={frame === 'display'} />
            ))}
          </ul>
        </section>
      ))}
    </main>
  )
}

function Row({ surface, state, isAlwaysDark }: { surface: string; state: SurfaceState; isAlwaysDark: boolean }) {
  const languages = state.languages ?? ['id']
  const themes = isAlwaysDark ? ['dark'] : ['light', 'dark']
  const looks = languages.flatMap(language => themes.map(theme => ({ language, theme })))
  return (
    <li>
      <span lang="id">{state.title}</span>
      {looks.map(({ language, theme }) => (
        <a key={language + theme} href={`/gallery/${surface}/${state.name}?lang=${language}&theme=${theme}`}>
          <span class="visually-hidden">{state.title}, </span>
          {language} {theme}
        </a>
      ))}
    </li>
  )
}
