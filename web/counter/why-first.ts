import type { CallReason, RankedNumber } from '#contracts/queue'
import { spell } from '#ui/spell.ts'
import { words } from './words.ts'

/**
 * Why a number is next or was called, in one sentence an officer can say to whoever asks: its wait and group, whom it
 * goes before, and the two who come after it.
 */
export function whyFirst(reason: CallReason): string {
  const why = goesBefore(reason, waited(reason))
  const after = reason.runnersUp.map(({ letter, number }) => spell(letter, number))
  return after.length === 0 ? words.why.alone(why) : words.why.before(why, after)
}

function waited({ class: name, waitedMinutes, overtook }: CallReason): string {
  if (name === 'priority') return words.why.priority(waitedMinutes)
  if (name === 'booked') return words.why.booked(waitedMinutes)
  return overtook === 0 ? words.why.longest(waitedMinutes) : words.why.walkIn(waitedMinutes)
}

function goesBefore({ class: name, overtook, overtaken }: CallReason, why: string): string {
  if (!overtaken) return why
  const number = spell(overtaken.letter, overtaken.number)
  // Between two of one class only the look decides: another counter is about to take the one who waited longer.
  if (isAlike(name, overtaken)) return words.why.leaves(why, number, overtaken.waitedMinutes)
  return overtook === 1
    ? words.why.overtakes(why, number, overtaken.waitedMinutes)
    : words.why.overtakesMany(why, overtook, number, overtaken.waitedMinutes)
}

function isAlike(name: CallReason['class'], overtaken: RankedNumber): boolean {
  return name === overtaken.class
}
