import type { Actor, Context } from '#platform/context'
import { SignInNeeded } from '#platform/problem'
import type { DeviceKind, Me, Role } from '../contract.ts'

/** Who is asking. */
export async function me(ctx: Context): Promise<Me> {
  if (ctx.actor.kind === 'staff') return meOf(ctx, ctx.actor)
  if (ctx.actor.kind !== 'device') throw SignInNeeded()
  const device = await ctx.db
    .selectFrom('identity.devices')
    .select(['id', 'zoneLetter', 'isSpeaker'])
    .where('id', '=', ctx.actor.id)
    .executeTakeFirstOrThrow()
  return {
    ...meOf(ctx, ctx.actor),
    kind: 'device',
    role: null,
    deviceKind: ctx.actor.role as DeviceKind,
    deviceId: device.id,
    zone: device.zoneLetter,
    isSpeaker: device.isSpeaker,
  }
}

/** What a screen may know of the person at it. */
export function meOf(ctx: Context, actor: Omit<Actor, 'id'>): Me {
  return {
    kind: 'staff',
    name: actor.name,
    role: actor.role as Role | null,
    deviceKind: null,
    deviceId: null,
    agencyId: actor.agencyId,
    hallId: actor.hallId,
    zone: null,
    isSpeaker: false,
    isPractice: ctx.isPractice,
    permissions: [...actor.permissions],
  }
}
