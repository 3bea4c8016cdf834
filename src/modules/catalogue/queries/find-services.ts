import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { services as All, ReferralLine, ServiceLine } from '../contract.ts'
import { fold } from '../rules.ts'
import { search } from '../search/search.ts'
import { type Lines, linesOf } from './service-lines.ts'

/** How near a need that nobody here serves must come to the best service to be told beside it. */
const nearNeed = 0.9

/** What people mean, best first; and who serves it where nobody here does. Without words: the services, the menu first. */
export async function findServices(ctx: Context, { q = '', hallId, kind, limit = 100 }: Input<typeof All>) {
  const folded = fold(q)
  const lines = await linesOf(ctx, hallId ?? '')
  if (!folded) {
    const items = lines.inOrder.filter(line => line.kind === (kind ?? 'service')).slice(0, limit)
    return { items, referral: null }
  }
  const found = await search(ctx, folded)
  const isWanted = (line: ServiceLine | undefined): line is ServiceLine =>
    line !== undefined && (kind === undefined || line.kind === kind)
  const served = found.filter(one => isWanted(lines.byId.get(one.id)))
  const need = found.find(one => lines.needs.has(one.id))
  const best = served[0]?.score ?? 0
  const isElsewhere = need !== undefined && need.score > best
  const ids = isElsewhere
    ? [
        ...(lines.needs.get(need.id)?.near ?? []),
        ...served.filter(one => one.score > nearNeed * need.score).map(one => one.id),
      ]
    : served.map(one => one.id)
  const items = [...new Set(ids)]
    .map(id => lines.byId.get(id))
    .filter(isWanted)
    .slice(0, limit)
  const told = need !== undefined && need.score > nearNeed * best ? lines.needs.get(need.id)?.referral : undefined
  return { items, referral: told ?? planned(lines, items[0]) }
}

/** A service that is planned is asked of its agency until the hall gives it. */
function planned({ agencies }: Lines, first: ServiceLine | undefined): ReferralLine | null {
  const agency = first?.stage === 'planned' && first.agencyId ? agencies.get(first.agencyId) : undefined
  if (!first || !agency) return null
  return { ...agency, need: { id: first.id, nameId: first.nameId, nameEn: first.nameEn }, isOutside: false }
}
