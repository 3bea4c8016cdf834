import { useMemo } from 'preact/hooks'
import type { WhatIf } from '#contracts/planning'
import { Plot, type PlotProps } from './plot.tsx'
import { words } from './words.ts'

type Shown = Pick<WhatIf, 'today' | 'whatIf' | 'targetMinutes'>

const keys = [
  { kind: 'today', text: words.answer.today },
  { kind: 'what-if', text: words.answer.whatIf },
]
const upright: PlotProps['upright'] = { range: [0, 100], say: value => `${value} %` }

/** The share in time by half hour: today broken, what if solid, so that the lines are told apart without colour. */
export function Chart({ today, whatIf, targetMinutes }: Shown) {
  const data = useMemo<PlotProps['data']>(() => {
    const share = (one: { inTime: number | null }) => (one.inTime === null ? null : one.inTime * 100)
    return [whatIf.halfHours.map(({ from }) => from), today.halfHours.map(share), whatIf.halfHours.map(share)]
  }, [today, whatIf])
  return <Plot caption={words.answer.chart(targetMinutes)} keys={keys} data={data} draw={draw} upright={upright} />
}

const draw: PlotProps['draw'] = ({ ink, quiet }) => ({
  series: [
    {},
    { label: words.answer.today, stroke: quiet, width: 2, dash: [6, 6] },
    { label: words.answer.whatIf, stroke: ink, width: 3 },
  ],
})
