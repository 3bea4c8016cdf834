import type { HallModel } from '../hall-model.ts'
import { everyday } from './ordinary.ts'
import { comeFor, counter, service, workday } from './shape.ts'

/** Agencies that keep to themselves: one or two counters each, one skill a counter, lunch one after the other. */
export const specialised: HallModel = {
  ...everyday,
  name: 'specialised',
  services: [
    service('civil', 9),
    service('tax', 11, 0.8),
    service('police', 8, 0.4),
    service('land', 22, 0.9),
    service('permit', 17),
  ],
  counters: [
    counter('a1', ['civil'], workday(690, 45)),
    counter('a2', ['civil'], workday(735, 45)),
    counter('a3', ['civil'], workday(780, 45)),
    counter('b1', ['tax'], workday(690, 45)),
    counter('b2', ['tax'], workday(735, 45)),
    counter('c1', ['police'], workday(720, 60)),
    counter('d1', ['land'], workday(690, 60)),
    counter('d2', ['land'], workday(750, 60)),
    counter('e1', ['permit'], workday(720, 45)),
  ],
  needs: [comeFor('civil', 95), comeFor('tax', 52), comeFor('police', 30), comeFor('land', 24), comeFor('permit', 13)],
  beforeDoors: { visitors: 12, minutesEach: 0.33 },
  bookings: [{ service: 'land', from: 510, to: 840, everyMinutes: 60, places: 1, fill: 0.7 }],
  priorityShare: 0.14,
}
