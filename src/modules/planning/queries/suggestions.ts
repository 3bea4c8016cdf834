import { type HallFacts, hallFacts, localTime } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { suggestions as contract, Suggestions } from '../contract.ts'
import { requireHall } from '../policy.ts'
import { keptSuggestions } from '../relief/kept-suggestions.ts'
import { type KeptHall, type Measured, measured } from '../relief/measure.ts'
import { catalogueServices, namesOf } from './names.ts'

/** Whoever said "not now" is not asked about the same counter again for so long. */
const quietMinutes = 30
const doneShown = 3
/** What is past and measured does not change any more. */
const measuredSeconds = 86_400
const namesKeptSeconds = 300

/** What would help now, and what was done today really did. */
export async function suggestions(ctx: Context, { hallId }: Input<typeof contract>): Promise<Suggestions> {
  requireHall(ctx, hallId)
  const hall = await hallFacts(ctx, hallId)
  const names = await ctx.remember('planning.names', namesKeptSeconds, async () =>
    namesOf(await catalogueServices(ctx)),
  )
  const agencies = new Map([...names.values()].map(({ agencyId, agency }) => [agencyId, agency]))
  const decided = await decidedToday(ctx, hall)
  const counterOf = (id: string) => {
    const counter = hall.counters.find(one => one.id === id)
    return { counterId: id, label: counter?.label ?? id, agency: agencies.get(counter?.agencyId ?? '') ?? '' }
  }
  const isQuiet = (counterId: string) =>
    decided.some(one => one.counterId === counterId && one.quietUntil > ctx.now.getTime())
  const { madeAt, suggestions: list } = await keptSuggestions(ctx, hallId)
  const done = decided.filter(({ decision }) => decision === 'done').slice(0, doneShown)
  return {
    suggestions: list
      .filter(({ counter }) => !isQuiet(counter))
      .map(({ counter, minutes, people, minutesLess, isOnly, services }) => ({
        ...counterOf(counter),
        madeAt,
        minutes,
        people,
        minutesLess: tenth(minutesLess),
        isOnly,
        services: services.map(id => names.get(id)?.nameId ?? id),
      })),
    done: await Promise.all(
      done.map(async one => ({
        ...counterOf(one.counterId),
        decidedAt: one.decidedAt,
        until: one.until.toISOString(),
        minutes: one.minutes,
        people: one.people,
        minutesLess: tenth(one.minutesLess),
        ...(await toldEffect(ctx, hall, one)),
      })),
    ),
  }
}

type Decided = Awaited<ReturnType<typeof decidedToday>>[number]

async function decidedToday(ctx: Context, { id: hallId, timezone }: HallFacts) {
  const rows = await ctx.db
    .selectFrom('planning.suggestions')
    .selectAll()
    .where('hallId', '=', hallId)
    .where('day', '=', localTime(ctx.now, timezone).day)
    .orderBy('decidedAt', 'desc')
    .execute()
  return rows.map(row => {
    const until = new Date(Date.parse(row.decidedAt) + row.minutes * 60_000)
    const quietUntil = row.decision === 'done' ? until.getTime() : Date.parse(row.decidedAt) + quietMinutes * 60_000
    return { ...row, until, quietUntil }
  })
}

async function toldEffect(
  ctx: Context,
  { id: hallId, timezone }: HallFacts,
  { id, day, counterId, minutes, until, before }: Decided,
): Promise<Pick<Suggestions['done'][number], 'outcome' | 'really'>> {
  if (until > ctx.now) return { outcome: 'running', really: null }
  // Written by `decideSuggestion` in this shape.
  const opened = { hallId, day, counterId, timezone, minutes, before: before as unknown as KeptHall }
  const kept = await ctx.remember<{ effect?: Measured }>(`planning.effect ${id}`, measuredSeconds, async () => ({}))
  const effect = kept.effect ?? (await measured(ctx, opened))
  if (effect !== 'measuring') kept.effect = effect
  if (effect === 'measuring' || effect === 'not-opened') return { outcome: effect, really: null }
  return { outcome: 'measured', really: { people: effect.people, minutesLess: tenth(effect.minutesLess) } }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
