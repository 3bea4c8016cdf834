import type { orderReplay } from '#contracts/planning'
import type { PublishedOrder } from '#contracts/queue'
import type { Input } from '#platform/contract'

/** The eight numbers of an order of calling, as they are typed. */
export type Proposal = Record<TermName, string>
export type TermName = (typeof terms)[number]['name']

/** Each term with its bounds, which are those of the contract. */
export const terms = [
  { name: 'walkInRate', class: 'walk-in', least: 0.1, most: 100 },
  { name: 'walkInHeadStartMinutes', class: 'walk-in', least: 0, most: 240 },
  { name: 'priorityRate', class: 'priority', least: 0.1, most: 100 },
  { name: 'priorityHeadStartMinutes', class: 'priority', least: 0, most: 240 },
  { name: 'bookedRate', class: 'booked', least: 0.1, most: 100 },
  { name: 'bookedHeadStartMinutes', class: 'booked', least: 0, most: 240 },
  { name: 'look', class: null, least: 0, most: 10 },
  { name: 'backlog', class: null, least: 0, most: 10 },
] as const

/** Numbers are typed as people here write them, with a comma. */
const typed = (value: number) => String(value).replace('.', ',')
export const numberIn = (text: string) => Number(text.trim().replace(',', '.'))

export function proposalOf({ classes, look, backlog }: PublishedOrder): Proposal {
  return {
    walkInRate: typed(classes['walk-in'].rate),
    walkInHeadStartMinutes: typed(classes['walk-in'].headStartMinutes),
    priorityRate: typed(classes.priority.rate),
    priorityHeadStartMinutes: typed(classes.priority.headStartMinutes),
    bookedRate: typed(classes.booked.rate),
    bookedHeadStartMinutes: typed(classes.booked.headStartMinutes),
    look: typed(look),
    backlog: typed(backlog),
  }
}

/** The terms that are no number within their bounds. */
export function wrongTerms(proposal: Proposal): TermName[] {
  return terms
    .filter(({ name, least, most }) => {
      const value = numberIn(proposal[name])
      return proposal[name].trim() === '' || !Number.isFinite(value) || value < least || value > most
    })
    .map(({ name }) => name)
}

/** As the replay is asked. */
export function replayInput(hallId: string, proposal: Proposal): Input<typeof orderReplay> {
  const at = (name: TermName) => numberIn(proposal[name])
  return {
    hallId,
    walkInRate: at('walkInRate'),
    walkInHeadStartMinutes: at('walkInHeadStartMinutes'),
    priorityRate: at('priorityRate'),
    priorityHeadStartMinutes: at('priorityHeadStartMinutes'),
    bookedRate: at('bookedRate'),
    bookedHeadStartMinutes: at('bookedHeadStartMinutes'),
    look: at('look'),
    backlog: at('backlog'),
  }
}

/** As it is decided. */
export function orderInput({ hallId, look, backlog, ...at }: Input<typeof orderReplay>) {
  return {
    hallId,
    look,
    backlog,
    classes: {
      'walk-in': { rate: at.walkInRate, headStartMinutes: at.walkInHeadStartMinutes },
      priority: { rate: at.priorityRate, headStartMinutes: at.priorityHeadStartMinutes },
      booked: { rate: at.bookedRate, headStartMinutes: at.bookedHeadStartMinutes },
    },
  }
}
