import type { DeviceKind, Role } from './contract.ts'

/**
 * Who may do what: the one table. Permissions are `module.verb`, as the endpoints name them; agency and hall narrow
 * them further in SQL.
 */
const permissionsOfRole: Record<Role, readonly string[]> = {
  greeter: [
    'queue.issue',
    'queue.add-stop',
    'queue.return',
    'queue.cancel',
    'queue.see-menu',
    'queue.see-hall',
    'queue.answer-help',
    'booking.receive',
    'referrals.make',
  ],
  officer: [
    'queue.serve',
    'queue.run-counter',
    'queue.issue',
    'queue.add-stop',
    'queue.return',
    'queue.cancel',
    'queue.see-counter',
    'queue.see-menu',
    'queue.see-hall',
    'booking.receive',
    'places.ask-closing',
    'places.see-closings',
    'catalogue.declare-outage',
    'catalogue.count-stock',
    'referrals.make',
    'referrals.answer',
  ],
  'case-worker': ['referrals.answer'],
  verifier: [],
  signatory: [],
  'outlet-operator': [],
  'agency-head': [
    'places.ask-closing',
    'places.see-closings',
    'catalogue.declare-outage',
    'catalogue.count-stock',
    'catalogue.author',
    'catalogue.publish',
    'referrals.answer',
  ],
  'hall-manager': [
    'queue.run-day',
    'queue.run-counter',
    'queue.set-call-order',
    'queue.see-board',
    'queue.see-hall',
    'queue.see-menu',
    'queue.see-counter',
    'queue.see-display',
    'queue.issue',
    'queue.add-stop',
    'queue.return',
    'queue.cancel',
    'queue.answer-help',
    'booking.receive',
    'booking.plan',
    'places.ask-closing',
    'places.see-closings',
    'places.approve-closing',
    'places.announce',
    'catalogue.declare-outage',
    'catalogue.count-stock',
    'catalogue.author',
    'catalogue.publish',
    'identity.pair',
    'identity.see-devices',
    'referrals.make',
    'referrals.answer',
    'referrals.see-board',
    'referrals.see-demand',
    'referrals.set-clock',
    'planning.ask',
    'planning.decide',
  ],
  regent: ['referrals.see-demand', 'planning.ask'],
  author: ['referrals.see-demand', 'catalogue.author', 'catalogue.publish'],
  administrator: ['identity.pair', 'identity.see-devices', 'identity.move-clock', 'queue.see-display'],
  auditor: [],
}

const permissionsOfDevice: Record<DeviceKind, readonly string[]> = {
  kiosk: ['identity.be-device', 'queue.issue', 'queue.see-menu', 'queue.ask-help', 'booking.receive', 'referrals.make'],
  display: ['identity.be-device', 'queue.see-display'],
}

/** What a role may. */
export function permissionsOf(role: Role): ReadonlySet<string> {
  return new Set(permissionsOfRole[role])
}

/** What a kind of device may. */
export function permissionsOfKind(kind: DeviceKind): ReadonlySet<string> {
  return new Set(permissionsOfDevice[kind])
}

/** The whole matrix, for the test that no endpoint asks for a permission that nobody has. */
export function allPermissions(): ReadonlySet<string> {
  return new Set([...Object.values(permissionsOfRole), ...Object.values(permissionsOfDevice)].flat())
}
