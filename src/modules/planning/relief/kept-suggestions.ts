import type { Context } from '#platform/context'
import { bestInGroups, type GroupSuggestion } from './best-in-groups.ts'
import { type Present, readPresent } from './read-present.ts'

/** One reckoning: the hall then, and what was suggested. */
export interface Reckoning {
  madeAt: string
  present: Present | undefined
  suggestions: readonly GroupSuggestion[]
}

interface Cell {
  until: number
  made: Promise<Reckoning> | undefined
  /** Earlier ones, the latest first: somebody may still be looking at them. */
  before: Reckoning[]
}

const onceMs = 60_000
const keptReckonings = 5

/** What is suggested in a hall now: reckoned at most once a minute, whoever asks. */
export async function keptSuggestions(ctx: Context, hallId: string): Promise<Reckoning> {
  const cell = await cellOf(ctx, hallId)
  // By the hall's clock: that of a practice hall runs faster, and so does its line; it can also be moved back.
  const now = ctx.now.getTime()
  if (!cell.made || now >= cell.until || now < cell.until - onceMs) {
    cell.until = now + onceMs
    cell.made = reckon(ctx, hallId)
    cell.made.then(
      reckoned => cell.before.splice(0, cell.before.length, ...[reckoned, ...cell.before].slice(0, keptReckonings)),
      () => {
        cell.made = undefined
      },
    )
  }
  return cell.made
}

/** The reckoning of that moment, as long as it is remembered. */
export async function reckoningOf(ctx: Context, hallId: string, madeAt: string): Promise<Reckoning | undefined> {
  const { before } = await cellOf(ctx, hallId)
  return before.find(one => one.madeAt === madeAt)
}

function cellOf(ctx: Context, hallId: string): Promise<Cell> {
  return ctx.remember<Cell>(`planning.relief ${hallId}`, Number.POSITIVE_INFINITY, async () => ({
    until: 0,
    made: undefined,
    before: [],
  }))
}

async function reckon(ctx: Context, hallId: string): Promise<Reckoning> {
  const present = await readPresent(ctx, hallId)
  return {
    madeAt: ctx.now.toISOString(),
    present,
    suggestions: present ? bestInGroups(present.hall, present.closed) : [],
  }
}
