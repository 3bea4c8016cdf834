import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import type { services as All, ReferralLine, ServiceLine } from '../contract.ts'
import { fold } from '../rules.ts'
import { type Found, search } from '../search/search.ts'
import { type Lines, linesOf } from './service-lines.ts'

/** A need that comes this near to the best service is told beside it. */
const besideShare = 0.9
/** A phrase that explains the whole question scores 1. From here on we know that somebody else is meant. */
const sure = 0.9
/** Where we are not so sure, services that come this near to the need stay. */
const doubtShare = 0.8

/** What people mean, best first; and who serves it where nobody here does. Without words: the services, the menu first. */
export async function findServices(ctx: Context, { q = '', hallId, kind, limit = 100 }: Input<typeof All>) {
  const folded = fold(q)
  const lines = await linesOf(ctx, hallId ?? '')
  const isWanted = (line: ServiceLine | undefined): line is ServiceLine =>
    line !== undefined && (kind === undefined || line.kind === kind)
  if (!folded) {
    const listed = lines.inOrder.filter(line => line.kind === (kind ?? 'service'))
    return { items: listed.slice(0, limit), referral: null }
  }
  const found = await search(ctx, folded)
  const served = found.filter(one => isWanted(lines.byId.get(one.id)))
  const best = served[0]?.score ?? 0
  const need = found.find(one => lines.needs.has(one.id))
  const elsewhere = need && need.score > besideShare * best ? lines.needs.get(need.id) : undefined
  const ids = need && elsewhere && need.score > best ? [...elsewhere.near, ...doubtful(served, need)] : idsOf(served)
  const items = [...new Set(ids)].map(id => lines.byId.get(id)).filter(isWanted)
  return { items: items.slice(0, limit), referral: elsewhere?.referral ?? planned(lines, items[0]) }
}

/** What may have been meant all the same when a need that nobody here serves fits best. */
function doubtful(served: Found[], need: Found): string[] {
  return need.score >= sure ? [] : idsOf(served.filter(one => one.score > doubtShare * need.score))
}

function idsOf(found: Found[]): string[] {
  return found.map(one => one.id)
}

/** A service that is planned is asked of its agency until the hall gives it. */
function planned({ agencies }: Lines, first: ServiceLine | undefined): ReferralLine | null {
  const agency = first?.stage === 'planned' && first.agencyId ? agencies.get(first.agencyId) : undefined
  if (!first || !agency) return null
  return { ...agency, need: { id: first.id, nameId: first.nameId, nameEn: first.nameEn }, isOutside: false }
}
