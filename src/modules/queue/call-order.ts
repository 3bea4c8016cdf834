/** Who waits, as far as the order of calling tells them apart. */
export type TicketClass = 'walk-in' | 'priority' | 'booked'

/**
 * The order of calling as data, published per hall. `accumulating`: the ticket with the largest
 * `headStartMinutes + rate × minutes waited` is called (Kleinrock 1964; Stanford, Taylor & Ziedins 2014). The others are what
 * peers do, kept to be compared with: `arrival` first come, first served; `strict` priority groups, then bookings that are
 * due, then arrival; `zms` numeric priority, bookings once due, arrival; `novosga` bookings by their time, then priority, then arrival.
 */
export interface CallOrder {
  order: 'accumulating' | 'arrival' | 'strict' | 'zms' | 'novosga'
  classes: Record<TicketClass, { rate: number; headStartMinutes: number }>
  /**
   * How much a flexible counter leaves a ticket that another is about to take: this times the minutes until another
   * counter could take the ticket's service is added to its index. 0 does not look.
   */
  look: number
  /**
   * How much a flexible counter goes where too few can help: this times the minutes in which the service's line would be
   * served by the open counters, fairly shared (`platform/balanced-backlog.ts`), is added. 0 or absent: not at all.
   */
  backlog?: number
}

/** A booking waits from its time, or from check-in if that is later; who comes later than this waits as a walk-in from check-in. */
export const lateAfterMinutes = 15

/**
 * What a hall begins with: chosen on simulated halls, and held on others that it was not chosen on, so that in each of them
 * priority groups and bookings keep the promise of 15 minutes nearly as often as under strict priority, and no walk-in waits
 * longer (`npm run bench -- --only orders`, docs/decisions/0014-call-order.md).
 */
export const balancedOrder: CallOrder = {
  order: 'accumulating',
  classes: {
    'walk-in': { rate: 1, headStartMinutes: 0 },
    priority: { rate: 15, headStartMinutes: 10 },
    booked: { rate: 10, headStartMinutes: 15 },
  },
  look: 1,
  backlog: 2.5,
}
