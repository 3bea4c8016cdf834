import type { JSX } from 'preact'

/** Which drawing a requirement has, by its id in the catalogue: people know the paper before the word. */
export type Paper = 'ktp' | 'kk' | 'akta' | 'buku-nikah' | 'surat-polisi' | 'foto' | 'kertas'

/** The drawing for a requirement; a plain sheet for what has no face of its own. */
export function paperOf(requirementId: string): Paper {
  if (/ktp/.test(requirementId)) return 'ktp'
  if (/(^|-)kk(-|$)/.test(requirementId)) return 'kk'
  if (/akta/.test(requirementId)) return 'akta'
  if (/nikah/.test(requirementId)) return 'buku-nikah'
  if (/polisi|kehilangan/.test(requirementId)) return 'surat-polisi'
  if (/foto/.test(requirementId)) return 'foto'
  return 'kertas'
}

const lines = (x: number, y: number, widths: readonly number[], gap = 8) =>
  widths.map((width, index) => (
    <path key={width + index} d={`M${x} ${y + index * gap}h${width}`} stroke="#7d8a91" stroke-width="3" />
  ))

const sheets: Record<Paper, { size: string; draw(): JSX.Element }> = {
  ktp: {
    size: '0 0 120 76',
    draw: () => (
      <>
        <rect x="1" y="1" width="118" height="74" rx="5" fill="#d9eaf5" stroke="#5d7f95" stroke-width="2" />
        <rect x="84" y="22" width="26" height="34" fill="#c0392b" />
        <circle cx="97" cy="35" r="6" fill="#f2d6c2" />
        <path d="M87 56c0-8 20-8 20 0z" fill="#34495e" />
        <path d="M10 12h62" stroke="#2c3e50" stroke-width="4" />
        {lines(10, 26, [56, 48, 60, 40, 52])}
      </>
    ),
  },
  kk: {
    size: '0 0 120 84',
    draw: () => (
      <>
        <rect x="1" y="1" width="118" height="82" fill="#fdfdfb" stroke="#7d8a91" stroke-width="2" />
        <rect x="6" y="6" width="108" height="72" fill="none" stroke="#9cc3de" stroke-width="3" />
        <path d="M40 16h44" stroke="#2c3e50" stroke-width="4" />
        <path
          d="M14 28h92M14 38h92M14 48h92M14 58h92M14 28v30M28 28v30M62 28v30M84 28v30M106 28v30"
          stroke="#7d8a91"
          stroke-width="1.5"
          fill="none"
        />
        <rect x="92" y="63" width="12" height="12" fill="#2c3e50" />
      </>
    ),
  },
  akta: {
    size: '0 0 84 112',
    draw: () => (
      <>
        <rect x="1" y="1" width="82" height="110" fill="#fdfdfb" stroke="#7d8a91" stroke-width="2" />
        <rect x="7" y="7" width="70" height="98" fill="none" stroke="#3c8c5a" stroke-width="4" />
        <circle cx="42" cy="24" r="7" fill="#d4a017" />
        <path d="M22 40h40" stroke="#2c3e50" stroke-width="4" />
        {lines(18, 54, [48, 40, 46, 34])}
      </>
    ),
  },
  'buku-nikah': {
    size: '0 0 84 104',
    draw: () => (
      <>
        <rect x="1" y="1" width="82" height="102" rx="4" fill="#7a2e2e" stroke="#4d1a1a" stroke-width="2" />
        <path d="M10 1v102" stroke="#4d1a1a" stroke-width="2" />
        <circle cx="46" cy="38" r="13" fill="none" stroke="#d4a017" stroke-width="3" />
        <path d="M28 66h36M32 76h28" stroke="#d4a017" stroke-width="4" />
      </>
    ),
  },
  'surat-polisi': {
    size: '0 0 84 112',
    draw: () => (
      <>
        <rect x="1" y="1" width="82" height="110" fill="#fdfdfb" stroke="#7d8a91" stroke-width="2" />
        <path d="M12 14l9-4 9 4v9c0 6-5 10-9 12-4-2-9-6-9-12z" fill="#d4a017" stroke="#7d4700" stroke-width="2" />
        <path d="M38 18h34M8 42h68" stroke="#2c3e50" stroke-width="4" />
        {lines(12, 56, [60, 52, 58])}
        <circle cx="54" cy="92" r="11" fill="none" stroke="#5b4aa0" stroke-width="3" />
      </>
    ),
  },
  foto: {
    size: '0 0 60 80',
    draw: () => (
      <>
        <rect x="1" y="1" width="58" height="78" fill="#c0392b" stroke="#7d8a91" stroke-width="2" />
        <circle cx="30" cy="32" r="13" fill="#f2d6c2" />
        <path d="M6 79c0-28 48-28 48 0z" fill="#34495e" />
      </>
    ),
  },
  kertas: {
    size: '0 0 84 112',
    draw: () => (
      <>
        <path d="M1 1h58l24 24v86H1z" fill="#fdfdfb" stroke="#7d8a91" stroke-width="2" />
        <path d="M59 1v24h24" fill="none" stroke="#7d8a91" stroke-width="2" />
        {lines(14, 40, [54, 46, 54, 38, 50])}
      </>
    ),
  },
}

/** A flat drawing of a paper, the same in both themes; the name stands beside it. */
export function PaperDrawing({ paper }: { paper: Paper }) {
  const { size, draw } = sheets[paper]
  return (
    <svg class={`paper-drawing paper-${paper}`} viewBox={size} aria-hidden="true" fill="none">
      {draw()}
    </svg>
  )
}
