export { erase, sweep } from './commands/sweep.ts'
export { readName } from './rules.ts'
export { verifyBooking } from './verify.ts'
