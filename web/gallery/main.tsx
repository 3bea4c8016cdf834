import { render } from 'preact'
import '#ui/tokens.css'
import '#ui/base.css'
import './gallery.css'
import type { Language } from '#ui/language.ts'
import type { SurfaceStates } from '#ui/states.ts'
import { GalleryIndex } from './gallery-index.tsx'

// Loaded one surface at a time: two surfaces may style a class of the same name, and never meet on a page.
const states = import.meta.glob<{ states: SurfaceStates }>('../*/states.tsx')

/** What machines read: on `/gallery` every surface, on the page of a state its own. `html[data-ready]` says when. */
declare global {
  interface Window {
    satapGallery: {
      surface: string
      /** Whose stylesheets it has: a document wears those of one surface only. */
      wears: string
      frame: SurfaceStates['frame']
      state: string
      languages: readonly Language[]
    }[]
    /** Another state in the same document, put up from nothing. Settles when nothing moves any more. */
    satapShow(address: string): Promise<void>
  }
}

const bodyClasses = {
  kiosk: 'kiosk',
  display: 'display',
  console: 'console',
  citizen: 'ticket-page',
  site: 'site',
  tablet: 'console tablet',
}
const rootClasses: Record<string, string> = { kiosk: 'kiosk-root', display: 'display-root' }

const place = document.getElementById('app') ?? document.body

void show(new URL(location.href)).then(() => {
  document.documentElement.dataset.ready = ''
})
window.satapShow = address => {
  render(null, place)
  return show(new URL(address, location.href))
}

async function show(address: URL): Promise<void> {
  await put(address)
  await atRest()
}

/** `/gallery` lists everything; `/gallery/<surface>/<state>?lang=id&theme=dark` is that state and nothing else. */
async function put({ pathname, searchParams: asked }: URL): Promise<void> {
  const [, , surface, name] = pathname.split('/')
  const shown = surface === undefined ? [] : await load(`../${surface}/`)
  const state = shown[0]?.states.find(one => one.name === name)
  if (!shown[0] || !state) return putIndex()

  tell(shown)
  const { frame } = shown[0]
  const language = (asked.get('lang') ?? 'id') as Language
  dress(language, frame === 'display' ? 'dark' : (asked.get('theme') ?? 'light'))
  document.title = `${state.title} – ${surface}`
  document.body.className = bodyClasses[state.frame ?? frame]
  document.documentElement.className = rootClasses[frame] ?? ''
  await wear(state.wears ?? surface ?? '')
  render(state.render(language), place)
}

async function putIndex(): Promise<void> {
  const all = await load('../')
  tell(all)
  dress('en', 'light')
  document.title = 'Gallery'
  render(<GalleryIndex surfaces={all} />, place)
}

async function load(below: string): Promise<SurfaceStates[]> {
  const wanted = Object.entries(states).filter(([path]) => path.startsWith(below))
  const modules = await Promise.all(wanted.map(([, module]) => module()))
  return modules.map(module => module.states)
}

let worn = ''

/** The stylesheets that the surface's own page has, in its own order: a state is judged as it is served. */
async function wear(surface: string): Promise<void> {
  if (worn !== '' && worn !== surface) throw new Error(`This document wears ${worn}: load ${surface} in one of its own`)
  if (worn === surface) return
  worn = surface
  const reply = await fetch('/assets/manifest.json', { cache: 'no-cache' })
  const assets = ((await reply.json()) as Record<string, { styles: string[] } | undefined>)[surface]
  const sheets = (assets?.styles ?? []).map(href => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
    const worn = new Promise(resolve => {
      link.onload = resolve
      link.onerror = resolve
    })
    document.head.append(link)
    return worn
  })
  await Promise.all(sheets)
}

/** A call that is half faded in has no contrast yet: whoever judges a state waits until nothing moves any more. */
async function atRest(): Promise<void> {
  // Two frames: what a screen does once it stands (open its dialog, take the focus) comes after the first.
  await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  const moving = document.getAnimations().filter(one => Number.isFinite(one.effect?.getComputedTiming().endTime))
  await Promise.allSettled(moving.map(one => one.finished))
}

function tell(surfaces: readonly SurfaceStates[]): void {
  window.satapGallery = surfaces.flatMap(({ surface, frame, states }) =>
    states.map(({ name, wears = surface, languages = ['id'] }) => ({ surface, wears, frame, state: name, languages })),
  )
}

function dress(language: string, theme: string): void {
  document.documentElement.lang = language
  document.documentElement.dataset.theme = theme
}
