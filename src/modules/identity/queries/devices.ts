import type { Selectable } from 'kysely'
import type { IdentityDevices } from '#db'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { NotFound } from '#platform/problem'
import type { devices as contract, Device, DeviceKind } from '../contract.ts'
import { silentAfterSeconds } from '../rules.ts'

/** The devices of a hall that were not taken back. */
export async function devices(ctx: Context, { hallId }: Input<typeof contract>): Promise<{ devices: Device[] }> {
  if (ctx.actor.hallId && ctx.actor.hallId !== hallId) throw NotFound()
  const rows = await ctx.db
    .selectFrom('identity.devices')
    .selectAll()
    .where('hallId', '=', hallId)
    .where('revokedAt', 'is', null)
    .orderBy('kind')
    .orderBy('name')
    .execute()
  return { devices: rows.map(row => deviceOf(row, new Date())) }
}

/** A device as its hall's people see it. Silence is measured in real time: a device does not live by the hall's clock. */
export function deviceOf(row: Selectable<IdentityDevices>, now: Date): Device {
  const silentSeconds = row.lastSeenAt
    ? Math.max(0, Math.round((now.getTime() - new Date(row.lastSeenAt).getTime()) / 1000))
    : null
  return {
    id: row.id,
    kind: row.kind as DeviceKind,
    name: row.name,
    hallId: row.hallId,
    zone: row.zoneLetter,
    isSpeaker: row.isSpeaker,
    isConnected: silentSeconds !== null && silentSeconds <= silentAfterSeconds,
    silentSeconds,
    condition: row.condition,
    paperLeft: row.paperLeft,
  }
}
