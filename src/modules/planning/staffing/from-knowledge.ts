import type { HallKnowledge } from '../hall/knowledge.ts'
import type { Span } from '../simulation/hall-model.ts'
import { kindsOf } from './from-hall.ts'
import type { OfficerKind } from './question.ts'

type Known = Pick<HallKnowledge, 'counters' | 'hours'>

/** Counters that somebody can sit at on that day, one officer each: those with services whose booth opens. */
export function officersOf({ counters }: Pick<Known, 'counters'>): OfficerKind[] {
  return kindsOf({
    counters: counters
      .filter(({ skills, plan }) => skills.length > 0 && plan.length > 0)
      .map(({ id, skills, plan }) => ({ id, skills, plan, pace: 1 })),
  })
}

/** The hall's own breaks, between its opening hours. */
export function breaksOf({ hours }: Pick<Known, 'hours'>): Span[] {
  return hours.slice(1).map(([from], i) => [hours[i]?.[1] ?? from, from] as const)
}
