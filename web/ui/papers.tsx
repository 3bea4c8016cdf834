import { sheets } from './paper-sheets.tsx'

/** The papers that have a face of their own; `kertas` is a plain sheet. */
export type Paper = 'ktp' | 'kk' | 'akta' | 'buku-nikah' | 'surat-polisi' | 'foto' | 'kertas'

const faces: readonly [RegExp, Paper][] = [
  [/^ktp(-|$)/, 'ktp'],
  [/^kk(-|$)/, 'kk'],
  [/^akta-(lahir|kelahiran|mati|kematian|kawin|perkawinan|cerai|perceraian|salah)$/, 'akta'],
  [/^(buku|akta)-nikah$/, 'buku-nikah'],
  [/^hilang$|kehilangan|polisi/, 'surat-polisi'],
  [/^(pas-)?foto(-anak|-berdampingan)?$/, 'foto'],
]

/** The drawing for a requirement of the catalogue; a plain sheet for what has no face: a wrong picture sends people home. */
export function paperOf(requirementId: string): Paper {
  return faces.find(([name]) => name.test(requirementId))?.[1] ?? 'kertas'
}

/** A flat drawing of a paper, the same in both themes: people know the paper before the word. The name stands beside it. */
export function PaperDrawing({ paper }: { paper: Paper }) {
  const { size, drawing } = sheets[paper]
  return (
    <svg class={`paper-drawing paper-${paper}`} viewBox={size} aria-hidden="true" fill="none">
      {drawing()}
    </svg>
  )
}
