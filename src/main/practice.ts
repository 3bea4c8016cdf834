import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addStaff, makePassword, type NewStaff } from '#modules/identity'
import { type Calendar, daysLater, hallFacts, instantAt, localTime, nextOpenDay, spansOf } from '#modules/places'
import { hallDay, openDay } from '#modules/queue'
import type { Config } from '#platform/config'
import type { Context } from '#platform/context'
import type { House } from '#platform/perform'
import { moveClock } from '#platform/practice-clock'
import type { Tenant } from '#tenant'
import { inOneTransaction } from './deployment.ts'

/** The sign-ins of a practice hall, as kept in its folder for the person at the terminal and for `npm run demo`. */
export interface PracticeSignIns {
  password: string
  people: { signInName: string; role: string; agencyId: string | null }[]
}

const fileName = 'practice.json'
/** Whoever begins to practise finds so much of a day at least, before the doors close or a break begins. */
const leastMinutes = 60

/** Makes a hall to practise in: demo staff once, a clock at which the hall is open, and an open day. */
export async function preparePractice(
  house: House,
  tenant: Tenant,
  config: Config,
): Promise<PracticeSignIns | undefined> {
  const signIns = await staffOnce(house, tenant, config)
  if (house.clock.speed !== 1) await inOneTransaction(house, slowDown)
  for (const { id } of tenant.halls.slice(0, 1)) {
    if (await inOneTransaction(house, ctx => moveIntoHours(ctx, id))) await settle(house)
    await inOneTransaction(house, ctx => openToday(ctx, id))
  }
  return signIns
}

/** A play that was broken off left the clock racing. */
async function slowDown(ctx: Context): Promise<void> {
  await moveClock(ctx, { hallAt: ctx.now, speed: 1 })
}

/** Opens today, and ends a day that an earlier practice left open. */
async function openToday(ctx: Context, hallId: string): Promise<void> {
  const { timezone } = await hallFacts(ctx, hallId)
  const { day, state } = await hallDay(ctx, { hallId })
  const isTodayKnown = day === localTime(ctx.now, timezone).day
  if (state === 'not-open' || !isTodayKnown) await openDay(ctx, { hallId })
}

/** Reads the sign-ins that an earlier start made. */
export function readSignIns(folder: string): PracticeSignIns | undefined {
  const file = join(folder, fileName)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PracticeSignIns) : undefined
}

async function staffOnce(house: House, tenant: Tenant, config: Config): Promise<PracticeSignIns | undefined> {
  const already = await house.database.db.selectFrom('identity.staff').select('id').limit(1).executeTakeFirst()
  if (already) return readSignIns(config.folder)
  const password = makePassword()
  const people = practicePeople(tenant)
  await inOneTransaction(house, async ctx => {
    // Together: most of it is hashing, which uses every core.
    await Promise.all(people.map(person => addStaff(ctx, { ...person, password, isPractice: true })))
  })
  const signIns = { password, people: people.map(({ signInName, role, agencyId }) => ({ signInName, role, agencyId })) }
  writeFileSync(join(config.folder, fileName), `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 })
  chmodSync(join(config.folder, fileName), 0o600)
  return signIns
}

/**
 * Nobody real: a manager, a regent, a greeter, an administrator, one officer for every counter, named after it, and an author and
 * a head for every agency on the menu: one writes, the other publishes.
 */
function practicePeople(tenant: Tenant): Omit<NewStaff, 'password'>[] {
  const hall = tenant.halls[0]
  if (!hall) return []
  const whole = { agencyId: null, hallId: hall.id }
  const officers = hall.counters.map(counter => ({
    signInName: counter.id,
    name: `Petugas Loket ${counter.label}`,
    role: 'officer' as const,
    agencyId: hall.booths.find(booth => booth.id === counter.boothId)?.agencyId ?? null,
    hallId: hall.id,
  }))
  return [
    { signInName: 'pengelola', name: 'Pengelola (latihan)', role: 'hall-manager', ...whole },
    { signInName: 'bupati', name: 'Bupati (latihan)', role: 'regent', agencyId: null, hallId: null },
    { signInName: 'pemandu', name: 'Pemandu (latihan)', role: 'greeter', ...whole },
    { signInName: 'admin', name: 'Admin (latihan)', role: 'administrator', agencyId: null, hallId: null },
    ...officers,
    ...practiceAuthors(tenant),
  ]
}

function practiceAuthors({ halls: [hall], agencies }: Tenant): Omit<NewStaff, 'password'>[] {
  const booths = new Set(hall?.menu.map(line => line.boothId))
  const here = new Set(hall?.booths.filter(booth => booths.has(booth.id)).map(booth => booth.agencyId))
  return agencies
    .filter(agency => here.has(agency.id))
    .flatMap(({ id, abbreviation }) => [
      { signInName: `penulis-${id}`, name: `Penulis ${abbreviation} (latihan)`, role: 'author', ...of(id) } as const,
      { signInName: `kepala-${id}`, name: `Kepala ${abbreviation} (latihan)`, role: 'agency-head', ...of(id) } as const,
    ])
}

function of(agencyId: string) {
  return { agencyId, hallId: null }
}

/** Sunday evening is a fine time to practise: when the hall would be closed, its clock is set to the next morning of service. True if so. */
async function moveIntoHours(ctx: Context, hallId: string): Promise<boolean> {
  const { calendar, timezone, doorsOpenMinutesBefore, lastTicketMinutesBeforeClose } = await hallFacts(ctx, hallId)
  const here = localTime(ctx.now, timezone)
  const latest = await ctx.db
    .selectFrom('queue.days')
    .select(['day', 'closedAt'])
    .where('hallId', '=', hallId)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  const isOver = latest?.closedAt !== null && latest?.day === here.day
  // Numbers are given from the opening of the doors to the last ticket: before, in a break, and after, there is nothing to try.
  const last = lastTicketMinutesBeforeClose
  const givesNumbers = [doorsOpenMinutesBefore, last, last + leastMinutes].every(ahead =>
    isOpenAt(calendar, here.day, here.minutes + ahead),
  )
  if (!isOver && givesNumbers) return false

  const from = isOver || here.minutes > 8 * 60 ? daysLater(here.day, 1) : here.day
  const day = nextOpenDay(calendar, latest && latest.day >= from ? daysLater(latest.day, 1) : from, null)
  const first = day && spansOf(calendar, day, null)[0]
  if (!day || !first) return false
  await moveClock(ctx, { hallAt: instantAt(day, first.opens + 15, timezone), speed: 1 })
  return true
}

function isOpenAt(calendar: Calendar, day: string, minutes: number): boolean {
  return spansOf(calendar, day, null).some(span => minutes >= span.opens && minutes < span.closes)
}

/** The moved clock is read back from the log; the day must not be opened before. */
async function settle(house: House): Promise<void> {
  house.wake()
  await new Promise(resolve => setTimeout(resolve, 150))
}
