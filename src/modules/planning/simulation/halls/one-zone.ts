import type { HallModel } from '../hall-model.ts'
import { everyday } from './ordinary.ts'
import { comeFor, counter, service, workday } from './shape.ts'

const common = ['card', 'family', 'birth', 'moving'] as const
const all = [...common, 'marriage', 'legal'] as const

/** One zone of an agency whose officers can do nearly everything: ten shared counters, two of them for the common errands only. */
export const oneZone: HallModel = {
  ...everyday,
  name: 'one zone',
  services: [
    service('card', 5, 0.5),
    service('family', 11),
    service('birth', 13),
    service('moving', 9, 0.8),
    service('marriage', 18),
    service('legal', 7, 0.9),
  ],
  counters: [
    ...[0, 1, 2, 3, 4, 5, 6, 7].map(n => counter(`z${n + 1}`, all, workday(675 + 15 * n))),
    counter('z9', common, workday(720)),
    counter('z10', common, workday(690)),
  ],
  needs: [
    comeFor('card', 100),
    comeFor('family', 66),
    comeFor('birth', 38),
    comeFor('moving', 28),
    comeFor('marriage', 14),
    comeFor('legal', 22),
  ],
  beforeDoors: { visitors: 25, minutesEach: 0.25 },
  bookings: [
    { service: 'birth', from: 510, to: 840, everyMinutes: 30, places: 1, fill: 0.8 },
    { service: 'marriage', from: 540, to: 810, everyMinutes: 45, places: 1, fill: 0.8 },
  ],
}
