import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { hall as Hall, openingHours as Hours } from '../contract.ts'
import { daysLater, localTime, type Span, spansOf } from '../rules.ts'
import { hallFacts } from './hall-facts.ts'

/** The halls of this regency. */
export async function halls(ctx: Context) {
  return { halls: await ctx.db.selectFrom('places.halls').select(['id', 'name']).orderBy('name').execute() }
}

/** One hall: zones, counters, the rules of its queue. */
export async function hall(ctx: Context, { hallId }: Input<typeof Hall>) {
  return hallFacts(ctx, hallId)
}

/** When the hall is open, from today on. */
export async function openingHours(ctx: Context, { hallId, days = 7 }: Input<typeof Hours>) {
  const { calendar, timezone } = await hallFacts(ctx, hallId)
  const today = localTime(ctx.now, timezone).day
  return {
    days: Array.from({ length: days }, (_, ahead) => {
      const day = daysLater(today, ahead)
      const holiday = calendar.days.get(day)
      return {
        day,
        spans: spansOf(calendar, day, null).map(sayTimes),
        holidayId: holiday?.nameId ?? null,
        holidayEn: holiday?.nameEn ?? null,
        isProvisional: holiday?.isProvisional ?? false,
      }
    }),
  }
}

function sayTimes({ opens, closes }: Span) {
  return { opens: sayTime(opens), closes: sayTime(closes) }
}

/** 510 is said `08.30`, with the dot that Indonesian times have. */
export function sayTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(Math.floor(minutes % 60)).padStart(2, '0')}`
}
