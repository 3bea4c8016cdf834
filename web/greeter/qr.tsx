/** A QR code from rows of 0 and 1, black on white in every theme: cameras need it so. */
export function QrCode({ rows, label }: { rows: readonly string[]; label: string }) {
  const quiet = 4
  const size = rows.length + 2 * quiet
  const path = rows
    .flatMap((row, y) => [...row].map((cell, x) => (cell === '1' ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')))
    .join('')
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path class="qr-ground" d={`M0 0h${size}v${size}H0z`} />
      <path class="qr-cells" d={path} />
    </svg>
  )
}
