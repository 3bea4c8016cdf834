import type { HallModel } from '../hall-model.ts'
import { openingWeek, packed } from './busier.ts'
import { halfBooked } from './half-booked.ts'
import { journeysHeavy } from './journeys.ts'
import { large } from './large.ts'
import { oneZone } from './one-zone.ts'
import { ordinary } from './ordinary.ts'
import { quiet } from './quiet.ts'
import { specialised } from './specialised.ts'
import { steady } from './steady.ts'
import { unruly } from './unruly.ts'

/** Halls that differ from one another on purpose: what is good in all of them is not good by chance. */
export const exampleHalls = {
  ordinary,
  packed,
  halfBooked,
  specialised,
  oneZone,
  quiet,
  steady,
  journeysHeavy,
  openingWeek,
  unruly,
  large,
} as const satisfies Record<string, HallModel>
