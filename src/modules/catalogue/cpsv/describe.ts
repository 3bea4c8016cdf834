import { createHash } from 'node:crypto'
import type { Agency, LifeEvent, Standard } from '../contract.ts'
import { ownTerms, terms } from './terms.ts'

/** The published catalogue, and whose it is. */
export interface CatalogueFacts {
  /** Where people reach us, without a slash at its end: it begins every address in the export. */
  origin: string
  regency: { id: string; name: string; code: string }
  agencies: readonly Agency[]
  standards: readonly Standard[]
  lifeEvents: readonly Pick<LifeEvent, 'id' | 'nameId' | 'nameEn' | 'triggerId' | 'triggerEn' | 'steps'>[]
}

interface Text {
  '@value': string
  '@language': string
}

/** A thing that the export says something of; its fields are terms of the context. */
export interface Node {
  '@id': string
  '@type': string | string[]
  [term: string]: string | number | string[] | Text[] | undefined
}

const stages = {
  pilot: ['Uji coba', 'On trial'],
  planned: ['Direncanakan', 'Planned'],
  live: ['Berjalan', 'Running'],
} as const
const channels: Record<string, readonly [string, string]> = {
  counter: ['Loket', 'Counter'],
  online: ['Daring', 'Online'],
  kecamatan: ['Kantor kecamatan', 'Kecamatan office'],
  desa: ['Kantor desa atau kelurahan', 'Village office'],
}
const kinds = {
  document: ['Dokumen', 'Document'],
  data: ['Data', 'Data'],
  presence: ['Kehadiran', 'Presence'],
} as const
const rupiah = 'http://publications.europa.eu/resource/authority/currency/IDR'
const indonesian = 'http://publications.europa.eu/resource/authority/language/IND'

/** The catalogue as CPSV-AP 3.2.0 says it. What is not known is left out, never guessed. */
export function describeCatalogue(facts: CatalogueFacts): Node[] {
  const { regency, agencies, standards, lifeEvents } = facts
  const at = addressesOf(facts.origin)
  const place: Node = {
    '@id': at.part('wilayah', regency.code),
    '@type': ['Location', 'AdministrativeTerritorialUnit'],
    identifier: regency.code,
    title: [text('id', regency.name)],
  }
  const dataset: Node = {
    '@id': at.dataset,
    '@type': 'Dataset',
    'Dataset.identifier': [at.dataset],
    'Dataset.title': both(`Katalog layanan ${regency.name}`, `Service catalogue of ${regency.name}`),
    'Dataset.description': both(
      'Layanan publik yang diselenggarakan, dengan standar yang berlaku hari ini.',
      'The public services that are offered, with the standards in force today.',
    ),
    'Dataset.publisher': at.part('penerbit', regency.id),
    'Dataset.landingPage': [at.home],
    'Dataset.hasPart': standards.map(one => at.service(one.id)),
  }
  const publisher: Node = {
    '@id': at.part('penerbit', regency.id),
    '@type': 'Agent',
    'Agent.identifier': regency.code,
    'Agent.name': [text('id', regency.name)],
  }
  return [
    dataset,
    publisher,
    place,
    { '@id': at.home, '@type': 'Document' },
    { '@id': indonesian, '@type': 'LinguisticSystem' },
    ...agencies.map(agency => ({
      '@id': at.part('instansi', agency.id),
      '@type': ['PublicOrganization', 'Agent'],
      'Agent.identifier': agency.id,
      'Agent.name': both(agency.nameId, agency.nameEn),
      'PublicOrganization.preferredLabel': both(agency.nameId, agency.nameEn),
      'PublicOrganization.spatial': [place['@id']],
    })),
    ...concepts(at),
    ...lifeEvents.map(event => describeLifeEvent(event, standards, at)),
    ...legalResources(standards, at),
    ...standards.flatMap(standard => describeService(standard, facts, at, place['@id'])),
  ]
}

/** The same as one JSON-LD document that explains itself: its context is in it, so it can be read without a network. */
export function asJsonLd(nodes: readonly Node[]): string {
  return `${JSON.stringify({ '@context': { ...terms, ...ownTerms }, '@graph': nodes }, null, 1)}\n`
}

type Addresses = ReturnType<typeof addressesOf>

function addressesOf(origin: string) {
  const dataset = `${origin}/terbuka/katalog`
  return {
    dataset,
    home: `${origin}/`,
    service: (id: string) => `${origin}/layanan/${id}`,
    part: (kind: string, ...ids: string[]) => `${dataset}#${[kind, ...ids].join('-')}`,
  }
}

