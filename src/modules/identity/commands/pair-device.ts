import { randomInt } from 'node:crypto'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { violated } from '#platform/database'
import { hashSecret, newId, newSecret } from '#platform/id'
import { NotFound } from '#platform/problem'
import {
  type askPairing as Ask,
  CodeUnknown,
  type collectPairing as Collect,
  type pairDevice as Pair,
  PairingOver,
} from '../contract.ts'
import { deviceOf } from '../queries/devices.ts'

const codeMinutes = 10

/** A new device gets a code to show and a secret to come back with. */
export async function askPairing(ctx: Context, { kind }: Input<typeof Ask>) {
  await ctx.db
    .deleteFrom('identity.pairings')
    .where('deviceId', 'is', null)
    .where('expiresAt', '<', new Date().toISOString())
    .execute()
  const secret = newSecret(256)
  const expiresAt = new Date(Date.now() + codeMinutes * 60_000)
  const { id, code } = await ctx.db
    .insertInto('identity.pairings')
    .values({
      id: newId(),
      code: String(randomInt(1_000_000)).padStart(6, '0'),
      kind,
      secretHash: hashSecret(secret),
      expiresAt,
    })
    .returning(['id', 'code'])
    .executeTakeFirstOrThrow()
  return { id, code, secret, expiresAt: expiresAt.toISOString() }
}

/** Gives a paired device its token, once. */
export async function collectPairing(ctx: Context, { id, secret }: Input<typeof Collect>) {
  const pairing = await ctx.db
    .selectFrom('identity.pairings')
    .select(['deviceId', 'expiresAt', 'collectedAt'])
    .where('id', '=', id)
    .where('secretHash', '=', hashSecret(secret))
    .forUpdate()
    .executeTakeFirst()
  if (!pairing || pairing.collectedAt) throw PairingOver()
  if (!pairing.deviceId) {
    if (new Date(pairing.expiresAt) < new Date()) throw PairingOver()
    return { token: null }
  }
  const token = newSecret(256)
  await ctx.db.updateTable('identity.pairings').set({ collectedAt: new Date() }).where('id', '=', id).execute()
  await ctx.db
    .updateTable('identity.devices')
    .set({ tokenHash: hashSecret(token) })
    .where('id', '=', pairing.deviceId)
    .execute()
  return { token }
}

/** Takes the device that shows this code into a hall. */
export async function pairDevice(
  ctx: Context,
  { code, name, hallId, zone = null, isSpeaker = false }: Input<typeof Pair>,
) {
  if (ctx.actor.hallId && ctx.actor.hallId !== hallId) throw NotFound()
  const pairing = await ctx.db
    .selectFrom('identity.pairings')
    .select(['id', 'kind'])
    .where('code', '=', code)
    .where('deviceId', 'is', null)
    .where('expiresAt', '>', new Date().toISOString())
    .forUpdate()
    .executeTakeFirst()
  if (!pairing) throw CodeUnknown()
  if (isSpeaker) await hushOthers(ctx, hallId, zone)

  const device = await ctx.db
    .insertInto('identity.devices')
    .values({
      id: newId(),
      kind: pairing.kind,
      name,
      hallId,
      zoneLetter: zone,
      isSpeaker: isSpeaker && pairing.kind === 'display',
      pairedBy: ctx.actor.id,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(error => {
      throw violated(error) ? CodeUnknown() : error
    })
  await ctx.db.updateTable('identity.pairings').set({ deviceId: device.id }).where('id', '=', pairing.id).execute()
  ctx.announce('identity.device-paired', device.id, { kind: device.kind }, hallId)
  return deviceOf(device, new Date())
}

/** One voice a zone, or one for the whole hall: the newest speaker takes over. */
async function hushOthers(ctx: Context, hallId: string, zone: string | null) {
  await ctx.db
    .updateTable('identity.devices')
    .set({ isSpeaker: false })
    .where('hallId', '=', hallId)
    .where('isSpeaker', '=', true)
    .$if(zone !== null, others => others.where('zoneLetter', '=', zone))
    .execute()
}
