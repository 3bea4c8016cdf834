import { describe, test } from 'vitest'
import { copyOfShipped, type Damage } from './damage.ts'

const file = 'regions.json'
const copy = copyOfShipped()

const damages: Damage[] = [
  {
    is: 'a village under another kecamatan',
    file,
    from: '"35.09.01.2002"',
    to: '"35.09.02.2999"',
    faults: [{ field: 'kecamatan[0].villages[1].code', says: '35.09.02.2999 is not in 35.09.01' }],
  },
  {
    is: 'a code of another shape',
    file,
    from: '"35.09.01.2002"',
    to: '"3509012002"',
    faults: [{ field: 'kecamatan[0].villages[1].code', says: 'must match pattern' }],
  },
  {
    is: 'a code twice',
    file,
    from: '"35.09.01.2002"',
    to: '"35.09.01.2001"',
    faults: [{ field: 'kecamatan[0].villages[1].code', says: 'the code 35.09.01.2001 is there twice' }],
  },
  {
    is: 'a desa with the code of a kelurahan',
    file,
    from: '"35.09.01.2002"',
    to: '"35.09.01.1002"',
    faults: [{ field: 'kecamatan[0].villages[1].code', says: '35.09.01.1002 is not the code of a desa' }],
  },
  {
    is: 'a kecamatan of another regency',
    file,
    from: '"kecamatan": [\n  {\n   "code": "35.09.01"',
    to: '"kecamatan": [\n  {\n   "code": "35.10.01"',
    faults: [
      { field: 'kecamatan[0].code', says: '35.10.01 is not in 35.09', at: '"35.10.01"' },
      ...[1, 2, 3, 4, 5, 6].map((village, index) => ({
        field: `kecamatan[0].villages[${index}].code`,
        says: `35.09.01.200${village} is not in 35.10.01`,
        at: `"35.09.01.200${village}"`,
      })),
    ],
  },
  {
    is: 'a regency of another province',
    file,
    from: '"code": "35"',
    to: '"code": "36"',
    faults: [{ field: 'province.code', says: '35.09 is not in 36' }],
  },
  {
    is: 'a kind of village nobody knows',
    file,
    from: '"type": "desa"',
    to: '"type": "dusun"',
    faults: [{ field: 'kecamatan[0].villages[0].type', says: 'must be one of desa, kelurahan' }],
  },
  {
    is: 'a kecamatan that counts its villages wrong',
    file,
    from: '"desa_count": 6',
    to: '"desa_count": 7',
    faults: [{ field: 'kecamatan[0].desa_count', says: 'says 7, but there are 6' }],
  },
  {
    is: 'a regency that counts its kelurahan wrong',
    file,
    from: '"kelurahan": 22',
    to: '"kelurahan": 21',
    faults: [{ field: 'meta.counts.kelurahan', says: 'says 21, but there are 22' }],
  },
]

describe('regions with', () => {
  test.each(damages)('$is', damage => copy.expectFaults(damage))
})
