import type { JSX } from 'preact'
import type { Paper } from './papers.tsx'

const ink = '#22313b'

/** The sheets by name. True colours, masked numbers, neutral emblems: no emblem of a state is copied. */
export const sheets: Record<Paper, { size: string; drawing(): JSX.Element }> = {
  ktp: {
    size: '0 0 128 82',
    drawing: () => (
      <>
        <rect x="1" y="1" width="126" height="80" rx="6" fill="#c4dff0" stroke="#3d6d8c" stroke-width="1.5" />
        <path d="M1 56c30-14 60 12 126-8v27a6 6 0 0 1-6 6H7a6 6 0 0 1-6-6z" fill="#aed2e8" />
        <Words x={64} y={12} size={7} lines={['PROVINSI', 'KABUPATEN']} />
        <text x="10" y="33" font-size="8" fill={ink}>
          NIK ••••
        </text>
        <Rows
          colour="#3f647b"
          d="M10 42h20M36 42h40M10 49h20M36 49h34M10 56h20M36 56h42M10 63h20M36 63h28M10 70h20M36 70h36"
        />
        <Portrait x={92} y={26} />
        <Rows colour="#3f647b" d="M94 69h24" />
      </>
    ),
  },
  kk: {
    size: '0 0 128 92',
    drawing: () => (
      <>
        <rect x="1" y="1" width="126" height="90" fill="#fdfdf9" stroke="#7b8b94" stroke-width="1.5" />
        <rect x="5" y="5" width="118" height="82" stroke="#9cc3dc" stroke-width="2" />
        <path d="M18 10.5l2.2 4.6 5 .6-3.7 3.5 1 5-4.5-2.5-4.5 2.5 1-5-3.7-3.5 5-.6z" fill="#d9a520" stroke="#8a6508" />
        <Words x={74} y={18} size={8.5} lines={['KARTU KELUARGA']} />
        <text x="74" y="27" font-size="7" font-weight="400" text-anchor="middle" fill={ink}>
          No. ••••
        </text>
        <rect x="10" y="33" width="108" height="7" fill="#cfe3ef" />
        <path
          d="M10 33h108v38H10zM10 40h108M10 48h108M10 56h108M10 64h108M18 33v38M56 33v38M82 33v38M100 33v38"
          stroke="#8aa0ac"
        />
        <path
          d="M21 44.5h28M59 44.5h18M85 44.5h10M21 52.5h24M59 52.5h16M85 52.5h10M21 60.5h30M59 60.5h18M85 60.5h10"
          stroke="#5b727f"
          stroke-width="1.5"
        />
        <Code x={103} y={73} />
        <path d="M10 77h34M10 82h26" stroke="#8aa0ac" stroke-width="1.5" />
      </>
    ),
  },
  akta: {
    size: '0 0 84 112',
    drawing: () => (
      <>
        <rect x="1" y="1" width="82" height="110" fill="#fbf7e6" stroke="#8b8a70" stroke-width="1.5" />
        <rect x="6" y="6" width="72" height="100" stroke="#3f8a63" stroke-width="3" stroke-dasharray="3 1.5" />
        <rect x="10" y="10" width="64" height="92" stroke="#3f8a63" />
        <path d="M42 15l3 4 7-2-3 7 2 6h-5l-4 4-4-4h-5l2-6-3-7 7 2z" fill="#d9a520" stroke="#8a6508" />
        <Words x={42} y={45} size={7} lines={['KUTIPAN', 'AKTA']} />
        <Rows colour="#7c8474" d="M17 62h50M17 68h44M17 74h48M17 80h34M17 90h26M17 96h20" />
        <Code x={54} y={85} />
      </>
    ),
  },
  'surat-polisi': {
    size: '0 0 84 112',
    drawing: () => (
      <>
        <rect x="1" y="1" width="82" height="110" fill="#fdfdfb" stroke="#7b8b94" stroke-width="1.5" />
        <path
          d="M17 10c3 2 6 2 8 2v7c0 4-4 7-8 9-4-2-8-5-8-9v-7c2 0 5 0 8-2z"
          fill="#e0b02c"
          stroke="#5a4a10"
          stroke-width="1.2"
        />
        <path d="M14 19l2.5 2.5L21 17" stroke="#3b3210" stroke-width="1.5" />
        <Words x={52} y={15} size={6.5} lines={['KEPOLISIAN']} />
        <Rows colour="#7d8b93" d="M34 20h36M38 25h28" />
        <path d="M9 32h66" stroke={ink} stroke-width="1.5" />
        <Words x={42} y={43} size={6.5} lines={['SURAT TANDA', 'KEHILANGAN']} />
        <Rows colour="#7d8b93" d="M10 60h64M10 66h58M10 72h62M10 78h40" />
        <circle cx="57" cy="94" r="11" stroke="#5a3f9b" stroke-width="2" />
        <circle cx="57" cy="94" r="7" stroke="#5a3f9b" />
        <path d="M46 98c5-9 8 6 12-2s5 5 14-1" stroke="#1c3f8f" stroke-width="1.5" />
      </>
    ),
  },
  'buku-nikah': {
    size: '0 0 112 84',
    drawing: () => (
      <>
        <Booklet at="rotate(-5 40 42)" cover="#7b2230" edge="#4c131c" whose="ISTRI" />
        <Booklet at="rotate(5 76 42) translate(46 0)" cover="#1d5a40" edge="#0d3526" whose="SUAMI" />
      </>
    ),
  },
  foto: {
    size: '0 0 64 84',
    drawing: () => (
      <>
        <rect x="1" y="1" width="62" height="82" fill="#fff" stroke="#7b8b94" stroke-width="1.5" />
        <rect x="6" y="6" width="52" height="72" fill="#c33b33" />
        <path d="M11 78a21 21 0 0 1 42 0z" fill="#fff" />
        <circle cx="32" cy="40" r="14" fill="#6b4a35" />
      </>
    ),
  },
  kertas: {
    size: '0 0 84 112',
    drawing: () => (
      <>
        <path d="M1 1h58l24 24v86H1z" fill="#fdfdfb" stroke="#7b8b94" stroke-width="1.5" />
        <path d="M59 1v24h24" fill="#e4e8ea" stroke="#7b8b94" stroke-width="1.5" />
        <Rows colour="#22313b" d="M14 24h30" />
        <Rows colour="#7d8b93" d="M14 42h56M14 50h48M14 58h56M14 66h40M14 82h52M14 90h34" />
      </>
    ),
  },
}

