import type { Waiting } from './present-hall.ts'
import type { CallMinutes } from './project-line.ts'

/** Whom a counter more helps, and how much. */
export interface Relief {
  /** People who wait at least two minutes less, and how many minutes less they wait on average. */
  people: number
  minutesLess: number
  /** For which services they come. */
  services: string[]
  /** All minutes of waiting that are spared, less those that somebody waits longer. */
  savedMinutes: number
}

/** Less than this nobody feels. */
const feltMinutes = 2

/** Compares two runs of the same line, without and with a change; nobody waits beyond the closing. */
export function reliefOf(line: readonly Waiting[], without: CallMinutes, withIt: CallMinutes, close: number): Relief {
  const spared = line.map((_, i) => Math.min(close, without[i] ?? close) - Math.min(close, withIt[i] ?? close))
  const felt = spared
    .map((minutes, i) => ({ minutes, service: line[i]?.service ?? '' }))
    .filter(one => one.minutes >= feltMinutes)
  const sum = felt.reduce((total, one) => total + one.minutes, 0)
  return {
    people: felt.length,
    minutesLess: felt.length > 0 ? sum / felt.length : 0,
    services: [...new Set(felt.map(one => one.service))],
    savedMinutes: spared.reduce((total, minutes) => total + minutes, 0),
  }
}
