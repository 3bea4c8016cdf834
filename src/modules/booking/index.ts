export { erase, sweep } from './commands/sweep.ts'
export { readName, readPhone } from './rules.ts'
export { verifyBooking } from './verify.ts'
