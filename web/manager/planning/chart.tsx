import { useEffect, useRef, useState } from 'preact/hooks'
import type UPlot from 'uplot'
import type { WhatIf } from '#contracts/planning'
import { clock, words } from './words.ts'

type Shown = Pick<WhatIf, 'today' | 'whatIf' | 'targetMinutes'>

/**
 * The share in time by half hour: today broken, what if solid, so that the lines are told apart without colour. A picture only: the
 * table beside it says the same, also where the library cannot be loaded.
 */
export function Chart({ today, whatIf, targetMinutes }: Shown) {
  const place = useRef<HTMLDivElement>(null)
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    let plot: UPlot | undefined
    let isGone = false
    const watching = new ResizeObserver(
      ([entry]) => entry && plot?.setSize({ width: entry.contentRect.width, height: chartHeight }),
    )
    // Loaded with the first answer. It reads the browser's language as it loads and throws at one that is malformed.
    import('uplot').then(
      ({ default: Plot }) => {
        if (isGone || !place.current) return
        plot = new Plot(optionsFor(place.current), seriesOf(today, whatIf), place.current)
        watching.observe(place.current)
      },
      () => setMissing(true),
    )
    return () => {
      isGone = true
      watching.disconnect()
      plot?.destroy()
    }
  }, [today, whatIf])

  if (isMissing) return <p class="quiet">{words.answer.noChart}</p>
  return (
    <figure class="chart">
      <figcaption>{words.answer.chart(targetMinutes)}</figcaption>
      <div ref={place} role="img" aria-label={`${words.answer.chart(targetMinutes)}. ${words.answer.chartSays}`} />
      <p class="chart-key">
        <span class="key-today">{words.answer.today}</span>
        <span class="key-what-if">{words.answer.whatIf}</span>
      </p>
    </figure>
  )
}

const chartHeight = 240

function seriesOf(today: WhatIf['today'], whatIf: WhatIf['whatIf']): UPlot.AlignedData {
  const share = (one: { inTime: number | null }) => (one.inTime === null ? null : one.inTime * 100)
  return [whatIf.halfHours.map(({ from }) => from), today.halfHours.map(share), whatIf.halfHours.map(share)]
}

function optionsFor(place: HTMLElement): UPlot.Options {
  const { ink, quiet, line } = coloursOf(place)
  const axis = { stroke: quiet, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 } }
  return {
    width: place.clientWidth,
    height: chartHeight,
    cursor: { show: false },
    legend: { show: false },
    scales: { x: { time: false }, y: { range: [0, 100] } },
    series: [
      {},
      { label: words.answer.today, stroke: quiet, width: 2, dash: [6, 6] },
      { label: words.answer.whatIf, stroke: ink, width: 3 },
    ],
    axes: [
      { ...axis, values: (_, at) => at.map(clock), incrs: [60, 120, 240] },
      { ...axis, values: (_, at) => at.map(value => `${value} %`), size: 56 },
    ],
  }
}

/** A canvas knows no variables: the colours of the theme as they are now. */
function coloursOf(place: HTMLElement) {
  const style = getComputedStyle(place)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  return { ink: style.color, quiet: colour('--ink-quiet') || style.color, line: colour('--hairline') || style.color }
}
