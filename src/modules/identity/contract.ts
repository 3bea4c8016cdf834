import { type Static, Type } from 'typebox'
import { channel, endpoint, Id, Instant, Maybe, Nothing, OneOf, Slug } from '#platform/contract'
import { NotInPractice, problem } from '#platform/problem'

export const Role = OneOf([
  'greeter',
  'officer',
  'case-worker',
  'verifier',
  'signatory',
  'outlet-operator',
  'agency-head',
  'hall-manager',
  'regent',
  'author',
  'administrator',
  'auditor',
])
export type Role = Static<typeof Role>

export const DeviceKind = OneOf(['kiosk', 'display'])
export type DeviceKind = Static<typeof DeviceKind>

/** Who is signed in, or which device this is. */
export const Me = Type.Object({
  kind: OneOf(['staff', 'device']),
  name: Type.String(),
  role: Maybe(Role),
  deviceKind: Maybe(DeviceKind),
  deviceId: Maybe(Id),
  agencyId: Maybe(Slug),
  hallId: Maybe(Slug),
  zone: Maybe(Type.String()),
  isSpeaker: Type.Boolean(),
  isPractice: Type.Boolean({ description: 'The hall runs in practice mode: example data, its own clock' }),
  permissions: Type.Array(Type.String()),
})
export type Me = Static<typeof Me>

export const Device = Type.Object({
  id: Id,
  kind: DeviceKind,
  name: Type.String(),
  hallId: Slug,
  zone: Maybe(Type.String()),
  isSpeaker: Type.Boolean(),
  isConnected: Type.Boolean({ description: 'Heard of within the last 30 seconds' }),
  silentSeconds: Maybe(Type.Integer()),
  condition: Maybe(Type.String()),
  paperLeft: Maybe(Type.Integer()),
})
export type Device = Static<typeof Device>

export const SignInRefused = problem('identity/sign-in-refused', 403, 'The name or the password is not right')
export const CodeUnknown = problem('identity/code-unknown', 404, 'No device shows this code now')
export const PairingOver = problem('identity/pairing-over', 410, 'This code has expired; the device shows a new one')

export const signIn = endpoint({
  method: 'POST',
  path: '/identity/sessions',
  summary: 'Sign in with a name and a password; the answer sets the session cookie',
  access: 'public',
  input: Type.Object({
    signInName: Type.String({ minLength: 1, maxLength: 100 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
  }),
  reply: Me,
  problems: [SignInRefused],
})

export const signOut = endpoint({
  method: 'DELETE',
  path: '/identity/session',
  summary: 'Sign out: the session ends at once, here and on its streams',
  access: 'public',
  input: Type.Object({}),
  reply: Nothing,
})

export const me = endpoint({
  method: 'GET',
  path: '/identity/me',
  summary: 'Who is asking',
  access: 'public',
  input: Type.Object({}),
  reply: Me,
})

export const askPairing = endpoint({
  method: 'POST',
  path: '/identity/pairings',
  summary: 'A new kiosk or display asks for a code to show',
  access: 'public',
  input: Type.Object({ kind: DeviceKind }),
  reply: Type.Object({
    id: Id,
    code: Type.String({ pattern: '^[0-9]{6}$' }),
    secret: Type.String(),
    expiresAt: Instant,
  }),
})

export const collectPairing = endpoint({
  method: 'POST',
  path: '/identity/pairings/:id/token',
  summary: 'The device asks whether its code was entered, and takes its token, once',
  access: 'public',
  input: Type.Object({ id: Id, secret: Type.String({ maxLength: 100 }) }),
  reply: Type.Object({ token: Maybe(Type.String()) }),
  problems: [PairingOver],
})

export const pairDevice = endpoint({
  method: 'POST',
  path: '/identity/devices',
  summary: 'Pair the device that shows this code',
  access: 'identity.pair',
  input: Type.Object({
    code: Type.String({ pattern: '^[0-9]{6}$' }),
    name: Type.String({ minLength: 2, maxLength: 60 }),
    hallId: Slug,
    zone: Type.Optional(Maybe(Type.String({ pattern: '^[A-Z]$' }))),
    isSpeaker: Type.Optional(Type.Boolean()),
  }),
  reply: Device,
  problems: [CodeUnknown],
})

export const devices = endpoint({
  method: 'GET',
  path: '/identity/devices',
  summary: 'The paired devices of a hall and how they are',
  access: 'identity.see-devices',
  input: Type.Object({ hallId: Slug }),
  reply: Type.Object({ devices: Type.Array(Device) }),
})

export const revokeDevice = endpoint({
  method: 'DELETE',
  path: '/identity/devices/:id',
  summary: 'Take back a device: its token ends at once and it shows the pairing page',
  access: 'identity.pair',
  input: Type.Object({ id: Id }),
  reply: Nothing,
})

export const reportCondition = endpoint({
  method: 'POST',
  path: '/identity/devices/me/conditions',
  summary: 'A device says how it is: every 15 seconds, and at once when something changes',
  access: 'identity.be-device',
  input: Type.Object({
    condition: Maybe(
      OneOf([
        'printer-jam',
        'printer-out-of-paper',
        'printer-cover-open',
        'printer-offline',
        'voice-blocked',
        'clips-missing',
      ]),
    ),
    paperLeft: Type.Optional(Maybe(Type.Integer({ minimum: 0, maximum: 10000 }))),
  }),
  reply: Nothing,
})

export const moveClock = endpoint({
  method: 'POST',
  path: '/identity/clock',
  summary: 'Move the clock of a hall in practice, so that a day can be played in minutes',
  access: 'identity.move-clock',
  input: Type.Object({ hallAt: Instant, speed: Type.Number({ exclusiveMinimum: 0, maximum: 100_000 }) }),
  reply: Nothing,
  problems: [NotInPractice],
})

/** What every signed-in screen keeps open when it needs nothing else: tells at once when the session or device has ended. */
export const presence = channel({
  path: '/identity/presence',
  summary: 'Ends when the session or the device has been ended',
  access: 'public',
  input: Type.Object({}),
  messages: { ended: Nothing },
})
