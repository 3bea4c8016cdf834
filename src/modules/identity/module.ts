import { stream } from '#platform/live'
import type { Module } from '#platform/module'
import { serve } from '#platform/perform'
import { moveHallClock } from './commands/move-clock.ts'
import { askPairing, collectPairing, pairDevice } from './commands/pair-device.ts'
import { reportCondition } from './commands/report-condition.ts'
import { revokeDevice } from './commands/revoke-device.ts'
import { signIn } from './commands/sign-in.ts'
import { signOut } from './commands/sign-out.ts'
import * as contract from './contract.ts'
import { devices } from './queries/devices.ts'
import { me } from './queries/me.ts'

const endings = new Set(['identity.signed-out', 'identity.staff-disabled', 'identity.device-revoked'])

/** Who is here: staff, sessions, devices, roles. */
export default {
  name: 'identity',
  serves: [
    serve(contract.signIn, signIn, { forgets: true, limit: { perMinute: 10, by: 'signInName' } }),
    serve(contract.signOut, signOut),
    serve(contract.me, me),
    serve(contract.askPairing, askPairing, { forgets: true, limit: { perMinute: 60 } }),
    serve(contract.collectPairing, collectPairing, { forgets: true, limit: { perMinute: 600 } }),
    serve(contract.pairDevice, pairDevice, { limit: { perMinute: 20 } }),
    serve(contract.devices, devices),
    serve(contract.revokeDevice, revokeDevice),
    serve(contract.moveClock, moveHallClock),
    serve(contract.reportCondition, reportCondition, { forgets: true }),
  ],
  streams: [
    stream(contract.presence, async (ctx, _input, send) => ({
      hears: event => {
        if (endings.has(event.type) && event.subject === ctx.actor.id) send('ended', {})
      },
    })),
  ],
} satisfies Module
