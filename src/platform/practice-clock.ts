import type { Clock, ClockSetting } from './clock.ts'
import type { Context } from './context.ts'
import type { Db } from './database.ts'
import type { EventReader } from './events.ts'
import { NotInPractice } from './problem.ts'

/** Moves the hall's clock, for every process: the hands are kept, and the move is announced. */
export async function moveClock(ctx: Context, { hallAt, speed }: { hallAt: Date; speed: number }): Promise<void> {
  if (!ctx.isPractice) throw NotInPractice()
  const hands = { realAt: new Date(), hallAt, speed }
  await ctx.db
    .insertInto('platform.clock')
    .values({ id: 1, ...hands })
    .onConflict(oc => oc.column('id').doUpdateSet(hands))
    .execute()
  ctx.announce('platform.clock-moved', 'clock', { hallAt: hallAt.toISOString(), speed })
}

/** The hands as they were kept, or undefined where the real time holds. */
export async function keptClock(db: Db): Promise<ClockSetting | undefined> {
  const row = await db.selectFrom('platform.clock').select(['realAt', 'hallAt', 'speed']).executeTakeFirst()
  return row && { realAt: new Date(row.realAt), hallAt: new Date(row.hallAt), speed: row.speed }
}

/** Sets this process's clock whenever somebody moves it. */
export function followClock(clock: Clock, db: Db, events: EventReader, onError: (error: unknown) => void): void {
  events.listen(batch => {
    if (!batch.some(event => event.type === 'platform.clock-moved')) return
    keptClock(db).then(hands => {
      if (hands) clock.set(hands)
    }, onError)
  })
}
