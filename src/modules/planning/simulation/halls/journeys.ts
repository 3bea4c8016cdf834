import type { HallModel } from '../hall-model.ts'
import { everyday } from './ordinary.ts'
import { comeFor, comeForAll, counter, service, workday } from './shape.ts'

/** Half of the visitors have two to four errands: a birth, a move, a shop to be opened. */
export const journeysHeavy: HallModel = {
  ...everyday,
  name: 'journeys',
  walkingMinutes: 3,
  services: [
    service('card', 6),
    service('family', 10),
    service('akta', 13),
    service('health', 9),
    service('licence', 17, 0.7),
    service('tax', 9),
    service('bank', 5),
  ],
  counters: [
    counter('1', ['card', 'family'], workday(690)),
    counter('2', ['card', 'family'], workday(720)),
    counter('3', ['family', 'akta'], workday(750)),
    counter('4', ['akta'], workday(720)),
    counter('5', ['akta', 'card'], workday(690)),
    counter('6', ['health'], workday(690)),
    counter('7', ['health'], workday(735)),
    counter('8', ['licence'], workday(720)),
    counter('9', ['licence'], workday(690)),
    counter('10', ['licence', 'tax'], workday(750)),
    counter('11', ['tax'], workday(690)),
    counter('12', ['bank'], workday(720)),
    counter('13', ['bank', 'tax'], workday(690)),
  ],
  needs: [
    comeFor('card', 45),
    comeFor('family', 22),
    comeFor('health', 28),
    comeFor('tax', 20),
    comeFor('licence', 10),
    comeForAll(['akta', 'family', 'health'], 26, [[0, 1]]),
    comeForAll(['family', 'card'], 26, [[0, 1]]),
    comeForAll(['tax', 'bank'], 28),
    comeForAll(['licence', 'tax', 'bank'], 16, [[1, 2]]),
    comeForAll(['akta', 'family', 'card', 'health'], 12, [
      [0, 1],
      [1, 2],
    ]),
  ],
  beforeDoors: { visitors: 12, minutesEach: 0.33 },
  bookings: [
    { service: 'licence', from: 510, to: 840, everyMinutes: 45, places: 1, fill: 0.8 },
    { service: 'akta', from: 510, to: 840, everyMinutes: 60, places: 1, fill: 0.8 },
  ],
}
