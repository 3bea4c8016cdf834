import { type Calendar, daysLater, instantAt, localTime, spansOf } from '#modules/places'

/** How often a referral may be passed on before somebody has to answer. */
export const mostMoves = 3

/** So many referrals for one missing service within a week propose it for the menu. */
export const proposedFrom = 3

export interface ClockRule {
  waitingMinutes: number
  workingDays: number
  basis: 'promise' | 'law'
  law: string | null
}

/** Our own promise, where nothing else is set. No law that we know gives a deadline for a referral. */
export const promise: ClockRule = { waitingMinutes: 15, workingDays: 1, basis: 'promise', law: null }

export interface Due {
  dueAt: Date
  dueUnit: 'minutes' | 'working-days'
  dueLength: number
  dueBasis: 'promise' | 'law'
  dueLaw: string | null
}

interface WorkingTime {
  calendar: Calendar
  timezone: string
  now: Date
}

/**
 * Until when an answer is due. Whoever waits in the hall gets minutes of its open hours; where those do not fit into
 * what is left of the day, nobody is kept waiting for them and working days count, as for everybody at home.
 */
export function dueFor(time: WorkingTime, rule: ClockRule, waits: boolean): Due {
  const soon = waits ? afterMinutes(time, rule.waitingMinutes) : undefined
  if (soon)
    return {
      dueAt: soon,
      dueUnit: 'minutes',
      dueLength: rule.waitingMinutes,
      dueBasis: 'promise',
      dueLaw: null,
    }
  return {
    dueAt: afterWorkingDays(time, rule.workingDays),
    dueUnit: 'working-days',
    dueLength: rule.workingDays,
    dueBasis: rule.basis,
    dueLaw: rule.law,
  }
}

/** So many open minutes from now on this day, breaks left out; undefined where the day is too short for them. */
function afterMinutes({ calendar, timezone, now }: WorkingTime, minutes: number): Date | undefined {
  const here = localTime(now, timezone)
  let left = minutes
  for (const { opens, closes } of spansOf(calendar, here.day, null)) {
    const from = Math.max(opens, here.minutes)
    if (from >= closes) continue
    if (from + left <= closes) return instantAt(here.day, from + left, timezone)
    left -= closes - from
  }
  return undefined
}

const longestSearchDays = 400

/** The close of the working day that is so many after this one. The day itself never counts. */
function afterWorkingDays({ calendar, timezone, now }: WorkingTime, days: number): Date {
  const { day } = localTime(now, timezone)
  let left = days
  for (let ahead = 1; ahead < longestSearchDays; ahead += 1) {
    const next = daysLater(day, ahead)
    const last = spansOf(calendar, next, null).at(-1)
    if (last) left -= 1
    if (last && left === 0) return instantAt(next, last.closes, timezone)
  }
  // A hall without hours: plain days are later than no deadline at all, and sooner than never.
  return new Date(now.getTime() + days * 86_400_000)
}

/** Text as it is kept: one form for each letter, no spaces around. */
export function asKept(text: string): string {
  return text.normalize('NFC').trim()
}

/**
 * Folded words as they are counted; undefined for what is too short to mean anything or holds a long number, which
 * would be a NIK or a telephone.
 */
export function asCounted(folded: string): string | undefined {
  const query = folded.slice(0, 60).trim()
  return query.length >= 3 && !/\d[\d ]{3,}\d/.test(query) ? query : undefined
}
