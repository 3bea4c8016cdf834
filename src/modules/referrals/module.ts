import type { Module } from '#platform/module'
import { serve } from '#platform/perform'
import { answerReferral } from './commands/answer-referral.ts'
import { refer, sayNeed } from './commands/make-referral.ts'
import { noteMissed } from './commands/note-missed.ts'
import { reassignReferral } from './commands/reassign-referral.ts'
import { setClock } from './commands/set-clock.ts'
import { sweepReferrals } from './commands/sweep.ts'
import { takeReferral } from './commands/take-referral.ts'
import * as contract from './contract.ts'
import { board } from './queries/board.ts'
import { demand } from './queries/demand.ts'
import { desk } from './queries/desk.ts'
import { myReferral, referralOfVisit } from './queries/my-referral.ts'
import { referralByCode, referralView } from './queries/referral.ts'

/** Needs that the hall cannot serve yet, their clocks and their answers. */
export default {
  name: 'referrals',
  serves: [
    serve(contract.sayNeed, sayNeed, { limit: { perMinute: 20 } }),
    serve(contract.refer, refer),
    serve(contract.myReferral, myReferral),
    serve(contract.referralOfVisit, referralOfVisit),
    serve(contract.desk, desk),
    serve(contract.referral, referralView),
    serve(contract.referralByCode, referralByCode),
    serve(contract.take, takeReferral),
    serve(contract.reassign, reassignReferral),
    serve(contract.answer, answerReferral),
    serve(contract.board, board),
    serve(contract.setClock, setClock),
    serve(contract.demand, demand),
    serve(contract.noteMissed, noteMissed, { limit: { perMinute: 60 } }),
  ],
  runs: [{ name: 'referrals.sweep', every: '* * * * *', run: sweepReferrals }],
} satisfies Module
