import { hash, verify } from '@node-rs/argon2'
import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { sessionCookie } from '#platform/http'
import { hashSecret, newSecret } from '#platform/id'
import { type signIn as contract, type Role, SignInRefused } from '../contract.ts'
import { permissionsOf } from '../policy.ts'
import { meOf } from '../queries/me.ts'

/** Compared with when the name is unknown, so that both refusals take as long and nobody learns which names exist. */
const nobodysPassword = hash('a password that nobody has')

/** Opens a session for a name and its password, and gives the browser its cookie. */
export async function signIn(ctx: Context, { signInName, password }: Input<typeof contract>) {
  const person = await ctx.db
    .selectFrom('identity.staff')
    .selectAll()
    .where('signInName', '=', signInName.trim().toLowerCase())
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  const isRight = await verify(person?.passwordHash ?? (await nobodysPassword), password)
  if (!person || !isRight) throw SignInRefused()

  const secret = newSecret(256)
  await ctx.db
    .insertInto('identity.sessions')
    .values({ tokenHash: hashSecret(secret), staffId: person.id })
    .execute()
  ctx.cookie(sessionCookie, secret)
  ctx.announce('identity.signed-in', person.id)
  return meOf(ctx, { ...person, kind: 'staff', permissions: permissionsOf(person.role as Role) })
}
