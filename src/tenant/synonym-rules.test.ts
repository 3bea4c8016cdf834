import { describe, test } from 'vitest'
import { copyOfShipped, type Damage } from './damage.ts'

const file = 'synonyms.json'
const copy = copyOfShipped()

const damages: Damage[] = [
  {
    is: 'an unknown service',
    file,
    from: '"slf": {',
    to: '"sslf": {',
    faults: [{ field: 'services.sslf', says: 'there is no service sslf' }],
  },
  {
    is: 'an unknown life event',
    file,
    from: '"buka-usaha": {',
    to: '"buka-usaha-baru": {',
    faults: [{ field: 'life_events.buka-usaha-baru', says: 'there is no life event buka-usaha-baru' }],
  },
  {
    is: 'an unknown agency',
    file,
    from: '"agency": "imigrasi"',
    to: '"agency": "imigrazi"',
    faults: [{ field: 'outside_needs[4].agency', says: 'there is no agency imigrazi' }],
  },
  {
    is: 'an unknown service beside a need',
    file,
    from: '"near": ["rekomendasi-keramaian"]',
    to: '"near": ["rekomendasi-ramai"]',
    faults: [{ field: 'outside_needs[3].near[0]', says: 'there is no service or life event rekomendasi-ramai' }],
  },
  {
    is: 'a need twice',
    file,
    from: '"id": "izin-tinggal"',
    to: '"id": "paspor"',
    faults: [{ field: 'outside_needs[5].id', says: 'the need paspor is there twice' }],
  },
  {
    is: 'a phrase twice',
    file,
    from: '"id": ["rekam ktp", "perekaman ktp"',
    to: '"id": ["rekam ktp", "Rekam KTP"',
    faults: [{ field: 'services.ktp-el-perekaman.id[1]', says: 'rekam ktp is there twice' }],
  },
  {
    is: 'a phrase without a letter',
    file,
    from: '"id": ["rekam ktp", "perekaman ktp"',
    to: '"id": ["...", "perekaman ktp"',
    faults: [{ field: 'services.ktp-el-perekaman.id[0]', says: 'holds no letter' }],
  },
  {
    is: 'an empty phrase',
    file,
    from: '"jv": ["rekam ktp"',
    to: '"jv": [""',
    faults: [{ field: 'services.ktp-el-perekaman.jv[0]', says: 'must not have fewer than 1 characters' }],
  },
  {
    is: 'a language that the search does not know',
    file,
    from: '"jv": ["rekam ktp"',
    to: '"jw": ["rekam ktp"',
    faults: [{ field: 'services.ktp-el-perekaman.jw', says: 'is not a field that is known here' }],
  },
]

describe('synonyms with', () => {
  test.each(damages)('$is', damage => copy.expectFaults(damage))
})
