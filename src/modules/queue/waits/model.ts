import { refit } from './calibration.ts'
import type { Estimator } from './estimator.ts'
import { slots } from './learnt.ts'
import { kinds } from './order-terms.ts'
import { type Sample, sampleOf } from './sample.ts'

/** What a hall's log has taught, as JSON by the names of services and counters: the hall of tomorrow may have others. */
export interface WaitModel {
  days: number
  durations: Record<string, SampleModel>
  samples: Record<(typeof sampleNames)[number], SampleModel>
  numbers: Record<(typeof numberNames)[number], number>
  /** By counter, in the order of `counterNames`. */
  counters: Record<string, readonly number[]>
  calledByAge: number[]
  goneByAge: number[]
  /** By service: what is not zero, as [place, arrivals a day]. */
  rates: Record<string, readonly (readonly [place: number, perDay: number])[]>
  orders: { calls: number; agreed: Record<string, number> }
  /** [day, again, median, below, above, off], as the calibration keeps them. */
  misses: readonly (readonly number[])[]
}

interface SampleModel {
  came: number[]
  believed: number
}

const sampleNames = [
  'ratios',
  'noShowDurations',
  'gaps',
  'firstLateness',
  'breakLateness',
  'overruns',
  'pauses',
  'earliness',
  'carriedAges',
] as const

const numberNames = [
  'pauseCount',
  'openMinutes',
  'cancelled',
  'waitedMinutes',
  'bookedCount',
  'shownCount',
  'withinVariance',
  'betweenVariance',
] as const

const counterNames = ['counterDeviation', 'counterCount', 'counterSpans', 'counterAbsences'] as const

/** What is kept overnight. */
export function modelOf({ hall, learnt, order, calibration }: Estimator): WaitModel {
  const byService = <T>(of: (service: number) => T) =>
    Object.fromEntries([...hall.services].map(([name, service]) => [name, of(service)]))
  const width = kinds * slots
  return {
    days: learnt.days,
    durations: byService(service => kept(learnt.durations[service] as Sample)),
    samples: Object.fromEntries(sampleNames.map(name => [name, kept(learnt[name])])) as WaitModel['samples'],
    numbers: Object.fromEntries(numberNames.map(name => [name, learnt[name]])) as WaitModel['numbers'],
    counters: Object.fromEntries(
      [...hall.counters].map(([name, counter]) => [
        name,
        counterNames.map(list => rounded(learnt[list][counter] as number)),
      ]),
    ),
    calledByAge: [...learnt.calledByAge],
    goneByAge: [...learnt.goneByAge],
    rates: byService(service =>
      Array.from(
        learnt.rates.subarray(service * width, (service + 1) * width),
        (value, i) => [i, rounded(value)] as const,
      ).filter(([, value]) => value > 0),
    ),
    orders: {
      calls: order.calls,
      agreed: Object.fromEntries(order.candidates.map(({ name }, i) => [name, rounded(order.agreed[i] as number)])),
    },
    misses: calibration.misses.map(miss =>
      [miss.day, miss.isAgain ? 1 : 0, miss.p50, miss.below, miss.above, miss.off].map(rounded),
    ),
  }
}

/** Puts what was kept into an estimator of today's hall. Services and counters that are new keep their belief. */
export function recall({ hall, learnt, order, calibration }: Estimator, model: WaitModel): void {
  const width = kinds * slots
  learnt.days = model.days
  for (const [name, service] of hall.services) {
    const sample = model.durations[name]
    if (sample) learnt.durations[service] = sampleAgain(sample)
    for (const [place, value] of model.rates[name] ?? []) learnt.rates[service * width + place] = value
  }
  for (const name of sampleNames) {
    // A model of before a sample was kept leaves the belief.
    const sample = model.samples[name] as SampleModel | undefined
    if (sample) learnt[name] = sampleAgain(sample)
  }
  for (const name of numberNames) learnt[name] = model.numbers[name]
  for (const [name, counter] of hall.counters) {
    for (const [i, list] of counterNames.entries()) learnt[list][counter] = model.counters[name]?.[i] ?? 0
  }
  learnt.calledByAge.set(model.calledByAge)
  learnt.goneByAge.set(model.goneByAge)
  order.calls = model.orders.calls
  for (const [i, { name }] of order.candidates.entries()) order.agreed[i] = model.orders.agreed[name] ?? 0
  calibration.misses = model.misses.map(([day = 0, again = 0, p50 = 0, below = 0, above = 0, off = 0]) => ({
    day,
    isAgain: again === 1,
    p50,
    below,
    above,
    off,
  }))
  refit(calibration, hall.groups.length)
}

function kept({ came, believed }: Sample): SampleModel {
  return { came: came.map(rounded), believed }
}

function sampleAgain({ came, believed }: SampleModel): Sample {
  return { ...sampleOf(came), believed }
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
