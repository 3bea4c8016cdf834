import type { BookingModel, HallModel } from '../hall-model.ts'
import { everyday } from './ordinary.ts'
import { comeFor, counter, service, workday } from './shape.ts'

/** Half of all visitors have booked; some come early, some late, one in eight not at all. */
export const halfBooked: HallModel = {
  ...everyday,
  name: 'half booked',
  bookingManners: { showRate: 0.87, earlyMinutes: 10, earlySd: 12 },
  services: [
    service('passport', 15, 0.5),
    service('extension', 11, 0.5),
    service('vehicle', 9),
    service('insurance', 12, 0.7),
    service('pension', 16),
  ],
  counters: [
    counter('p1', ['passport'], workday(690)),
    counter('p2', ['passport', 'extension'], workday(720)),
    counter('p3', ['passport', 'extension'], workday(750)),
    counter('v1', ['vehicle'], workday(690)),
    counter('v2', ['vehicle', 'insurance'], workday(720)),
    counter('i1', ['insurance', 'pension'], workday(690)),
    counter('i2', ['insurance', 'pension'], workday(735)),
    counter('v3', ['vehicle', 'pension'], workday(750)),
    counter('s1', ['passport', 'extension', 'vehicle'], workday(765)),
  ],
  needs: [
    comeFor('passport', 20),
    comeFor('extension', 14),
    comeFor('vehicle', 32),
    comeFor('insurance', 20),
    comeFor('pension', 14),
  ],
  beforeDoors: { visitors: 8, minutesEach: 0.33 },
  bookings: [
    every('passport', 12),
    every('extension', 15),
    every('vehicle', 10),
    every('insurance', 15),
    every('pension', 30),
  ],
}

function every(service: string, everyMinutes: number): BookingModel {
  return { service, from: 495, to: 855, everyMinutes, places: 1, fill: 0.9 }
}
