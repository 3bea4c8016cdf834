import type { HallModel } from '../hall-model.ts'
import { everyday } from './ordinary.ts'
import { comeFor, comeForAll, counter, service, workday } from './shape.ts'

/** A small hall of four counters to which seventy people come. */
export const quiet: HallModel = {
  ...everyday,
  name: 'quiet',
  services: [service('civil', 9), service('tax', 11), service('permit', 18, 0.8)],
  counters: [
    counter('1', ['civil'], workday(690, 60)),
    counter('2', ['civil', 'tax'], workday(750, 60)),
    counter('3', ['tax'], workday(690, 60)),
    counter('4', ['permit'], workday(720, 60)),
  ],
  needs: [
    comeFor('civil', 34),
    comeFor('tax', 20),
    comeFor('permit', 10),
    comeForAll(['civil', 'permit'], 3, [[0, 1]]),
  ],
  beforeDoors: { visitors: 3, minutesEach: 0.33 },
  bookings: [{ service: 'permit', from: 540, to: 810, everyMinutes: 90, places: 1, fill: 0.7 }],
}
