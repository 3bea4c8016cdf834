import type { Module } from '#platform/module'
import { serve } from '#platform/perform'
import { acceptOffer } from './commands/accept-offer.ts'
import { arrive } from './commands/arrive.ts'
import { book } from './commands/book.ts'
import { cancelBooking } from './commands/cancel-booking.ts'
import { holdSlot } from './commands/hold-slot.ts'
import { joinWaitingList } from './commands/join-waiting-list.ts'
import { moveBooking } from './commands/move-booking.ts'
import { planStaffing, setRules } from './commands/plan.ts'
import { erase, sweep } from './commands/sweep.ts'
import * as contract from './contract.ts'
import { calendarEntry } from './queries/calendar-entry.ts'
import { findMyBooking, myBooking } from './queries/my-booking.ts'
import { publishedRules } from './queries/rules-of.ts'
import { firstSlots, slots } from './queries/slots.ts'

/** A village, a school or a phone company shares one address: the limit stops a flood, the quota of a phone the rest. */
const manyBehindOneAddress = { limit: { perMinute: 300 } }
/** A spoken code is guessed at most so often; with 39 bits and four digits that finds nothing. */
const fewGuesses = { limit: { perMinute: 10 } }

/** Booking: capacity, slots, bookings, the waiting list, arrival. */
export default {
  name: 'booking',
  serves: [
    serve(contract.slots, slots),
    serve(contract.firstSlots, firstSlots),
    serve(contract.rules, publishedRules),
    serve(contract.setRules, setRules),
    serve(contract.planStaffing, planStaffing),
    serve(contract.hold, holdSlot, manyBehindOneAddress),
    serve(contract.book, book, manyBehindOneAddress),
    serve(contract.joinWaitingList, joinWaitingList, manyBehindOneAddress),
    serve(contract.myBooking, myBooking, manyBehindOneAddress),
    serve(contract.findMyBooking, findMyBooking, { forgets: true, ...fewGuesses }),
    serve(contract.move, moveBooking, manyBehindOneAddress),
    serve(contract.cancel, cancelBooking, manyBehindOneAddress),
    serve(contract.accept, acceptOffer, manyBehindOneAddress),
    serve(contract.calendarEntry, calendarEntry, manyBehindOneAddress),
    serve(contract.arrive, arrive, { limit: { perMinute: 120 } }),
  ],
  runs: [
    { name: 'booking.sweep', every: '* * * * *', run: sweep },
    { name: 'booking.erase', every: '23 1 * * *', run: erase },
  ],
} satisfies Module
