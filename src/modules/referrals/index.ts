export { noteMissed } from './commands/note-missed.ts'
export { sweepReferrals } from './commands/sweep.ts'
export { verifyReferrals } from './verify.ts'
