import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyOfShipped, type Damage, hallFile as file } from './damage.ts'
import { readTenant } from './read.ts'

const copy = copyOfShipped()
const firstLine = '"service": "akta-kelahiran",\n      "booth": "dispendukcapil",\n      "zone": "C"'
const weightsAt = '"weights"'

const damages: Damage[] = [
  {
    is: 'a name of another form than the tenant gives its halls',
    file,
    from: '"name": "MPP Jember"',
    to: '"name": "Mal Jember"',
    faults: [{ field: 'name', says: 'is not of the form MPP {place}' }],
  },
  {
    is: 'a time zone of nowhere',
    file,
    from: '"Asia/Jakarta"',
    to: '"Asia/Nowhere"',
    faults: [{ field: 'timezone', says: 'Asia/Nowhere is not a time zone' }],
  },
  {
    is: 'a zone twice',
    file,
    from: '"zones": [',
    to: '"zones": [{"letter": "B", "name_id": "B", "name_en": "B", "icon": "zap", "seat_id": "B", "seat_en": "B"},',
    faults: [{ field: 'zones[2].letter', says: 'the zone B is there twice', at: '"letter": "B",\n' }],
  },
  {
    is: 'a booth twice',
    file,
    from: '"booths": [',
    to: '"booths": [{"id": "dinsos", "agency": "dinsos", "name": "Gerai", "hours": null},',
    faults: [{ field: 'booths[2].id', says: 'the booth dinsos is there twice', at: '"id": "dinsos",\n' }],
  },
  {
    is: 'a booth of no known agency',
    file,
    from: '"booths": [',
    to: '"booths": [{"id": "pu", "agency": "pu", "name": "Gerai PU", "hours": null},',
    faults: [{ field: 'booths[0].agency', says: 'there is no agency pu' }],
  },
  {
    is: 'a counter twice',
    file,
    from: '"id": "loket-2"',
    to: '"id": "loket-1"',
    faults: [{ field: 'counters[1].id', says: 'the counter loket-1 is there twice' }],
  },
  {
    is: 'two counters with one label',
    file,
    from: '"label": "2"',
    to: '"label": "1"',
    faults: [{ field: 'counters[1].label', says: 'the label 1 is there twice' }],
  },
  {
    is: 'a service at a counter, which has what its zone and booth have',
    file,
    from: '"label": "1"',
    to: '"services": [], "label": "1"',
    faults: [{ field: 'counters[0].services', says: 'is not a field that is known here' }],
  },
  {
    is: 'a counter in no known zone',
    file,
    from: '"counters": [',
    to: '"counters": [{"id": "loket-0", "label": "0", "zone": "Z", "booth": "dinsos"},',
    faults: [{ field: 'counters[0].zone', says: 'there is no zone Z' }],
  },
  {
    is: 'a counter at no known booth',
    file,
    from: '"counters": [',
    to: '"counters": [{"id": "loket-0", "label": "0", "zone": "B", "booth": "pu"},',
    faults: [{ field: 'counters[0].booth', says: 'there is no booth pu' }],
  },
  {
    is: 'a desk that the catalogue has already',
    file,
    from: '"desks": [',
    to: `"desks": [{"id": "orang-terlantar", "agency": "dinsos", "name_id": "O", "name_en": "O",
      "typical_counter_minutes": {"mean": 6, "sd": 3, "estimate": true}, "source": ["own"], "confidence": "low"},`,
    faults: [{ field: 'desks[0].id', says: 'the catalogue has a service orang-terlantar already' }],
  },
  {
    is: 'a desk of no known agency',
    file,
    from: '"id": "penghubung",\n      "agency": "dpmptsp"',
    to: '"id": "penghubung",\n      "agency": "dpm"',
    faults: [{ field: 'desks[0].agency', says: 'there is no agency dpm', at: '"agency": "dpm"' }],
  },
  {
    is: 'a service on the menu that is only planned',
    file,
    from: firstLine,
    to: firstLine.replace('akta-kelahiran', 'akta-perkawinan'),
    faults: [
      { field: 'menu[0].service', says: 'the service akta-perkawinan is only planned; it cannot be on a menu' },
      {
        field: 'demand.weights[0].service',
        says: 'akta-kelahiran is not on the menu',
        at: '"service": "akta-kelahiran"',
      },
      { field: 'demand.weights', says: 'akta-perkawinan is on the menu, but has no weight', at: weightsAt },
    ],
  },
  {
    is: 'a menu line for no known service',
    file,
    from: firstLine,
    to: firstLine.replace('akta-kelahiran', 'akta-apa'),
    faults: [
      { field: 'menu[0].service', says: 'there is no service akta-apa' },
      {
        field: 'demand.weights[0].service',
        says: 'akta-kelahiran is not on the menu',
        at: '"service": "akta-kelahiran"',
      },
      { field: 'demand.weights', says: 'akta-apa is on the menu, but has no weight', at: weightsAt },
    ],
  },
  {
    is: 'a service on the menu twice',
    file,
    from: '"menu": [',
    to: '"menu": [{"service": "pengantar-nikah", "booth": "desa-kelurahan", "zone": "C"},',
    faults: [
      {
        field: 'menu[35].service',
        says: 'the service pengantar-nikah is there twice',
        at: '"service": "pengantar-nikah",\n',
      },
    ],
  },
  {
    is: 'a service that no counter gives',
    file,
    from: firstLine,
    to: firstLine.replace('"C"', '"D"'),
    faults: [
      {
        field: 'menu[0]',
        says: 'no counter of dispendukcapil in zone D gives akta-kelahiran',
        at: `{\n      ${firstLine.replace('"C"', '"D"')}`,
      },
    ],
  },
  {
    is: 'a menu line in no known zone',
    file,
    from: firstLine,
    to: firstLine.replace('"C"', '"Z"'),
    faults: [{ field: 'menu[0].zone', says: 'there is no zone Z', at: '"zone": "Z"' }],
  },
  {
    is: 'a menu line at no known booth',
    file,
    from: firstLine,
    to: firstLine.replace('dispendukcapil', 'dukcapil'),
    faults: [{ field: 'menu[0].booth', says: 'there is no booth dukcapil', at: '"booth": "dukcapil"' }],
  },
  {
    is: 'a service at the booth of another agency',
    file,
    from: firstLine,
    to: firstLine.replace('dispendukcapil', 'dinsos'),
    faults: [
      {
        field: 'menu[0].booth',
        says: 'akta-kelahiran is a service of dispendukcapil, not of dinsos',
        at: `"booth": "dinsos",\n      "zone": "C"\n    },\n    {\n      "service"`,
      },
    ],
  },
  {
    is: 'hours that go backwards',
    file,
    from: '"monday": [\n        [\n          "08:00",\n          "12:00"',
    to: '"monday": [\n        [\n          "12:00",\n          "08:00"',
    faults: [
      {
        field: 'hours.regular.monday[0]',
        says: '12:00 to 08:00 goes backwards',
        at: '[\n          "12:00",\n          "08:00"',
      },
    ],
  },
  {
    is: 'hours that overlap',
    file,
    from: '"13:00",\n          "15:00"',
    to: '"11:30",\n          "15:00"',
    faults: [
      {
        field: 'hours.regular.monday[1]',
        says: 'begins at 11:30, before the one before it ends',
        at: '[\n          "11:30"',
      },
    ],
  },
  {
    is: 'a time that no clock shows',
    file,
    from: '"08:00"',
    to: '"8.00"',
    faults: [{ field: 'hours.regular.monday[0][0]', says: 'must match pattern' }],
  },
  {
    is: 'a day on which the last number would be given before the doors open again',
    file,
    from: '"13:00",\n          "15:00"',
    to: '"14:30",\n          "15:00"',
    faults: [
      {
        field: 'hours.regular.monday[1]',
        says: 'is no longer than the 30 minutes before closing in which no number is given',
        at: '[\n          "14:30"',
      },
    ],
  },
  {
    is: 'a booth whose own hours go backwards',
    file,
    from: '"hours": null',
    to: '"hours": {"monday": [["12:00", "08:00"]], "tuesday": [], "wednesday": [], "thursday": [], "friday": [], "saturday": [], "sunday": []}',
    faults: [{ field: 'booths[0].hours.monday[0]', says: '12:00 to 08:00 goes backwards' }],
  },
  {
    is: 'a booth whose own hours are misspelt, told without "or null"',
    file,
    from: '"hours": null',
    to: '"hours": {"monday": [["8", "12:00"]], "tuesday": [], "wednesday": [], "thursday": [], "friday": [], "saturday": [], "sunday": []}',
    faults: [{ field: 'booths[0].hours.monday[0][0]', says: 'must match pattern' }],
  },
  {
    is: 'a priority share for everybody',
    file,
    from: '"priority_share": 4',
    to: '"priority_share": 1',
    faults: [{ field: 'rules.priority_share', says: 'must be >= 2' }],
  },
  {
    is: 'a priority group twice',
    file,
    from: '"id": "disability"',
    to: '"id": "elderly"',
    faults: [{ field: 'priority_groups[1].id', says: 'the group elderly is there twice' }],
  },
  {
    is: 'a weight below zero',
    file,
    from: '"weight": 5',
    to: '"weight": -5',
    faults: [{ field: 'demand.weights[0].weight', says: 'must be >= 0' }],
  },
]

