import type { HallModel } from '../hall-model.ts'
import { everyday } from './ordinary.ts'
import { comeFor, comeForAll, counter, service, workday } from './shape.ts'

const services = Array.from({ length: 20 }, (_, n) => service(`s${n + 1}`, 12 + ((n * 7) % 17), 0.5 + (n % 4) * 0.1))

/** Three counters for each service; the second of them helps the next service, the third the next two. */
const counters = services.flatMap(({ id }, n) => {
  const next = services[(n + 1) % services.length]?.id ?? id
  const second = services[(n + 2) % services.length]?.id ?? id
  return [
    counter(`${id}a`, [id], workday(690 + (n % 3) * 30)),
    counter(`${id}b`, [id, next], workday(720 - (n % 2) * 30)),
    counter(`${id}c`, [id, next, second], workday(750 - (n % 3) * 15)),
  ]
})

/** Sixty counters, twenty services, about 700 visitors: the largest hall that we build for. */
export const large: HallModel = {
  ...everyday,
  name: 'large',
  services,
  counters,
  needs: [
    ...services.map(({ id }, n) => comeFor(id, 20 + ((n * 11) % 19))),
    comeForAll(['s1', 's4'], 16),
    comeForAll(['s2', 's9', 's15'], 10, [[0, 1]]),
    comeForAll(['s7', 's8'], 12),
  ],
  beforeDoors: { visitors: 35, minutesEach: 0.25 },
  bookings: services
    .slice(0, 8)
    .map(({ id }) => ({ service: id, from: 510, to: 840, everyMinutes: 45, places: 1, fill: 0.75 })),
  outages: [
    { service: 's3', perDay: 0.1, minutes: 30, cv: 0.6 },
    { service: null, perDay: 0.02, minutes: 15, cv: 0.6 },
  ],
}
