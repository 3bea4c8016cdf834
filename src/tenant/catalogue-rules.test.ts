import { describe, test } from 'vitest'
import { copyOfShipped, type Damage, hallFile } from './damage.ts'

const file = 'catalogue.json'
const copy = copyOfShipped()
const first = '{\n   "id": "akta-kelahiran"'

const damages: Damage[] = [
  {
    is: 'a service of an unknown agency',
    file,
    from: '"agency": "dinsos"',
    to: '"agency": "dinsoz"',
    faults: [
      { field: 'services[15].agency', says: 'there is no agency dinsoz' },
      { field: 'meta.counts.by_agency.dinsos', says: 'says 8, but there are 7', at: '"dinsos": 8' },
      {
        field: 'menu[11].booth',
        says: 'cek-dtsen is a service of dinsoz',
        file: hallFile,
        at: '"booth": "dinsos",\n      "zone": "B"',
      },
    ],
  },
  {
    is: 'an agency twice',
    file,
    from: '"agencies": [',
    to: `"agencies": [
      {"id": "dinsos", "kind": "opd", "abbr": "D", "name_id": "D", "name_en": "D", "queue_prefix": "Z", "at_trial": true, "spbe_systems": []},`,
    faults: [{ field: 'agencies[2].id', says: 'the agency dinsos is there twice', at: '"id": "dinsos",\n' }],
  },
  {
    is: 'an outside agency twice',
    file,
    from: '"external_agencies": [',
    to: '"external_agencies": [{"id": "bpn", "name_id": "BPN", "name_en": "Land Office"},',
    faults: [{ field: 'external_agencies[3].id', says: 'the agency bpn is there twice', at: '"id": "bpn",\n' }],
  },
  {
    is: 'an outside agency that is one of ours',
    file,
    from: '"external_agencies": [',
    to: '"external_agencies": [{"id": "dinsos", "name_id": "Dinas Sosial", "name_en": "Social Affairs"},',
    faults: [{ field: 'external_agencies[0].id', says: 'dinsos is an agency of this regency already' }],
  },
  {
    is: 'a service twice',
    file,
    from: '"id": "pembetulan-akta"',
    to: '"id": "akta-kelahiran"',
    faults: [
      { field: 'services[13].id', says: 'the service akta-kelahiran is there twice' },
      {
        field: 'services.pembetulan-akta',
        says: 'there is no service pembetulan-akta',
        file: 'synonyms.json',
        at: '"pembetulan-akta": {',
      },
    ],
  },
  {
    is: 'an identifier with spaces',
    file,
    from: '"id": "akta-kematian"',
    to: '"id": "Akta Kematian"',
    faults: [{ field: 'services[8].id', says: 'must match pattern' }],
  },
  {
    is: 'a service without an English name',
    file,
    from: '"name_en": "Birth certificate",\n',
    to: '',
    faults: [{ field: 'services[0].name_en', says: 'is missing', at: first }],
  },
  {
    is: 'a stage nobody knows',
    file,
    from: '"stage": "planned"',
    to: '"stage": "soon"',
    faults: [{ field: 'services[7].stage', says: 'must be one of pilot, planned, live' }],
  },
  {
    is: 'a stage that the counts do not know of',
    file,
    from: '"stage": "planned"',
    to: '"stage": "live"',
    faults: [
      { field: 'meta.counts.by_stage.planned', says: 'says 36, but there are 35', at: '"planned": 36' },
      { field: 'meta.counts.by_stage.live', says: 'says 5, but there are 6', at: '"live": 5' },
    ],
  },
  {
    is: 'a count of services that is wrong',
    file,
    from: '"services": 76',
    to: '"services": 75',
    faults: [{ field: 'meta.counts.services', says: 'says 75, but there are 76' }],
  },
  {
    is: 'a negative fee',
    file,
    from: '"amount_idr": 0',
    to: '"amount_idr": -5000',
    faults: [{ field: 'services[0].fee.amount_idr', says: 'must be >= 0' }],
  },
  {
    is: 'a fee with cents',
    file,
    from: '"amount_idr": 0',
    to: '"amount_idr": 0.5',
    faults: [{ field: 'services[0].fee.amount_idr', says: 'must be integer' }],
  },
  {
    is: 'a fee without its rule',
    file,
    from: '"rule_en": "Free: population documents are issued without charge (UU 24/2013 art. 79A)."',
    to: '"rule_en": ""',
    faults: [{ field: 'services[0].fee.rule_en', says: 'must not have fewer than 1 characters' }],
  },
  {
    is: 'a misspelt field',
    file,
    from: '"fulfilment": "while_you_wait_or_next_day"',
    to: '"fullfilment": "while_you_wait_or_next_day"',
    faults: [
      { field: 'services[0].fulfilment', says: 'is missing', at: first },
      { field: 'services[0].fullfilment', says: 'is not a field that is known here' },
    ],
  },
  {
    is: 'a paper from a service that does not exist',
    file,
    from: '"obtainable_from": [\n      "surat-keterangan-kelahiran-desa"',
    to: '"obtainable_from": [\n      "surat-dari-mana"',
    faults: [
      {
        field: 'services[0].requirements[1].obtainable_from[0]',
        says: 'there is no service surat-dari-mana',
        at: '"surat-dari-mana"',
      },
    ],
  },
  {
    is: 'a paper that no known system can confirm',
    file,
    from: '"SIMKAH"\n',
    to: '"SIMKUH"\n',
    faults: [{ field: 'services[0].requirements[3].verifiable_via[1]', says: 'there is no external system SIMKUH' }],
  },
  {
    is: 'a requirement twice',
    file,
    from: '"id": "sptjm-lahir"',
    to: '"id": "surat-lahir"',
    faults: [
      { field: 'services[0].requirements[2].id', says: 'the requirement surat-lahir is there twice' },
      {
        field: 'services[0].needs.sptjm-lahir',
        says: 'there is no requirement sptjm-lahir',
        file: 'checklists.json',
        at: '"sptjm-lahir"',
      },
    ],
  },
  {
    is: 'a dependency on a service that does not exist',
    file,
    from: '"depends_on": [\n    {\n     "service_id": "surat-keterangan-kelahiran-desa"',
    to: '"depends_on": [\n    {\n     "service_id": "surat-apa"',
    faults: [
      { field: 'services[0].depends_on[0].service_id', says: 'there is no service surat-apa', at: '"surat-apa"' },
    ],
  },
  {
    is: 'a dependency for a paper that is not asked for',
    file,
    from: '"requirement_id": "surat-lahir"',
    to: '"requirement_id": "surat-lain"',
    faults: [{ field: 'services[0].depends_on[0].requirement_id', says: 'there is no requirement surat-lain' }],
  },
  {
    is: 'a source that is not listed',
    file,
    from: '"banyumas-akta-kelahiran",\n',
    to: '"kata-orang",\n',
    faults: [{ field: 'services[0].source[0]', says: 'there is no source kata-orang' }],
  },
  {
    is: 'a consumable that is not listed',
    file,
    from: '"blanko-kia",\n',
    to: '"kertas",\n',
    faults: [{ field: 'services[1].consumables[0]', says: 'there is no consumable kertas' }],
  },
  {
    is: 'a form field twice',
    file,
    from: '"name": "applicant_name"',
    to: '"name": "applicant_nik"',
    faults: [{ field: 'services[0].form_fields[1].name', says: 'the field applicant_nik is there twice' }],
  },
]

describe('a catalogue with', () => {
  test.each(damages)('$is', damage => copy.expectFaults(damage))
})
