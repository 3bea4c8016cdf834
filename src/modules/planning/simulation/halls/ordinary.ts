import { calm, type HallModel } from '../hall-model.ts'
import { comeFor, comeForAll, counter, service, workday } from './shape.ts'

/** What happens in any hall on any day: the ground for those that follow. */
export const everyday = {
  ...calm,
  kioskOpen: 450,
  kioskClose: 870,
  open: 480,
  close: 900,
  overtimeMinutes: 60,
  busyDayCv: 0.15,
  bookingManners: { showRate: 0.85, earlyMinutes: 12, earlySd: 10 },
  priorityShare: 0.1,
  leavers: { share: 0.5, patienceMinutes: 150, aloudShare: 0.1 },
  walkingMinutes: 2,
  lateness: { openingMinutes: 3, returnMinutes: 4 },
  pauses: { perHour: 0.15, minutes: 6, cv: 0.5 },
  slowDayCv: 0.08,
} as const satisfies Partial<HallModel>

/** Twelve counters and about 300 visitors: one in six has booked, a tenth is of a priority group, some have two or three errands. */
export const ordinary: HallModel = {
  ...everyday,
  name: 'ordinary',
  services: [
    service('ktp', 6),
    service('kk', 10),
    service('akta', 14),
    service('tax', 8),
    service('licence', 18, 0.7),
    service('health', 9),
    service('job', 7),
    service('land', 20, 0.8),
  ],
  counters: [
    counter('1', ['ktp', 'kk'], workday(690)),
    counter('2', ['ktp', 'kk'], workday(720)),
    counter('3', ['ktp', 'kk', 'akta'], workday(750)),
    counter('4', ['kk', 'akta'], workday(720)),
    counter('5', ['akta'], workday(690)),
    counter('6', ['tax'], workday(720)),
    counter('7', ['tax', 'land'], workday(690)),
    counter('8', ['licence'], workday(720)),
    counter('9', ['licence', 'land'], workday(750)),
    counter('10', ['health'], workday(720)),
    counter('11', ['health', 'job'], workday(690)),
    counter('12', ['job'], workday(720)),
  ],
  needs: [
    comeFor('ktp', 72),
    comeFor('kk', 40),
    comeFor('akta', 20),
    comeFor('tax', 38),
    comeFor('licence', 20),
    comeFor('health', 34),
    comeFor('job', 30),
    comeFor('land', 8),
    comeForAll(['kk', 'ktp'], 8, [[0, 1]]),
    comeForAll(['akta', 'kk', 'health'], 5, [[0, 1]]),
    comeForAll(['job', 'health'], 5),
  ],
  beforeDoors: { visitors: 15, minutesEach: 0.33 },
  bookings: [
    { service: 'kk', from: 510, to: 840, everyMinutes: 30, places: 1, fill: 0.8 },
    { service: 'akta', from: 510, to: 840, everyMinutes: 30, places: 1, fill: 0.8 },
    { service: 'licence', from: 510, to: 840, everyMinutes: 40, places: 1, fill: 0.8 },
    { service: 'tax', from: 510, to: 840, everyMinutes: 30, places: 1, fill: 0.7 },
  ],
  outages: [{ service: 'ktp', perDay: 0.05, minutes: 30, cv: 0.6 }],
}
