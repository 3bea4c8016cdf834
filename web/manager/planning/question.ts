import type { whatIf } from '#contracts/planning'
import type { Input } from '#platform/contract'
import { words } from './words.ts'

/** The form as it was typed. */
export interface Asked {
  demand: string
  planned: string
  add: readonly string[]
  close: readonly string[]
  open: readonly { agencyId: string; counters: number }[]
  day: string
}

export const nothingAsked: Asked = { demand: '100', planned: '0', add: [], close: [], open: [], day: '' }

/** What cannot be asked, beside its field. */
export function wrongIn({ demand, planned }: Asked): { id: string; text: string }[] {
  return [
    ...(isWhole(demand, 10, 300) ? [] : [{ id: 'pengunjung', text: words.form.wrongDemand }]),
    ...(isWhole(planned, 0, 40) ? [] : [{ id: 'rencana', text: words.form.wrongPlanned }]),
  ]
}

function isWhole(typed: string, least: number, most: number): boolean {
  return /^\d{1,3}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most
}

/** The form as the hall is asked. Without what was left empty. */
export function inputOf(hallId: string, { demand, planned, add, close, open, day }: Asked): Input<typeof whatIf> {
  return {
    hallId,
    demandPercent: Number(demand),
    ...(Number(planned) > 0 && { addPlanned: Number(planned) }),
    ...(add.length > 0 && { add: add.join(',') }),
    ...(close.length > 0 && { closeCounters: close.join(',') }),
    ...(open.length > 0 && { openCounters: open.map(one => `${one.agencyId}:${one.counters}`).join(',') }),
    ...(day !== '' && { day }),
  }
}
