import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { moveClock } from '#platform/practice-clock'
import type { moveClock as contract } from '../contract.ts'

/** Moves the clock of a hall in practice. */
export async function moveHallClock(ctx: Context, { hallAt, speed }: Input<typeof contract>) {
  await moveClock(ctx, { hallAt: new Date(hallAt), speed })
  return {}
}
