import type { Service } from '#contracts/catalogue'
import type { Hall } from '#contracts/places'
import type { MenuLine } from '#contracts/queue'
import type { Client } from './client.ts'
import type { Random } from './random.ts'
import type { Stage } from './stage.ts'
import type { Visitor } from './visitor.ts'

/** What all players of a day share. */
export interface Play {
  hall: Hall
  stage: Stage
  random: Random
  menu: readonly (MenuLine & { minutes: Service['counterMinutes']; counterIds: readonly string[] })[]
  greeter: Client
  kiosks: readonly Client[]
  /** Visitors in the hall by the number they carry. */
  visitors: Map<string, Visitor>
  tally: Tally
  /** The hall's time of today's first opening and last closing. */
  opensAt: number
  closesAt: number
  breaks: readonly { from: number; to: number }[]
}

export interface Tally {
  arrived: number
  refused: number
  served: number
  servicesDone: number
  noShows: number
  left: number
  transfers: number
  outOfOrder: number
  jams: number
  waitsMinutes: number[]
}

/** An empty tally. */
export function newTally(): Tally {
  return {
    arrived: 0,
    refused: 0,
    served: 0,
    servicesDone: 0,
    noShows: 0,
    left: 0,
    transfers: 0,
    outOfOrder: 0,
    jams: 0,
    waitsMinutes: [],
  }
}

export const minute = 60_000