function describeService(standard: Standard, facts: CatalogueFacts, at: Addresses, place: string): Node[] {
  const { id, outcome, whoMayApply: who, fee, requirements } = standard
  const part = (kind: string, ...ids: string[]) => at.part(kind, id, ...ids)
  const papers = requirements.filter(one => one.kind !== 'presence')
  const related = new Set(requirements.flatMap(one => one.obtainableFrom.map(from => from.id)))
  const service: Node = {
    '@id': at.service(id),
    '@type': 'PublicService',
    'PublicService.identifier': id,
    'PublicService.name': both(standard.nameId, standard.nameEn),
    'PublicService.description': [
      ...both(outcome?.nameId || standard.nameId, outcome?.nameEn || standard.nameEn),
      ...both(who?.textId, who?.textEn),
    ],
    'PublicService.hasCompetentAuthority': [at.part('instansi', standard.agency.id)],
    'PublicService.hasLegalResource': standard.legalBasis.map(title => lawAt(title, at)),
    'PublicService.holdsRequirement': requirements.map(one => part('syarat', one.id)),
    'PublicService.hasInput': papers.map(one => part('bukti', one.id)),
    'PublicService.produces': outcome ? [part('hasil')] : [],
    'PublicService.hasCost': [part('biaya')],
    'PublicService.hasChannel': standard.channels.map(channel => at.part('kanal', channel)),
    'PublicService.processingTime': durationOf(standard.promise),
    'PublicService.isGroupedBy': facts.lifeEvents
      .filter(event => event.steps.some(step => step.serviceId === id))
      .map(event => at.part('peristiwa', event.id)),
    'PublicService.relatedService': facts.standards.filter(one => related.has(one.id)).map(one => at.service(one.id)),
    'PublicService.status': at.part('tahap', standard.stage),
    'PublicService.language': [indonesian],
    'PublicService.spatial': [place],
    'PublicService.isPartOf': [at.dataset],
  }
  return [
    service,
    {
      '@id': part('biaya'),
      '@type': 'Cost',
      'Cost.identifier': `${id}-biaya`,
      'Cost.description': both(fee.ruleId, fee.ruleEn),
      ...(fee.rupiah !== null && { 'Cost.hasValue': fee.rupiah, 'Cost.currency': rupiah }),
    },
    ...(outcome ? [describeOutcome(id, outcome, part('hasil'))] : []),
    ...requirements.map(one => ({
      '@id': part('syarat', one.id),
      '@type': 'Requirement',
      'Requirement.identifier': `${id}-${one.id}`,
      'Requirement.name': both(one.labelId, one.labelEn),
      'Requirement.type': [at.part('jenis-syarat', one.kind)],
      'Requirement.hasSupportingEvidence': one.kind === 'presence' ? [] : [part('bukti', one.id)],
    })),
    ...papers.map(one => ({
      '@id': part('bukti', one.id),
      '@type': 'Evidence',
      'Evidence.identifier': `${id}-${one.id}`,
      'Evidence.name': both(one.labelId, one.labelEn),
      'Evidence.supportsRequirement': [part('syarat', one.id)],
    })),
  ]
}

function describeOutcome(id: string, outcome: NonNullable<Standard['outcome']>, address: string): Node {
  return {
    '@id': address,
    '@type': 'Output',
    'Output.identifier': `${id}-hasil`,
    'Output.name': both(outcome.nameId, outcome.nameEn),
    'Output.description': both(outcome.validityId, outcome.validityEn),
  }
}

function describeLifeEvent(
  event: CatalogueFacts['lifeEvents'][number],
  standards: readonly Standard[],
  at: Addresses,
): Node {
  const served = new Set(event.steps.map(step => step.serviceId))
  return {
    '@id': at.part('peristiwa', event.id),
    '@type': ['LifeEvent', 'Event'],
    'Event.identifier': event.id,
    'Event.name': both(event.nameId, event.nameEn),
    'Event.description': both(event.triggerId, event.triggerEn),
    'Event.hasRelatedService': standards.filter(one => served.has(one.id)).map(one => at.service(one.id)),
  }
}

function concepts(at: Addresses): Node[] {
  const concept = (kind: string) => {
    return ([id, [nameId, nameEn]]: [string, readonly [string, string]]): Node => ({
      '@id': at.part(kind, id),
      '@type': 'Concept',
      identifier: id,
      label: both(nameId, nameEn),
    })
  }
  return [
    ...Object.entries(stages).map(concept('tahap')),
    ...Object.entries(kinds).map(concept('jenis-syarat')),
    ...Object.entries(channels).map(concept('jenis-kanal')),
    ...Object.entries(channels).map(([id, [nameId, nameEn]]) => ({
      '@id': at.part('kanal', id),
      '@type': 'Channel',
      'Channel.identifier': id,
      'Channel.description': both(nameId, nameEn),
      'Channel.type': at.part('jenis-kanal', id),
    })),
    { '@id': rupiah, '@type': 'Concept', identifier: 'IDR', label: both('Rupiah', 'Indonesian rupiah') },
  ]
}

function legalResources(standards: readonly Standard[], at: Addresses): Node[] {
  const titles = new Set(standards.flatMap(one => one.legalBasis))
  return [...titles].map(title => ({
    '@id': lawAt(title, at),
    '@type': 'LegalResource',
    title: [text('id', title)],
  }))
}

/** A law has no number of its own with us, so its address is made of its words: the same law, the same address. */
function lawAt(title: string, at: Addresses): string {
  return at.part('hukum', createHash('sha256').update(title).digest('hex').slice(0, 16))
}

/** A duration knows no working days: a number of them is told as days, and the docs say so. */
function durationOf({ value, unit }: Standard['promise']): string | undefined {
  if (value === null) return undefined
  return unit === 'minutes' ? `PT${value}M` : `P${value}D`
}

function text(language: string, value: string): Text {
  return { '@value': value, '@language': language }
}

/** In both languages, where there are words. */
function both(id: string | undefined, en: string | undefined): Text[] {
  return [...(id ? [text('id', id)] : []), ...(en ? [text('en', en)] : [])]
}