function Words({ x, y, size, lines }: { x: number; y: number; size: number; lines: readonly string[] }) {
  return (
    <text font-size={size} text-anchor="middle" fill={ink}>
      {lines.map((line, row) => (
        <tspan key={line} x={x} y={y + row * (size + 1)}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

function Rows({ d, colour }: { d: string; colour: string }) {
  return <path d={d} stroke={colour} stroke-width="2" />
}

/** A face on the red ground that many such photographs have. */
function Portrait({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M0 0h28v36H0z" fill="#c33b33" />
      <path d="M4 36a10 10 0 0 1 20 0z" fill="#fff" />
      <circle cx="14" cy="17" r="7" fill="#6b4a35" />
    </g>
  )
}

/** The code that newer papers carry in place of a stamp. */
function Code({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`} fill={ink}>
      <rect width="13" height="13" fill="#fff" stroke={ink} />
      <path d="M2 2h4v4H2zM7 2h4v4H7zM2 7h4v4H2zM7 7h2v2H7zM9 9h2v2H9z" />
    </g>
  )
}

function Booklet({ at, cover, edge, whose }: { at: string; cover: string; edge: string; whose: string }) {
  return (
    <g transform={at}>
      <rect x="10" y="8" width="46" height="66" rx="2" fill={cover} stroke={edge} stroke-width="1.5" />
      <circle cx="33" cy="30" r="8" stroke="#e4bd5a" stroke-width="2" />
      <text font-size="7" text-anchor="middle" fill="#f2d68c">
        <tspan x="33" y="50">
          BUKU
        </tspan>
        <tspan x="33" y="57">
          NIKAH
        </tspan>
        <tspan x="33" y="67" font-size="5.5">
          {whose}
        </tspan>
      </text>
    </g>
  )
}
