import type { Context } from '#platform/context'
import { contentIn, openDrafts } from '../authoring/drafts.ts'
import { emptyContent } from '../authoring/empty-content.ts'
import { publishedServices } from '../authoring/published.ts'
import { slugOf } from '../authoring/slug-of.ts'
import { allChoices } from '../queries/authoring-choices.ts'
import type { Known } from '../spreadsheet/read-services.ts'
import type { WritableService } from '../spreadsheet/write-services.ts'

/** The services that the actor may write, as they are published. */
export async function writableServices(ctx: Context): Promise<WritableService[]> {
  const services = await publishedServices(ctx)
  return services.map(({ id, agency, content }) => ({ id, agencyId: agency.id, content }))
}

/** A service that the actor may write; where a draft of it is open, as that says it. */
interface KnownService extends WritableService {
  hasDraft: boolean
}

export interface KnownToAuthor extends Known {
  services: ReadonlyMap<string, KnownService>
}

/** What a file of this author is held against: a service with an open draft is what the draft says. */
export async function knownToAuthor(ctx: Context): Promise<KnownToAuthor> {
  const { agencies, services, consumables, systems, halls } = await allChoices(ctx)
  const ids = (of: readonly { id: string }[]) => new Set(of.map(one => one.id))
  const { agencyId } = ctx.actor
  return {
    names: {
      agency: ids(agencies),
      service: ids(services),
      consumable: ids(consumables),
      system: ids(systems),
      hall: ids(halls),
      booth: ids(halls.flatMap(hall => hall.booths)),
      counter: ids(halls.flatMap(hall => hall.counters)),
    },
    writesFor: id => agencyId === null || id === agencyId,
    services: await knownServices(ctx),
    beginning: emptyContent,
    idFor: slugOf,
  }
}

async function knownServices(ctx: Context): Promise<Map<string, KnownService>> {
  const known = new Map<string, KnownService>()
  for (const service of await writableServices(ctx)) known.set(service.id, { ...service, hasDraft: false })
  for (const draft of await openDrafts(ctx))
    known.set(draft.serviceId, {
      id: draft.serviceId,
      agencyId: draft.agencyId,
      content: contentIn(draft),
      hasDraft: true,
    })
  return known
}