describe('a hall with', () => {
  test.each(damages)('$is', damage => copy.expectFaults(damage))
})

test('two halls share no counter and no desk: they are known by their id in the whole regency', () => {
  const second = JSON.parse(copy.textOf(file)) as {
    id: string
    name: string
    desks: unknown[]
    counters: { id: string }[]
  }
  const other = join(copy.folder, 'halls/mpp-tanggul.json')
  const faultsWith = (changes: object) => {
    writeFileSync(other, JSON.stringify({ ...second, id: 'mpp-tanggul', name: 'MPP Tanggul', ...changes }))
    return readTenant(copy.folder).faults
  }

  const same = faultsWith({})
  cpSync(join(copy.folder, file), other)
  const whole = readTenant(copy.folder).faults
  const counters = second.counters.map(counter => ({ ...counter, id: `tanggul-${counter.id}` }))
  const desks = second.desks.map(desk => ({ ...(desk as object), id: 'penghubung-tanggul' }))
  const own = faultsWith({ counters, desks, menu: undefined, demand: undefined })
  rmSync(other)

  expect(same[0]).toMatchObject({
    file: 'halls/mpp-tanggul.json',
    field: 'counters[0].id',
    says: 'the counter loket-1 is in the hall mpp-jember already',
  })
  expect(same.at(-1)).toMatchObject({
    field: 'desks[0].id',
    says: 'the desk penghubung is in the hall mpp-jember already',
  })
  expect(whole[0]).toMatchObject({ field: 'id', says: 'the hall mpp-jember is in the hall mpp-jember already' })
  expect(own.map(fault => fault.field)).toEqual(['menu'])
})

test('a hall may do without an estimate of its demand', () => {
  const hall = JSON.parse(copy.textOf(file)) as { demand?: unknown }
  delete hall.demand

  expect(copy.faultsWith(file, JSON.stringify(hall))).toEqual([])
})
