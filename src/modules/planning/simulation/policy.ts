import type { CallOrder } from '#modules/queue'

/** What a hall decides, as data: which ticket next, and in what order the stops of a visit are made. */
export interface Policy {
  callOrder: CallOrder
  journeys: JourneyRule
}

export interface JourneyRule {
  /** `as-keyed`: as they were keyed in. `planned`: the order that ends earliest by the lines of the moment, planned anew at each stop. */
  order: 'as-keyed' | 'planned'
  /** `fresh`: each further stop waits from when it joins its line. `carried`: from the arrival in the hall, as far as `keptMinutes` allows. */
  place: 'fresh' | 'carried'
  /**
   * The most that a further stop keeps of the minutes since the arrival, where today as many numbers of its service belong to
   * visits of one stop as to visits of several; in proportion more where the former are many, fewer where they are few,
   * because those few would wait the longer for it. Absent: all minutes, whoever waits.
   */
  keptMinutes?: number
}

/** What halls do without us. */
export const asKeyed: JourneyRule = { order: 'as-keyed', place: 'fresh' }

/** What our queue does (queueing.md section 6). */
export const plannedAndCarried: JourneyRule = { order: 'planned', place: 'carried', keptMinutes: 15 }

/**
 * The queue's own number, written again because its face would load the whole queue and its database into every worker that
 * simulates; a test holds the two equal.
 */
export const lateAfterMinutes = 15
