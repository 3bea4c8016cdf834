import type { JSX } from 'preact'
import type { Language } from './language.ts'

export interface SurfaceState {
  name: string
  title: string
  languages?: readonly Language[]
  /** The stylesheet and the frame of a page that has others than its surface. */
  wears?: string
  frame?: 'site'
  render(language: Language): JSX.Element
}

/** What a surface shows the gallery: every screen in every state. */
export interface SurfaceStates {
  surface: string
  frame: 'kiosk' | 'display' | 'console' | 'citizen' | 'tablet'
  states: readonly SurfaceState[]
}
