import { worksIn } from '#modules/places'
import type { Context } from '#platform/context'
import { NotFound } from '#platform/problem'

/** The hall, if the actor works in it or for all halls: another's is answered like one that does not exist. */
export function requireHall(ctx: Context, hallId: string): void {
  if (!worksIn(ctx, hallId)) throw NotFound()
}
