import { expect, test } from 'vitest'
import { shippedFolder } from './damage.ts'
import { readTenant } from './index.ts'

test('on a usual day the shipped hall can serve the visitors it expects, with time to breathe at every group of counters', () => {
  const { tenant } = readTenant(shippedFolder)
  const [hall] = tenant?.halls ?? []
  if (!tenant || !hall) throw new Error('The shipped tenant has a hall')
  const visitors = hall.visitorsADay ?? 0
  const total = hall.demand.reduce((sum, line) => sum + line.weight, 0)
  const monday = hall.hours.filter(one => one.season === 'regular' && one.weekday === 1 && !one.boothId)
  const openMinutes = monday.reduce((sum, { opens, closes }) => sum + minutes(closes) - minutes(opens), 0)

  const groups = Object.groupBy(hall.menu, line => `${line.zone} ${line.boothId}`)
  const busy = Object.entries(groups).map(([group, lines = []]) => {
    const counters = hall.counters.filter(counter => `${counter.zone} ${counter.boothId}` === group).length
    const work = lines.map(line => {
      const weight = hall.demand.find(one => one.serviceId === line.serviceId)?.weight ?? 0
      const mean = tenant.services.find(service => service.id === line.serviceId)?.meanMinutes ?? 0
      return ((visitors * weight) / total) * mean
    })
    return { group, share: work.reduce((sum, one) => sum + one, 0) / (counters * openMinutes) }
  })

  expect(visitors).toBe(600)
  expect(openMinutes).toBe(360)
  expect(busy.filter(({ share }) => share > 0.85)).toEqual([])
})

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
