import { repeated } from './repeated.ts'
import type { CatalogueFile, TenantFiles } from './schema.ts'

type Say = (field: string, says: string) => void
type LifeEvent = CatalogueFile['life_events'][number]

/** Life events whose steps exist, and can be walked from first to last. */
export function checkLifeEvents({ catalogue }: Pick<TenantFiles, 'catalogue'>, say: Say): void {
  const services = new Set(catalogue.services.map(service => service.id))
  const outside = new Set(catalogue.external_agencies.map(agency => agency.id))
  repeated(
    catalogue.life_events.map(event => event.id),
    (e, id) => say(`life_events[${e}].id`, `the life event ${id} is there twice`),
  )
  catalogue.life_events.forEach((event, e) => {
    const sayHere: Say = (field, says) => say(`life_events[${e}].${field}`, says)
    event.steps.forEach(({ kind, service_id: service, external_agency_id: agency }, s) => {
      if (kind === 'service' && !service) sayHere(`steps[${s}].service_id`, 'is missing')
      if (service && !services.has(service)) sayHere(`steps[${s}].service_id`, `there is no service ${service}`)
      if (kind === 'external' && !agency) sayHere(`steps[${s}].external_agency_id`, 'is missing')
      if (agency && !outside.has(agency)) {
        sayHere(`steps[${s}].external_agency_id`, `there is no outside agency ${agency}`)
      }
    })
    if (event.warnings_id.length !== event.warnings_en.length)
      sayHere('warnings_id', 'says more or less than warnings_en')
    checkOrder(event, sayHere)
  })
}

function checkOrder({ steps, edges }: LifeEvent, say: Say) {
  const known = new Set(steps.map(step => step.id))
  repeated(
    steps.map(step => step.id),
    (s, id) => say(`steps[${s}].id`, `the step ${id} is there twice`),
  )
  steps.forEach(({ after }, s) => {
    after.forEach((before, a) => {
      if (!known.has(before)) say(`steps[${s}].after[${a}]`, `there is no step ${before}`)
    })
  })
  edges.forEach(({ from, to }, i) => {
    if (!known.has(from)) say(`edges[${i}].from`, `there is no step ${from}`)
    if (!known.has(to)) say(`edges[${i}].to`, `there is no step ${to}`)
  })
  const circle = circleIn(steps)
  if (circle) say(circle.field, `the steps go in a circle: ${circle.ids.join(' after ')}`)
}

/** The first circle that `after` makes, and the entry that closes it. */
function circleIn(steps: LifeEvent['steps']): { ids: string[]; field: string } | undefined {
  const numberOf = new Map(steps.map(({ id }, s) => [id, s]))
  const isDone = new Set<number>()
  const walk = (s: number, trail: number[]): { ids: string[]; field: string } | undefined => {
    for (const [a, before] of (steps[s]?.after ?? []).entries()) {
      const next = numberOf.get(before)
      if (next === undefined || isDone.has(next)) continue
      const found = [...trail, s].indexOf(next)
      if (found >= 0) {
        const ids = [...[...trail, s].slice(found), next].map(number => steps[number]?.id ?? '')
        return { ids, field: `steps[${s}].after[${a}]` }
      }
      const deeper = walk(next, [...trail, s])
      if (deeper) return deeper
    }
    isDone.add(s)
    return undefined
  }
  return steps.map((_step, s) => walk(s, [])).find(circle => circle !== undefined)
}
