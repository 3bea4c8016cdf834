import type { Module } from '#platform/module'
import { serve } from '#platform/perform'
import { addStop } from './commands/add-stop.ts'
import { answerHelp, askHelp } from './commands/ask-help.ts'
import { callNextTicket } from './commands/call-next-ticket.ts'
import { cancelVisit } from './commands/cancel-visit.ts'
import { cancelMyVisit, postponeMyVisit, returnMyVisit } from './commands/change-my-visit.ts'
import { confirmDelivery } from './commands/confirm-delivery.ts'
import { finishTicket } from './commands/finish-ticket.ts'
import { endHold, holdTicket } from './commands/hold-ticket.ts'
import { issueVisit } from './commands/issue-visit.ts'
import { learnWaits } from './commands/learn-waits.ts'
import { missTicket, returnTicket } from './commands/miss-ticket.ts'
import { closeCounter, openCounter } from './commands/open-counter.ts'
import { closeDay, openDay } from './commands/open-day.ts'
import { pauseCounter, resumeCounter } from './commands/pause-counter.ts'
import { recallTicket } from './commands/recall-ticket.ts'
import { setCallOrder } from './commands/set-call-order.ts'
import { startTicket } from './commands/start-ticket.ts'
import { sweep } from './commands/sweep.ts'
import { transferTicket } from './commands/transfer-ticket.ts'
import * as contract from './contract.ts'
import { admission } from './queries/admission.ts'
import { callOrders } from './queries/call-orders.ts'
import { counterView } from './queries/counter-view.ts'
import { greeterView } from './queries/greeter-view.ts'
import { hallBoard } from './queries/hall-board.ts'
import { hallDay } from './queries/hall-day.ts'
import { myVisit } from './queries/my-visit.ts'
import { paperTicket } from './queries/paper-ticket.ts'
import { promisesKept } from './queries/promises-kept.ts'
import { displayView, kioskView } from './queries/public-views.ts'
import { servicesNow } from './queries/services-now.ts'
import { queueStreams } from './streams.ts'

/** The queue: visits, tickets, calls, counters, the hall's day. */
export default {
  name: 'queue',
  serves: [
    serve(contract.hallDay, hallDay),
    serve(contract.openDay, openDay),
    serve(contract.closeDay, closeDay),
    serve(contract.admission, admission),
    serve(contract.servicesNow, servicesNow),
    serve(contract.promisesKept, promisesKept),
    serve(contract.issue, issueVisit),
    serve(contract.confirmDelivery, confirmDelivery),
    serve(contract.addStop, addStop),
    serve(contract.cancelVisit, cancelVisit),
    serve(contract.myVisit, myVisit),
    serve(contract.postpone, postponeMyVisit),
    serve(contract.cancelMyVisit, cancelMyVisit),
    serve(contract.returnMyVisit, returnMyVisit),
    serve(contract.openCounter, openCounter),
    serve(contract.closeCounter, closeCounter),
    serve(contract.pauseCounter, pauseCounter),
    serve(contract.resumeCounter, resumeCounter),
    serve(contract.callNext, callNextTicket),
    serve(contract.callOrders, callOrders),
    serve(contract.setCallOrder, setCallOrder),
    serve(contract.recall, recallTicket),
    serve(contract.start, startTicket),
    serve(contract.finish, finishTicket),
    serve(contract.noShow, missTicket),
    serve(contract.returnTicket, returnTicket),
    serve(contract.hold, holdTicket),
    serve(contract.endHold, endHold),
    serve(contract.transfer, transferTicket),
    serve(contract.counterView, counterView),
    serve(contract.displayView, displayView),
    serve(contract.kioskView, kioskView),
    serve(contract.paperTicket, paperTicket),
    serve(contract.askHelp, askHelp),
    serve(contract.answerHelp, answerHelp),
    serve(contract.greeterView, greeterView),
    serve(contract.hallBoard, hallBoard),
  ],
  streams: queueStreams(),
  forgets: { 'queue.call-order-set': ['queue.call-orders'] },
  runs: [
    { name: 'queue.sweep', every: '* * * * *', run: sweep },
    { name: 'queue.learn-waits', every: '*/10 * * * *', run: learnWaits },
  ],
} satisfies Module
