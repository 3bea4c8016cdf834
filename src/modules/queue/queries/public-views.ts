import { menuOf } from '#modules/catalogue'
import { announcementsNow, hallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { displayView as Display, DisplayCall, DisplayView, kioskView as Kiosk, KioskView } from '../contract.ts'
import { requireHall } from '../policy.ts'
import { connectingDesk } from '../rules.ts'
import { admissions } from './admission.ts'
import { hallDay } from './hall-day.ts'
import { hallShortages } from './hall-shortages.ts'
import { lineLoad } from './line-state.ts'
import { rangesKept } from './ranges-kept.ts'

const callsShown = 7
/** Forty displays that are nudged together are one reading. Shorter than the nudge takes, so that none sees the state before it. */
const keptSeconds = 0.5

/** What a display shows: numbers, counters, zones; nothing of a person. */
export async function displayView(ctx: Context, { hallId }: Input<typeof Display>): Promise<DisplayView> {
  requireHall(ctx, hallId)
  return ctx.remember(`queue.display ${hallId}`, keptSeconds, () => readDisplay(ctx, hallId))
}

async function readDisplay(ctx: Context, hallId: string): Promise<DisplayView> {
  const hall = await hallFacts(ctx, hallId)
  const day = await hallDay(ctx, { hallId })
  const announcements = await announcementsNow(ctx, hallId)
  const emergency = announcements.find(one => one.kind === 'emergency')
  return {
    hallName: hall.name,
    day,
    calls: day.day ? await lastCalls(ctx, hallId, day.day) : [],
    zones: (await lineLoad(ctx, hallId)).zones,
    signs: await signs(ctx, hallId),
    shortages: await hallShortages(ctx, hall),
    news: announcements.find(one => one.kind === 'news')?.textId ?? null,
    emergency: emergency ? { textId: emergency.textId, textEn: emergency.textEn } : null,
    opensAt: await opensAt(ctx, hallId),
    rangesKept: await rangesKept(ctx, hallId),
    at: ctx.now.toISOString(),
    isPractice: ctx.isPractice,
  }
}

/** The hall's menu with the answer to “may I have a number now”. */
export async function kioskView(ctx: Context, { hallId }: Input<typeof Kiosk>): Promise<KioskView> {
  requireHall(ctx, hallId)
  const hall = await hallFacts(ctx, hallId)
  const menu = await menuOf(ctx, hallId)
  const line = await lineLoad(ctx, hallId)
  const admissionOf = await admissions(ctx, hallId)
  const emergency = (await announcementsNow(ctx, hallId)).find(one => one.kind === 'emergency')
  const lines = [...menu.values()].map(({ serviceId, nameId, nameEn, agencyId, agencyAbbreviation, zone, demand }) => {
    const { waiting, range } = line.endOfLine(serviceId)
    return {
      serviceId,
      nameId,
      nameEn,
      agencyId,
      agencyAbbreviation,
      zone,
      demand,
      waiting,
      range,
      admission: admissionOf(serviceId),
    }
  })
  return {
    hallName: hall.name,
    day: await hallDay(ctx, { hallId }),
    zones: line.zones,
    menu: lines,
    deskServiceId: lines.find(one => one.serviceId === connectingDesk)?.serviceId ?? null,
    opensAt: firstOpening(lines.map(one => one.admission)),
    emergency: emergency ? { textId: emergency.textId, textEn: emergency.textEn } : null,
    rangesKept: await rangesKept(ctx, hallId),
    at: ctx.now.toISOString(),
    isPractice: ctx.isPractice,
  }
}

async function opensAt(ctx: Context, hallId: string): Promise<string | null> {
  const menu = await menuOf(ctx, hallId)
  const admissionOf = await admissions(ctx, hallId)
  return firstOpening([...menu.keys()].map(admissionOf))
}

/** When the first service opens again, if none is open now. */
function firstOpening(admissions: readonly { isOpen: boolean; from: string | null }[]): string | null {
  if (admissions.some(one => one.isOpen)) return null
  return (
    admissions
      .map(one => one.from)
      .filter(from => from !== null)
      .sort()[0] ?? null
  )
}

async function lastCalls(ctx: Context, hallId: string, day: string): Promise<DisplayCall[]> {
  const rows = await ctx.db
    .selectFrom('queue.calls as c')
    .innerJoin('queue.tickets as t', 't.id', 'c.ticketId')
    .innerJoin('queue.visits as v', 'v.id', 't.visitId')
    .innerJoin('places.counters as p', 'p.id', 'c.counterId')
    .select([
      'c.step',
      't.letter',
      't.number',
      'p.zoneLetter as zone',
      'p.label as counterLabel',
      'c.calledAt',
      'c.kind',
      'v.language',
    ])
    .where('c.hallId', '=', hallId)
    .where('c.day', '=', day)
    .orderBy('c.step', 'desc')
    .limit(callsShown)
    .execute()
  return rows.map(({ kind, language, ...row }) => ({ ...row, language: language as 'id', isRecall: kind === 'recall' }))
}

async function signs(ctx: Context, hallId: string): Promise<DisplayView['signs']> {
  return ctx.db
    .selectFrom('queue.counterSessions as s')
    .innerJoin('places.counters as c', 'c.id', 's.counterId')
    .select(['c.label as counterLabel', 'c.zoneLetter as zone', 's.backAt'])
    .where('s.hallId', '=', hallId)
    .where('s.closedAt', 'is', null)
    .where('s.pausedAt', 'is not', null)
    .orderBy('c.label')
    .execute()
}
