import type { HallModel } from '../hall-model.ts'
import { everyday } from './ordinary.ts'
import { comeFor, comeForAll, counter, service, workday } from './shape.ts'

/** Many go without a word, central systems stand still, officers come late and are called away. */
export const unruly: HallModel = {
  ...everyday,
  name: 'unruly',
  busyDayCv: 0.25,
  slowDayCv: 0.15,
  leavers: { share: 0.9, patienceMinutes: 70, aloudShare: 0.15 },
  noShowMinutes: 1.2,
  lateness: { openingMinutes: 8, returnMinutes: 9 },
  pauses: { perHour: 0.35, minutes: 9, cv: 0.8 },
  services: [
    service('card', 7, 0.8),
    service('family', 11),
    service('police', 9),
    service('insurance', 13, 0.9),
    service('job', 8),
    service('aid', 15, 0.8),
  ],
  counters: [
    counter('k1', ['card', 'family'], workday(690)),
    counter('k2', ['card', 'family'], workday(720)),
    counter('k3', ['card'], workday(750)),
    counter('p1', ['police'], workday(690)),
    counter('p2', ['police'], workday(720)),
    counter('b1', ['insurance', 'job'], workday(720)),
    counter('b2', ['insurance'], workday(690)),
    counter('j1', ['job', 'aid'], workday(720)),
    counter('j2', ['aid'], workday(690)),
    counter('j3', ['aid', 'insurance'], workday(750)),
  ],
  needs: [
    comeFor('card', 92),
    comeFor('family', 38),
    comeFor('police', 60),
    comeFor('insurance', 42),
    comeFor('job', 40),
    comeFor('aid', 36),
    comeForAll(['police', 'job'], 14),
  ],
  beforeDoors: { visitors: 22, minutesEach: 0.33 },
  bookings: [
    { service: 'insurance', from: 510, to: 840, everyMinutes: 45, places: 1, fill: 0.7 },
    { service: 'police', from: 510, to: 840, everyMinutes: 30, places: 1, fill: 0.7 },
  ],
  outages: [
    { service: 'card', perDay: 0.5, minutes: 35, cv: 0.7 },
    { service: 'family', perDay: 0.3, minutes: 35, cv: 0.7 },
    { service: 'police', perDay: 0.3, minutes: 25, cv: 0.7 },
    { service: null, perDay: 0.12, minutes: 20, cv: 0.6 },
  ],
}
