import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import jsonld from 'jsonld'
import { DataFactory, Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogueAsJsonLd, catalogueAsTurtle } from '#modules/catalogue'
import { readTenant } from '#tenant'
import { type Hall, openHall } from '../../../../test/harness/hall.ts'
import { terms } from './terms.ts'

const root = join(import.meta.dirname, '../../../..')
const official = join(root, 'test/standards/cpsv-ap-3.2.0')
const shapes = new Store(new Parser().parse(readFileSync(join(official, 'cpsv-ap-SHACL.ttl'), 'utf8')))
const shipped = readTenant(join(root, 'tenants/jember')).tenant
const regency = { id: 'jember', name: 'Kabupaten Jember', code: '35.09' }

let hall: Hall
let turtle: string
let document: string
beforeAll(async () => {
  if (!shipped) throw new Error('The shipped tenant has faults')
  hall = await openHall({ tenant: shipped, isDayOpen: false })
  turtle = await hall.act(ctx => catalogueAsTurtle(ctx, regency))
  document = await hall.act(ctx => catalogueAsJsonLd(ctx, regency))
})
afterAll(() => hall?.close())

/** What the official shapes of release 3.2.0 complain of: the property, and the constraint it breaks. */
async function complaints(said: Store): Promise<string[]> {
  const report = await new SHACLValidator(shapes).validate(said)
  return report.results.map(one => `${localName(one.path?.value)} ${localName(one.sourceConstraintComponent?.value)}`)
}

const localName = (iri = '') => iri.split(/[#/]/).at(-1)
const storeOf = (text: string) => new Store(new Parser().parse(text))
const { namedNode, literal } = DataFactory
const service = namedNode('http://hall.test/layanan/akta-kelahiran')
const cost = namedNode('http://hall.test/terbuka/katalog#biaya-akta-kelahiran')
const dct = (name: string) => namedNode(`http://purl.org/dc/terms/${name}`)
const cv = (name: string) => namedNode(`http://data.europa.eu/m8g/${name}`)

const types = (of: Store, type: string) =>
  of.countQuads(null, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type', type, null)

describe('the catalogue as CPSV-AP 3.2.0', () => {
  test('breaks no rule of the official shapes', async () => {
    expect(await complaints(storeOf(turtle))).toEqual([])
  }, 60_000)

  test.each<[string, string, (said: Store) => unknown]>([
    [
      'a service without a name',
      'title MinCountConstraintComponent',
      said => said.removeQuads(said.getQuads(service, dct('title'), null, null)),
    ],
    [
      'a name in no language',
      'title DatatypeConstraintComponent',
      said => said.addQuad(service, dct('title'), literal('Akta')),
    ],
    [
      'a second identifier',
      'identifier MaxCountConstraintComponent',
      said => said.addQuad(service, dct('identifier'), literal('akta')),
    ],
    [
      'an authority that is a life event',
      'hasCompetentAuthority ClassConstraintComponent',
      said =>
        said.addQuad(
          service,
          cv('hasCompetentAuthority'),
          namedNode('http://hall.test/terbuka/katalog#peristiwa-kelahiran-anak'),
        ),
    ],
    [
      'a price that is a text',
      'hasValue DatatypeConstraintComponent',
      said => {
        said.removeQuads(said.getQuads(cost, cv('hasValue'), null, null))
        said.addQuad(cost, cv('hasValue'), literal('gratis'))
      },
    ],
  ])(
    'would be caught: %s',
    async (_what, complaint, damage) => {
      const said = storeOf(turtle)

      damage(said)

      expect(await complaints(said)).toContain(complaint)
    },
    60_000,
  )

  test('tells what is free as zero rupiah, and says no price where none is known', () => {
    const said = storeOf(turtle)
    const priced = said.countQuads(null, cv('hasValue'), null, null)
    const known = shipped?.services.filter(one => {
      const { fee } = one.standard as { fee: { amount_idr?: number | null } }
      return typeof fee.amount_idr === 'number'
    })

    expect(priced).toBe(known?.length)
    expect(said.getObjects(cost, cv('hasValue'), null).map(one => one.value)).toEqual(['0.0E0'])
  })

  test('says the same in JSON-LD, read by its own context alone', async () => {
    const quads = (await jsonld.toRDF(JSON.parse(document), { format: 'application/n-quads' })) as unknown as string
    const said = new Store(new Parser({ format: 'N-Quads' }).parse(quads))
    const inTurtle = storeOf(turtle)

    expect(said.size).toBe(inTurtle.size)
    expect([...inTurtle].filter(one => !said.has(one)).map(one => one.object.value)).toEqual([])
  }, 60_000)

  test('names its terms as the official context does', () => {
    const { '@context': context } = JSON.parse(readFileSync(join(official, 'cpsv-ap_en.jsonld'), 'utf8'))
    for (const [name, term] of Object.entries(terms)) expect([name, term]).toEqual([name, context[name]])
  })

  test('tells every service, agency and life event', () => {
    const said = storeOf(turtle)

    expect(types(said, 'http://purl.org/vocab/cpsv#PublicService')).toBe(shipped?.services.length)
    expect(types(said, 'http://data.europa.eu/m8g/PublicOrganisation')).toBe(shipped?.agencies.length)
    expect(types(said, 'http://data.europa.eu/m8g/LifeEvent')).toBe(shipped?.lifeEvents.length)
  })
})
