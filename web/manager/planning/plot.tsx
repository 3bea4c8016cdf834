import { useEffect, useRef, useState } from 'preact/hooks'
import type UPlot from 'uplot'
import { clock, words } from './words.ts'

/** The colours of the theme as they are now: a canvas knows no variables. */
export interface Inks {
  ink: string
  quiet: string
  line: string
  band: string
}

export interface PlotProps {
  caption: string
  /** What each way of drawing stands for; the class draws the same beside the word. */
  keys: readonly { kind: string; text: string }[]
  /** Minutes after midnight first, then a list for each thing drawn. */
  data: UPlot.AlignedData
  /** What is drawn and how; the same function for as long as the picture is the same. */
  draw(inks: Inks, library: typeof UPlot): Pick<UPlot.Options, 'series' | 'bands'>
  /** Of the upright axis: its ends, where they do not follow the data, and how a value is said. */
  upright: { range?: [number, number]; say(value: number): string }
  /** What is drawn fills half hours around its minutes, and needs room at both ends. */
  isWide?: boolean
}

const plotHeight = 240

/** A picture only: the table beside it says the same, also where the library cannot be loaded. */
export function Plot({ caption, keys, data, draw, upright, isWide = false }: PlotProps) {
  const place = useRef<HTMLDivElement>(null)
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    let plot: UPlot | undefined
    let isGone = false
    const watching = new ResizeObserver(
      ([entry]) => entry && plot?.setSize({ width: entry.contentRect.width, height: plotHeight }),
    )
    // Loaded with the first answer. It reads the browser's language as it loads and throws at one that is malformed.
    import('uplot').then(
      ({ default: library }) => {
        if (isGone || !place.current) return
        plot = new library(optionsFor(place.current, library, { draw, upright, isWide }), data, place.current)
        watching.observe(place.current)
      },
      () => setMissing(true),
    )
    return () => {
      isGone = true
      watching.disconnect()
      plot?.destroy()
    }
  }, [data, draw, upright, isWide])

  if (isMissing) return <p class="quiet">{words.answer.noChart}</p>
  return (
    <figure class="chart">
      <figcaption>{caption}</figcaption>
      <div ref={place} role="img" aria-label={`${caption}. ${words.answer.chartSays}`} />
      <p class="chart-key">
        {keys.map(({ kind, text }) => (
          <span key={kind} class={`key-${kind}`}>
            {text}
          </span>
        ))}
      </p>
    </figure>
  )
}

function optionsFor(
  place: HTMLElement,
  library: typeof UPlot,
  { draw, upright: { range, say }, isWide }: Pick<PlotProps, 'draw' | 'upright' | 'isWide'>,
): UPlot.Options {
  const inks = inksOf(place)
  const axis = { stroke: inks.quiet, grid: { stroke: inks.line, width: 1 }, ticks: { stroke: inks.line, width: 1 } }
  return {
    width: place.clientWidth,
    height: plotHeight,
    cursor: { show: false },
    legend: { show: false },
    scales: {
      x: { time: false, ...(isWide && { range: (_, first, last) => [first - 15, last + 15] }) },
      y: range ? { range } : { range: (_, __, most) => [0, Math.max(1, most * 1.1)] },
    },
    ...draw(inks, library),
    axes: [
      { ...axis, values: (_, at) => at.map(clock), incrs: [60, 120, 240] },
      { ...axis, values: (_, at) => at.map(say), size: 56 },
    ],
  }
}

function inksOf(place: HTMLElement): Inks {
  const style = getComputedStyle(place)
  const colour = (name: string) => style.getPropertyValue(name).trim() || style.color
  return { ink: style.color, quiet: colour('--ink-quiet'), line: colour('--hairline'), band: colour('--band') }
}
