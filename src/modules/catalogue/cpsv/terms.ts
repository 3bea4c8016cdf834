const cpsv = 'http://purl.org/vocab/cpsv#'
const cv = 'http://data.europa.eu/m8g/'
const dct = 'http://purl.org/dc/terms/'
const foaf = 'http://xmlns.com/foaf/0.1/'
const skos = 'http://www.w3.org/2004/02/skos/core#'
const xsd = 'http://www.w3.org/2001/XMLSchema#'

/** For Turtle, and for what the profile's own context has no term for. */
export const prefixes = { cpsv, cv, dct, foaf, skos, xsd, dcat: 'http://www.w3.org/ns/dcat#' }

export interface Term {
  '@id': string
  '@type'?: string
  '@container'?: string
}

const langString = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString'
const links = (iri: string): Term => ({ '@container': '@set', '@id': iri, '@type': '@id' })
const link = (iri: string): Term => ({ '@id': iri, '@type': '@id' })
const texts = (iri: string): Term => ({ '@container': '@set', '@id': iri, '@type': langString })
const identifier: Term = { '@id': `${dct}identifier` }

/** The terms of CPSV-AP 3.2.0 that the export uses, word for word as its context defines them (a test compares). */
export const terms: Record<string, string | Term> = {
  AdministrativeTerritorialUnit: 'http://data.europa.eu/88u/dataset/atu-type',
  Agent: `${foaf}Agent`,
  'Agent.identifier': identifier,
  'Agent.name': texts(`${dct}title`),
  Channel: `${cv}Channel`,
  'Channel.description': texts(`${dct}description`),
  'Channel.identifier': identifier,
  'Channel.type': link(`${dct}type`),
  Concept: `${skos}Concept`,
  Cost: `${cv}Cost`,
  'Cost.currency': link(`${cv}currency`),
  'Cost.description': texts(`${dct}description`),
  'Cost.hasValue': { '@id': `${cv}hasValue`, '@type': `${xsd}double` },
  'Cost.identifier': identifier,
  Dataset: 'http://www.w3.org/ns/dcat#Dataset',
  'Dataset.description': texts(`${dct}description`),
  'Dataset.hasPart': links(`${dct}hasPart`),
  'Dataset.identifier': { '@container': '@set', '@id': `${dct}identifier` },
  'Dataset.landingPage': links('http://www.w3.org/ns/dcat#landingPage'),
  'Dataset.publisher': link(`${dct}publisher`),
  'Dataset.title': texts(`${dct}title`),
  Document: `${foaf}Document`,
  Event: `${cv}Event`,
  'Event.description': texts(`${dct}description`),
  'Event.hasRelatedService': links(`${cv}hasRelatedService`),
  'Event.identifier': identifier,
  'Event.name': texts(`${dct}title`),
  Evidence: `${cv}Evidence`,
  'Evidence.identifier': identifier,
  'Evidence.name': texts(`${dct}title`),
  'Evidence.supportsRequirement': links(`${cv}supportsRequirement`),
  LegalResource: 'http://data.europa.eu/eli/ontology#LegalResource',
  LifeEvent: `${cv}LifeEvent`,
  LinguisticSystem: `${dct}LinguisticSystem`,
  Location: `${dct}Location`,
  Output: `${cv}Output`,
  'Output.description': texts(`${dct}description`),
  'Output.identifier': identifier,
  'Output.name': texts(`${dct}title`),
  PublicOrganization: `${cv}PublicOrganisation`,
  'PublicOrganization.preferredLabel': texts(`${skos}prefLabel`),
  'PublicOrganization.spatial': links(`${dct}spatial`),
  PublicService: `${cpsv}PublicService`,
  'PublicService.description': texts(`${dct}description`),
  'PublicService.hasChannel': links(`${cv}hasChannel`),
  'PublicService.hasCompetentAuthority': links(`${cv}hasCompetentAuthority`),
  'PublicService.hasCost': links(`${cv}hasCost`),
  'PublicService.hasInput': links(`${cpsv}hasInput`),
  'PublicService.hasLegalResource': links(`${cv}hasLegalResource`),
  'PublicService.holdsRequirement': links(`${cv}holdsRequirement`),
  'PublicService.identifier': identifier,
  'PublicService.isGroupedBy': links(`${cv}isGroupedBy`),
  'PublicService.isPartOf': links(`${dct}isPartOf`),
  'PublicService.language': links(`${dct}language`),
  'PublicService.name': texts(`${dct}title`),
  'PublicService.processingTime': { '@id': `${cv}processingTime`, '@type': `${xsd}duration` },
  'PublicService.produces': links(`${cpsv}produces`),
  'PublicService.relatedService': links(`${cv}relatedService`),
  'PublicService.spatial': links(`${dct}spatial`),
  'PublicService.status': link('http://www.w3.org/ns/adms#status'),
  Requirement: `${cv}Requirement`,
  'Requirement.hasSupportingEvidence': links(`${cv}hasSupportingEvidence`),
  'Requirement.identifier': identifier,
  'Requirement.name': texts(`${dct}title`),
  'Requirement.type': links(`${dct}type`),
}

/** Names for what the profile has classes but no terms for: the title of a law, the label of a concept. */
export const ownTerms: Record<string, Term> = {
  title: texts(`${dct}title`),
  label: texts(`${skos}prefLabel`),
  identifier,
}
