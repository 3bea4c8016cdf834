import { countersOfDuties } from './counter-plan.ts'
import type { Cover } from './cover.ts'
import { meets, type Workshop } from './improve.ts'
import { possibleShifts, type Shift } from './shifts.ts'
import { type Trial, tryCounters } from './trial.ts'

type Duties = Cover['duties']

/**
 * Shifts are coarser than needs, so a cover has hours that nobody needs. Each duty in turn is dropped, or shortened to another
 * shift that the rules allow, as long as the target holds on the fit days. One run tries one duty of each group.
 */
export function trimDuties(workshop: Workshop, start: Duties): Duties {
  const { groups, question } = workshop
  const shorter = shorterShifts(possibleShifts(question))
  const lists = groups.map(group => start.filter(({ kind }) => group.kinds.includes(kind)))
  const longest = Math.max(0, ...lists.map(list => list.length))
  for (let i = longest - 1; i >= 0; i -= 1)
    for (let isTrimming = true; isTrimming; ) {
      isTrimming = false
      for (const choose of choices) {
        const moved = lists.map(list => trimmed(list, i, shorter, choose))
        if (moved.every(list => list === undefined)) continue
        const trial = tryDuties(
          workshop,
          moved.flatMap((list, g) => list ?? lists[g] ?? []),
        )
        moved.forEach((list, g) => {
          if (!list || !meets(workshop, trial, g)) return
          // A dropped duty leaves the next one in its place, which was looked at before.
          if (list.length === lists[g]?.length) isTrimming = true
          lists[g] = list
        })
      }
    }
  return lists.flat()
}

export function tryDuties({ question, groups, days, policy }: Workshop, duties: Duties): Trial {
  const counters = countersOfDuties(days.model, question.officers, duties)
  return tryCounters(
    days,
    counters,
    policy,
    question.target,
    groups.map(group => group.services),
  )
}

/** Drop it; come later; go earlier. */
const choices = ['drop', 'later', 'earlier'] as const

function trimmed(list: Duties, i: number, shorter: Shorter, choose: (typeof choices)[number]): Duties | undefined {
  const duty = list[i]
  if (!duty) return undefined
  if (choose === 'drop') return list.toSpliced(i, 1)
  const shift = shorter(duty.shift)[choose]
  return shift && list.with(i, { ...duty, shift })
}

type Shorter = (shift: Shift) => { later: Shift | undefined; earlier: Shift | undefined }

/** The longest shift that lies within another one and begins later, or ends earlier. */
function shorterShifts(shifts: readonly Shift[]): Shorter {
  const byLength = shifts.toSorted((a, b) => spanOf(b) - spanOf(a))
  return shift => {
    const [from, to] = [fromOf(shift), toOf(shift)]
    return {
      later: byLength.find(other => toOf(other) === to && fromOf(other) > from),
      earlier: byLength.find(other => fromOf(other) === from && toOf(other) < to),
    }
  }
}

const fromOf = ({ spans }: Shift) => spans[0]?.[0] ?? 0
const toOf = ({ spans }: Shift) => spans.at(-1)?.[1] ?? 0
const spanOf = (shift: Shift) => toOf(shift) - fromOf(shift)
