export { erase, sweep } from './commands/sweep.ts'
export { verifyBooking } from './verify.ts'
