import { describe, test } from 'vitest'
import { copyOfShipped, type Damage } from './damage.ts'

const file = 'calendar.json'
const copy = copyOfShipped()

const damages: Damage[] = [
  {
    is: 'a day twice',
    file,
    from: '"date": "2025-01-27",\n   "weekday": "monday"',
    to: '"date": "2025-01-01",\n   "weekday": "wednesday"',
    faults: [{ field: 'holidays[1].date', says: '2025-01-01 is there twice' }],
  },
  {
    is: 'a day that does not exist',
    file,
    from: '"date": "2025-01-27"',
    to: '"date": "2025-02-30"',
    faults: [{ field: 'holidays[1].date', says: 'must match format "date"' }],
  },
  {
    is: 'a day on another weekday',
    file,
    from: '"date": "2025-01-27",\n   "weekday": "monday"',
    to: '"date": "2025-01-27",\n   "weekday": "friday"',
    faults: [
      {
        field: 'holidays[1].weekday',
        says: '2025-01-27 is a monday, not a friday',
        at: '"weekday": "friday",\n   "type": "national",\n   "name_id": "Isra',
      },
    ],
  },
  {
    is: 'a kind of day nobody knows',
    file,
    from: '"type": "national"',
    to: '"type": "regional"',
    faults: [{ field: 'holidays[0].type', says: 'must be one of national, joint_leave' }],
  },
  {
    is: 'a source that is not listed',
    file,
    from: '"source": [\n    "skb-2025"',
    to: '"source": [\n    "kata-orang"',
    faults: [{ field: 'holidays[0].source[0]', says: 'there is no source kata-orang', at: '"kata-orang"' }],
  },
  {
    is: 'a Ramadan that goes backwards',
    file,
    from: '"end": "2025-03-30"',
    to: '"end": "2025-02-01"',
    faults: [{ field: 'ramadan[0].end', says: 'ends on 2025-02-01, before it starts' }],
  },
  {
    is: 'a Ramadan inside another',
    file,
    from: '"end": "2025-03-30"',
    to: '"end": "2026-03-01"',
    faults: [
      {
        field: 'ramadan[1].start',
        says: 'starts before the one before it ends',
        at: '"start": "2026-02-19"',
      },
    ],
  },
]

describe('a calendar with', () => {
  test.each(damages)('$is', damage => copy.expectFaults(damage))
})
