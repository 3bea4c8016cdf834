import { describe, test } from 'vitest'
import { copyOfShipped, type Damage } from './damage.ts'

const file = 'catalogue.json'
const copy = copyOfShipped()

const damages: Damage[] = [
  {
    is: 'a life event twice',
    file,
    from: '"id": "kelahiran-anak"',
    to: '"id": "kematian-keluarga"',
    faults: [
      {
        field: 'life_events[1].id',
        says: 'the life event kematian-keluarga is there twice',
        at: '"id": "kematian-keluarga",\n   "name_id": "Anggota keluarga meninggal"',
      },
      {
        field: 'life_events.kelahiran-anak',
        says: 'there is no life event kelahiran-anak',
        file: 'synonyms.json',
        at: '"kelahiran-anak": {',
      },
    ],
  },
  {
    is: 'a step for a service that does not exist',
    file,
    from: '"service_id": "akta-kelahiran",\n     "after"',
    to: '"service_id": "akta-apa",\n     "after"',
    faults: [{ field: 'life_events[0].steps[2].service_id', says: 'there is no service akta-apa' }],
  },
  {
    is: 'a service step that names no service',
    file,
    from: '"service_id": "akta-kelahiran",\n     "after"',
    to: '"after"',
    faults: [
      {
        field: 'life_events[0].steps[2].service_id',
        says: 'is missing',
        at: '{\n     "id": "akta",\n     "order": 3',
      },
    ],
  },
  {
    is: 'a step at an outside agency that does not exist',
    file,
    from: '"external_agency_id": "fasilitas-kesehatan"',
    to: '"external_agency_id": "dukun"',
    faults: [{ field: 'life_events[0].steps[0].external_agency_id', says: 'there is no outside agency dukun' }],
  },
  {
    is: 'a step twice',
    file,
    from: '"id": "lahir-desa",\n     "order"',
    to: '"id": "faskes",\n     "order"',
    faults: [
      { field: 'life_events[0].steps[1].id', says: 'the step faskes is there twice' },
      { field: 'life_events[0].steps[2].after[1]', says: 'there is no step lahir-desa', at: '"lahir-desa"\n     ]' },
      { field: 'life_events[0].edges[1].from', says: 'there is no step lahir-desa', at: '"from": "lahir-desa"' },
    ],
  },
  {
    is: 'a step after one that does not exist',
    file,
    from: '"lahir-desa"\n     ]',
    to: '"lahir-kota"\n     ]',
    faults: [{ field: 'life_events[0].steps[2].after[1]', says: 'there is no step lahir-kota' }],
  },
  {
    is: 'an edge to a step that does not exist',
    file,
    from: '"to": "akta"',
    to: '"to": "akte"',
    faults: [{ field: 'life_events[0].edges[0].to', says: 'there is no step akte' }],
  },
  {
    is: 'steps that go in a circle',
    file,
    from: '"label_en": "Birth statement from the facility",\n     "after": []',
    to: '"label_en": "Birth statement from the facility",\n     "after": ["kia"]',
    faults: [
      {
        field: 'life_events[0].steps[2].after[0]',
        says: 'the steps go in a circle: faskes after kia after akta after faskes',
        at: '"faskes",\n      "lahir-desa"',
      },
    ],
  },
  {
    is: 'a step after itself',
    file,
    from: '"label_en": "Birth statement from the facility",\n     "after": []',
    to: '"label_en": "Birth statement from the facility",\n     "after": [\n"faskes"]',
    faults: [
      {
        field: 'life_events[0].steps[0].after[0]',
        says: 'the steps go in a circle: faskes after faskes',
        at: '"faskes"]',
      },
    ],
  },
]

describe('life events with', () => {
  test.each(damages)('$is', damage => copy.expectFaults(damage))
})
