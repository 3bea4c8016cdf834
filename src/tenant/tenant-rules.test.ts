import { describe, test } from 'vitest'
import { copyOfShipped, type Damage } from './damage.ts'

const file = 'tenant.json'
const copy = copyOfShipped()

const damages: Damage[] = [
  {
    is: 'a time zone of nowhere',
    file,
    from: '"timezone": "Asia/Jakarta"',
    to: '"timezone": "Asia/Nowhere"',
    faults: [{ field: 'timezone', says: 'Asia/Nowhere is not a time zone' }],
  },
  {
    is: 'an accent too pale to read by day',
    file,
    from: '"accent": "#0b5a45"',
    to: '"accent": "#9fd8c6"',
    faults: [
      { field: 'colours.accent', says: 'on the light page; 4.5 is needed' },
      { field: 'colours.accent', says: 'on a light sheet; 4.5 is needed' },
      { field: 'colours.accent-on', says: 'on the accent; 4.5 is needed', at: '"accent-on"' },
    ],
  },
  {
    is: 'an accent too dark to read by night',
    file,
    from: '"accent-dark": "#74d1ae"',
    to: '"accent-dark": "#333333"',
    faults: [
      { field: 'colours.accent-dark', says: 'on the dark page' },
      { field: 'colours.accent-dark', says: 'on a dark sheet' },
      { field: 'colours.accent-on-dark', says: 'on the dark accent', at: '"accent-on-dark"' },
    ],
  },
  {
    is: 'a contrast just under the bound, which is not rounded up to it',
    file,
    from: '"accent": "#0b5a45"',
    to: '"accent": "#777777"',
    faults: [
      { field: 'colours.accent', says: 'has a contrast of 4.31 on the light page' },
      { field: 'colours.accent', says: 'has a contrast of 4.47 on a light sheet' },
      { field: 'colours.accent-on', says: 'has a contrast of 4.47 on the accent', at: '"accent-on"' },
    ],
  },
  {
    is: 'a colour that is no colour',
    file,
    from: '"accent-wash": "#e3efe9"',
    to: '"accent-wash": "green"',
    faults: [{ field: 'colours.accent-wash', says: 'must match pattern' }],
  },
  {
    is: 'a language that Satap does not speak',
    file,
    from: '"mad"',
    to: '"fr"',
    faults: [{ field: 'languages[3]', says: 'must be one of id, en, jv, mad' }],
  },
  {
    is: 'a language twice',
    file,
    from: '"mad"',
    to: '"jv"',
    faults: [{ field: 'languages[3]', says: 'the language jv is there twice' }],
  },
  {
    is: 'a way to name halls that has no place in it',
    file,
    from: '"MPP {place}"',
    to: '"MPP"',
    faults: [{ field: 'hall_name', says: 'must match pattern' }],
  },
  {
    is: 'the code of another regency',
    file,
    from: '"35.09"',
    to: '"35.10"',
    faults: [
      {
        field: 'kabupaten.code',
        says: 'is 35.09, but the tenant is 35.10',
        file: 'regions.json',
        at: '"code": "35.09"',
      },
    ],
  },
  {
    is: 'a contact that is neither known nor said to be unknown',
    file,
    from: '"phone": null',
    to: '"phone": 0',
    faults: [{ field: 'contacts.phone', says: 'must be string, or must be null' }],
  },
  {
    is: 'a misspelt field',
    file,
    from: '"words"',
    to: '"word"',
    faults: [
      { field: 'words', says: 'is missing', at: '{' },
      { field: 'word', says: 'is not a field that is known here' },
    ],
  },
  {
    is: 'a comma that is missing',
    file,
    from: '"id": "jember",',
    to: '"id": "jember"',
    faults: [{ field: '', says: 'expected , or } but found "', at: '"name"' }],
  },
  {
    is: 'a field that stands twice',
    file,
    from: '"region"',
    to: '"name"',
    faults: [{ field: '', says: 'name stands here twice' }],
  },
]

describe('a tenant with', () => {
  test.each(damages)('$is', damage => copy.expectFaults(damage))
})
