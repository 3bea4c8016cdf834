import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { NotFound } from '#platform/problem'
import type { LifeEvent, lifeEvent as One } from '../contract.ts'
import { inOrder, visitsOf } from '../rules.ts'
import { menuOf } from './menu.ts'

/** What a tenant says of a life event; our own loader wrote it from checked files. */
interface Content {
  position: number
  triggerId: string
  triggerEn: string
  picture: string | null
  warnings: { textId: string; textEn: string }[]
  steps: {
    id: string
    serviceId: string | null
    labelId: string | null
    labelEn: string | null
    agencyNameId: string | null
    agencyNameEn: string | null
    after: string[]
    isOptional: boolean
    conditionId: string | null
    conditionEn: string | null
  }[]
}

/** The life events in the tenant's order. */
export async function lifeEvents(ctx: Context) {
  const rows = await ctx.remember('catalogue.life-events', 30, () =>
    ctx.db.selectFrom('catalogue.lifeEvents').selectAll().execute(),
  )
  const items = rows.map(({ content, ...row }) => ({ ...row, ...(content as unknown as Content) }))
  return {
    items: items
      .sort((a, b) => a.position - b.position)
      .map(({ id, nameId, nameEn, picture }) => ({ id, nameId, nameEn, picture })),
  }
}

/** One life event: what comes first, what after it, and how much of it fits in one visit to a hall. */
export async function lifeEvent(ctx: Context, { eventId, hallId }: Input<typeof One>): Promise<LifeEvent> {
  const row = await ctx.db.selectFrom('catalogue.lifeEvents').selectAll().where('id', '=', eventId).executeTakeFirst()
  if (!row) throw NotFound()
  const { triggerId, triggerEn, picture, warnings, steps } = row.content as unknown as Content
  const services = await servicesOf(ctx, steps)
  const menu = hallId === undefined ? new Map<string, unknown>() : await menuOf(ctx, hallId)
  const told = inOrder(steps).map(step => {
    const service = services.get(step.serviceId ?? '')
    return {
      id: step.id,
      nameId: service?.nameId ?? step.labelId ?? step.id,
      nameEn: service?.nameEn ?? step.labelEn ?? step.id,
      serviceId: service?.id ?? null,
      agencyNameId: service?.agencyNameId ?? step.agencyNameId ?? '',
      agencyNameEn: service?.agencyNameEn ?? step.agencyNameEn ?? '',
      isOptional: step.isOptional,
      conditionId: step.conditionId,
      conditionEn: step.conditionEn,
      after: step.after,
      stage: (service?.stage ?? null) as LifeEvent['steps'][number]['stage'],
      isOnMenu: menu.has(step.serviceId ?? ''),
      isQuick: service?.fulfilment.startsWith('while_you_wait') ?? false,
    }
  })
  const visits = visitsOf(told)
  return {
    id: row.id,
    nameId: row.nameId,
    nameEn: row.nameEn,
    triggerId,
    triggerEn,
    picture,
    warnings,
    steps: told.map(({ isQuick: _, ...step }) => ({ ...step, visit: visits.get(step.id) ?? null })),
  }
}

async function servicesOf(ctx: Context, steps: Content['steps']) {
  const ids = steps.flatMap(step => step.serviceId ?? [])
  const rows = await ctx.db
    .selectFrom('catalogue.services as s')
    .innerJoin('catalogue.agencies as a', 'a.id', 's.agencyId')
    .select([
      's.id',
      's.nameId',
      's.nameEn',
      's.stage',
      's.fulfilment',
      'a.nameId as agencyNameId',
      'a.nameEn as agencyNameEn',
    ])
    .where('s.id', 'in', ids.length > 0 ? ids : [''])
    .execute()
  return new Map(rows.map(service => [service.id, service]))
}
