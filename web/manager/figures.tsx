import type { HallBoard } from '#contracts/queue'
import { Icon } from '#ui/icon.tsx'
import { sayKept } from '#ui/range.ts'
import { words } from './words.ts'

/** The six figures, each with its goal; amber only where the goal is missed. */
export function Figures({ board: { figures, targets } }: { board: Pick<HallBoard, 'figures' | 'targets'> }) {
  const { medianWaitMinutes: median, p90WaitMinutes: ninety, noShowPercent: noShow, completedPercent: once } = figures
  return (
    <dl class="figures-row">
      <Figure name={words.waiting} value={figures.waiting} than={words.inLine} />
      <Figure name={words.served} value={figures.served} than={words.servingNow(figures.serving)} />
      <Figure
        name={words.median}
        value={median}
        unit={words.minutes}
        than={words.target(targets.medianWaitMinutes)}
        isOff={isAbove(median, targets.medianWaitMinutes)}
      />
      <Figure
        name={words.ninety}
        value={ninety}
        unit={words.minutes}
        than={words.target(targets.p90WaitMinutes)}
        isOff={isAbove(ninety, targets.p90WaitMinutes)}
      />
      <Figure
        name={words.noShow}
        value={noShow}
        unit={words.percent}
        than={words.targetBelow(targets.noShowPercent)}
        isOff={isAbove(noShow, targets.noShowPercent - 1)}
      />
      <Figure
        name={words.once}
        value={once}
        unit={words.percent}
        than={words.target(targets.completedPercent)}
        isOff={isAbove(targets.completedPercent, once)}
      />
    </dl>
  )
}

/** How often the waits that were told have held: the number that the public sees too. */
export function Honesty({ board: { rangesKept, day } }: { board: Pick<HallBoard, 'rangesKept' | 'day'> }) {
  const kept = sayKept(rangesKept, day.day)
  if (!kept || !rangesKept) return null
  return <p class="quiet">{words.rangesKept(kept, rangesKept.kept, rangesKept.told)}</p>
}

interface FigureProps {
  name: string
  value: number | null
  than: string
  unit?: string
  isOff?: boolean
}

function Figure({ name, value, than, unit, isOff = false }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      {value === null ? (
        <dd class="no-figure">{words.none}</dd>
      ) : (
        <dd>
          {figure.format(value)} {unit && <small>{unit}</small>}
        </dd>
      )}
      <dd class={isOff ? 'than off' : 'than'}>
        {isOff && <Icon name="alert" />}
        {isOff && <span class="visually-hidden">{words.offTarget}, </span>}
        {than}
      </dd>
    </div>
  )
}

// Rounded as it is compared: a figure that reads 10 never stands in amber beside "target 10".
const figure = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 })

function isAbove(value: number | null, limit: number | null): boolean {
  return value !== null && limit !== null && Math.round(value) > Math.round(limit)
}
