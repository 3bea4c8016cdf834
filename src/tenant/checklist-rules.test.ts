import { describe, expect, test } from 'vitest'
import { copyOfShipped, type Damage } from './damage.ts'

const file = 'checklists.json'
const copy = copyOfShipped()

const damages: Damage[] = [
  {
    is: 'a service that does not exist',
    file,
    from: '"service": "akta-kelahiran"',
    to: '"service": "akta-apa"',
    faults: [{ field: 'services[0].service', says: 'there is no service akta-apa' }],
  },
  {
    is: 'a service twice',
    file,
    from: '"service": "pbb-bayar"',
    to: '"service": "cek-dtsen"',
    faults: [{ field: 'services[17].service', says: 'the checklist of cek-dtsen is there twice' }],
  },
  {
    is: 'a rule for a requirement that does not exist',
    file,
    from: '"sptjm-lahir": "surat-lahir=tidak"',
    to: '"sptjm-apa": "surat-lahir=tidak"',
    faults: [{ field: 'services[0].needs.sptjm-apa', says: 'there is no requirement sptjm-apa' }],
  },
  {
    is: 'a service that asks a question that does not exist',
    file,
    from: '"ask": ["kis", "pengurus"]',
    to: '"ask": ["kis", "siapa-ya"]',
    faults: [{ field: 'services[12].ask[1]', says: 'there is no question siapa-ya' }],
  },
  {
    is: 'a rule over a question that does not exist',
    file,
    from: '"ba-polisi": "orang-tua=tidak-diketahui"',
    to: '"ba-polisi": "asal=tidak-diketahui"',
    faults: [{ field: 'services[0].needs.ba-polisi', says: 'there is no question asal' }],
  },
  {
    is: 'a rule over a question that this service does not ask',
    file,
    from: '"ba-polisi": "orang-tua=tidak-diketahui"',
    to: '"ba-polisi": "kis=hamil"',
    faults: [{ field: 'services[0].needs.ba-polisi', says: 'the question kis is not asked here' }],
  },
  {
    is: 'a rule over an answer that does not exist',
    file,
    from: '"ba-polisi": "orang-tua=tidak-diketahui"',
    to: '"ba-polisi": "orang-tua=entah"',
    faults: [{ field: 'services[0].needs.ba-polisi', says: 'orang-tua has no answer entah' }],
  },
  {
    is: 'a rule that contradicts itself',
    file,
    from: '"ba-polisi": "orang-tua=tidak-diketahui"',
    to: '"ba-polisi": { "all": ["orang-tua=ibu", "orang-tua=buku-nikah"] }',
    faults: [
      {
        field: 'services[0].needs.ba-polisi',
        says: 'contradicts itself: orang-tua=ibu and orang-tua=buku-nikah cannot both be',
      },
    ],
  },
  {
    is: 'a rule of an answer and its opposite',
    file,
    from: '"ba-polisi": "orang-tua=tidak-diketahui"',
    to: '"ba-polisi": { "all": ["orang-tua=ibu", { "not": "orang-tua=ibu" }] }',
    faults: [{ field: 'services[0].needs.ba-polisi', says: 'orang-tua=ibu and not orang-tua=ibu cannot both be' }],
  },
  {
    is: 'a requirement that can never be asked for',
    file,
    from: '"foto-anak": "kia-umur=besar"',
    to: '"foto-anak": { "all": [{ "not": "kia-umur=besar" }, { "not": "kia-umur=kecil" }] }',
    faults: [{ field: 'services[1].needs.foto-anak', says: 'is never asked for, whatever is answered' }],
  },
  {
    is: 'a rule that is always so',
    file,
    from: '"foto-anak": "kia-umur=besar"',
    to: '"foto-anak": { "any": ["kia-umur=besar", "kia-umur=kecil"] }',
    faults: [{ field: 'services[1].needs.foto-anak', says: 'is always asked for: it needs no rule' }],
  },
  {
    is: 'a question that nobody asks',
    file,
    from: '"ask": ["untuk", "pengurus"],\n   "needs": {\n    "akta-lembaga": "untuk=lembaga"\n   }',
    to: '"ask": ["pengurus"],\n   "needs": {}',
    faults: [{ field: 'questions.untuk', says: 'is a question that nobody asks', at: '"untuk": {' }],
  },
  {
    is: 'a question on which nothing depends',
    file,
    from: '"akta-lembaga": "untuk=lembaga"\n',
    to: '\n',
    faults: [
      {
        field: 'services[31].ask[0]',
        says: 'nothing depends on the question untuk',
        at: '["untuk", "pengurus"]',
      },
    ],
  },
  {
    is: 'a question named like a word of the address',
    file,
    from: '"qr": {',
    to: '"q": {',
    faults: [
      { field: 'questions.q', says: 'is a word of the page’s own address' },
      { field: 'questions.q', says: 'is a question that nobody asks' },
      { field: 'services[29].ask[0]', says: 'there is no question qr', at: '["qr", "pengurus"]' },
    ],
  },
  {
    is: 'an answer twice',
    file,
    from: '{ "id": "tidak", "text_id": "Tidak ada", "text_en": "No" }',
    to: '{ "id": "ada", "text_id": "Tidak ada", "text_en": "No" }',
    faults: [
      { field: 'questions.surat-lahir.answers[1].id', says: 'the answer ada is there twice' },
      { field: 'services[0].needs.surat-lahir', says: 'is always asked for', at: '"surat-lahir": "surat-lahir=ada"' },
      {
        field: 'services[0].needs.sptjm-lahir',
        says: 'surat-lahir has no answer tidak',
        at: '"sptjm-lahir"',
      },
    ],
  },
  {
    is: 'a notice in one language',
    file,
    from: ', "notice_en": "The father\'s NIK is left empty on the form."',
    to: '',
    faults: [{ field: 'questions.orang-tua.answers[2]', says: 'has its notice in one language only' }],
  },
  {
    is: 'a “not needed” that the standard does not say',
    file,
    from: '"service": "konsolidasi-nik",\n   "ask": ["bukti-tolak", "pengurus"],\n   "needs": {\n    "tangkapan-layar": "bukti-tolak=ada"\n   },\n   "not_needed": []',
    to: '"service": "konsolidasi-nik",\n   "ask": ["bukti-tolak", "pengurus"],\n   "needs": {\n    "tangkapan-layar": "bukti-tolak=ada"\n   },\n   "not_needed": ["tanpa-rt-rw"]',
    faults: [
      {
        field: 'services[10].not_needed[0]',
        says: 'the standard does not name Perpres 96/2018',
        at: '["tanpa-rt-rw"]\n  },\n  {\n   "service": "cek-dtsen"',
      },
    ],
  },
  {
    is: 'a “not needed” from a source that is not listed',
    file,
    from: '"source": ["kuburaya-dukcapil"',
    to: '"source": ["kata-orang"',
    faults: [{ field: 'not_needed.tanpa-rt-rw.source[0]', says: 'there is no source kata-orang' }],
  },
  {
    is: 'a condition that is not one',
    file,
    from: '"ba-polisi": "orang-tua=tidak-diketahui"',
    to: '"ba-polisi": "orang-tua"',
    faults: [{ field: 'services[0].needs.ba-polisi', says: 'must match pattern' }],
  },
]

describe('checklists with', () => {
  test.each(damages)('$is', damage => copy.expectFaults(damage))
})

test('a life event whose warnings are not as many in both languages', () => {
  const spoilt = copy
    .textOf('catalogue.json')
    .replace('"Bayar BPHTB sebelum akta ditandatangani."', '"Satu.",\n    "Dua."')

  expect(copy.faultsWith('catalogue.json', spoilt)).toMatchObject([
    { field: 'life_events[8].warnings_id', says: 'says more or less than warnings_en' },
  ])
})
