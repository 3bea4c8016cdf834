import { repeated } from './repeated.ts'
import type { CatalogueFile, TenantFiles } from './schema.ts'

type Say = (field: string, says: string) => void
type Service = CatalogueFile['services'][number]

/** Agencies and services that name each other rightly, and as many as the file says it has. */
export function checkCatalogue({ catalogue }: Pick<TenantFiles, 'catalogue'>, say: Say): void {
  const { agencies, services, external_agencies: outside } = catalogue
  repeated(ids(agencies), (index, id) => say(`agencies[${index}].id`, `the agency ${id} is there twice`))
  repeated(ids(services), (index, id) => say(`services[${index}].id`, `the service ${id} is there twice`))
  repeated(ids(outside), (index, id) => say(`external_agencies[${index}].id`, `the agency ${id} is there twice`))
  outside.forEach(({ id }, index) => {
    if (ids(agencies).includes(id)) say(`external_agencies[${index}].id`, `${id} is an agency of this regency already`)
  })
  agencies.forEach((agency, a) => {
    unknown(agency.spbe_systems, catalogue.external_systems, (s, name) =>
      say(`agencies[${a}].spbe_systems[${s}]`, `there is no external system ${name}`),
    )
  })
  services.forEach((service, index) => {
    const sayHere: Say = (field, says) => say(`services[${index}].${field}`, says)
    checkReferences(catalogue, service, sayHere)
    checkRequirements(catalogue, service, sayHere)
    repeated(
      service.form_fields.map(field => field.name),
      (f, name) => sayHere(`form_fields[${f}].name`, `the field ${name} is there twice`),
    )
  })
  checkCounts(catalogue, say)
}

function checkReferences(
  { agencies, sources, external_systems, consumables }: CatalogueFile,
  service: Service,
  say: Say,
) {
  if (!ids(agencies).includes(service.agency)) say('agency', `there is no agency ${service.agency}`)
  unknown(service.source, sources, (s, name) => say(`source[${s}]`, `there is no source ${name}`))
  unknown(service.external_systems, external_systems, (s, name) =>
    say(`external_systems[${s}]`, `there is no external system ${name}`),
  )
  unknown(service.consumables, consumables, (c, name) => say(`consumables[${c}]`, `there is no consumable ${name}`))
  const { evidence_source: evidence } = service.sla
  if (evidence && !Object.hasOwn(sources, evidence)) say('sla.evidence_source', `there is no source ${evidence}`)
}

function checkRequirements({ services, external_systems }: CatalogueFile, service: Service, say: Say) {
  const known = new Set(ids(services))
  const asked = ids(service.requirements)
  repeated(asked, (r, id) => say(`requirements[${r}].id`, `the requirement ${id} is there twice`))
  service.requirements.forEach(({ obtainable_from: from = [], verifiable_via: via = [] }, r) => {
    from.forEach((id, f) => {
      if (!known.has(id)) say(`requirements[${r}].obtainable_from[${f}]`, `there is no service ${id}`)
    })
    unknown(via, external_systems, (v, name) =>
      say(`requirements[${r}].verifiable_via[${v}]`, `there is no external system ${name}`),
    )
  })
  service.depends_on.forEach(({ service_id: id, requirement_id: requirement }, d) => {
    if (!known.has(id)) say(`depends_on[${d}].service_id`, `there is no service ${id}`)
    if (!asked.includes(requirement)) say(`depends_on[${d}].requirement_id`, `there is no requirement ${requirement}`)
  })
}

/** A count that is wrong means that something was lost, or that somebody forgot to say what was added. */
function checkCounts({ meta, services, life_events: events }: CatalogueFile, say: Say) {
  const { counts } = meta
  const check = (field: string, said: number, there: number) => {
    if (said !== there) say(`meta.counts.${field}`, `says ${said}, but there are ${there}`)
  }
  check('services', counts.services, services.length)
  check('life_events', counts.life_events, events.length)
  const kinds = { by_agency: 'agency', by_stage: 'stage', by_confidence: 'confidence' } as const
  for (const [group, property] of Object.entries(kinds) as [keyof typeof kinds, 'agency' | 'stage' | 'confidence'][]) {
    for (const [name, said] of Object.entries(counts[group])) {
      check(`${group}.${name}`, said, services.filter(service => service[property] === name).length)
    }
  }
}

function ids(list: readonly { id: string }[]): string[] {
  return list.map(one => one.id)
}

function unknown(names: readonly string[], known: object, say: (index: number, name: string) => void) {
  names.forEach((name, index) => {
    if (!Object.hasOwn(known, name)) say(index, name)
  })
}
