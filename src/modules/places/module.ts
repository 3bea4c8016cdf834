import type { Module } from '#platform/module'
import { serve } from '#platform/perform'
import { announce, endAnnouncement } from './commands/announce.ts'
import { approveClosing, declareClosing, withdrawClosing } from './commands/declare-closing.ts'
import * as contract from './contract.ts'
import { closings } from './queries/closings.ts'
import { hall, halls, openingHours } from './queries/hall.ts'

/** Where it happens: halls, zones, booths, counters, hours, closings, announcements. */
export default {
  name: 'places',
  serves: [
    serve(contract.halls, halls),
    serve(contract.hall, hall),
    serve(contract.openingHours, openingHours),
    serve(contract.closings, closings),
    serve(contract.declareClosing, declareClosing),
    serve(contract.approveClosing, approveClosing),
    serve(contract.withdrawClosing, withdrawClosing),
    serve(contract.announce, announce),
    serve(contract.endAnnouncement, endAnnouncement),
  ],
} satisfies Module
