import { randomInt } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import type { Context } from '#platform/context'
import { violated } from '#platform/database'
import { hashSecret, newId, newSecret } from '#platform/id'
import type { Role } from '../contract.ts'

export interface NewStaff {
  signInName: string
  name: string
  role: Role
  agencyId: string | null
  hallId: string | null
  password: string
  isPractice?: boolean
}

/** Adds a staff member. For the command line and the practice mode: no screen does this yet. */
export async function addStaff(ctx: Context, person: NewStaff): Promise<{ id: string }> {
  const passwordHash = await hash(person.password)
  const { id } = await ctx.db
    .insertInto('identity.staff')
    .values({
      id: newId(),
      signInName: person.signInName.trim().toLowerCase(),
      name: person.name,
      role: person.role,
      agencyId: person.agencyId,
      hallId: person.hallId,
      passwordHash,
      isPractice: person.isPractice ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
    .catch(error => {
      throw violated(error) === 'staff_sign_in_name_key' ? new Error(`There is a ${person.signInName} already.`) : error
    })
  ctx.announce('identity.staff-added', id, { role: person.role, agencyId: person.agencyId })
  return { id }
}

/** Makes a token with which a program acts as this staff member, for so many days. Shown once. */
export async function makeToken(
  ctx: Context,
  { staffId, label, days }: { staffId: string; label: string; days: number },
): Promise<string> {
  const token = newSecret(256)
  const id = newId()
  await ctx.db
    .insertInto('identity.tokens')
    .values({ id, tokenHash: hashSecret(token), label, staffId, expiresAt: new Date(Date.now() + days * 86_400_000) })
    .execute()
  ctx.announce('identity.token-made', id, { staffId })
  return token
}

/** A password that can be read out: four groups of letters that are not mistaken for each other; 57 bits. */
export function makePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz'
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), randomInt(10, 100)].join('-')
}
