import type { Context } from '#platform/context'
import { asJsonLd, type CatalogueFacts, describeCatalogue, type Node } from '../cpsv/describe.ts'
import { lifeEvent, lifeEvents } from './life-events.ts'
import { agencies } from './services.ts'
import { standardsInForce } from './standard.ts'

/** Whose catalogue it is; `code` is the region's, as the ministry writes it. */
export type Regency = CatalogueFacts['regency']

const keptSeconds = 60

/** The published catalogue as CPSV-AP 3.2.0 in JSON-LD, at most a minute old. */
export function catalogueAsJsonLd(ctx: Context, regency: Regency): Promise<string> {
  return ctx.remember('catalogue.json-ld', keptSeconds, async () => asJsonLd(await described(ctx, regency)))
}

/** The same in Turtle. */
export function catalogueAsTurtle(ctx: Context, regency: Regency): Promise<string> {
  return ctx.remember('catalogue.turtle', keptSeconds, async () => {
    // The library for it is read by whoever asks, and not by every start.
    const { asTurtle } = await import('../cpsv/turtle.ts')
    return asTurtle(await described(ctx, regency))
  })
}

async function described(ctx: Context, regency: Regency): Promise<Node[]> {
  const { items } = await lifeEvents(ctx)
  const events = []
  for (const { id } of items) events.push(await lifeEvent(ctx, { eventId: id }))
  return describeCatalogue({
    origin: ctx.origin.replace(/\/$/, ''),
    regency,
    agencies: (await agencies(ctx)).agencies,
    standards: await standardsInForce(ctx),
    lifeEvents: events,
  })
}
