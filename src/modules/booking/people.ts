import { createHmac, randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { readMobile } from '#modules/identity'
import type { Context } from '#platform/context'
import { ConsentNeeded, consentVersion, NameWrong, type Need, PhoneWrong, QuotaUsed } from './contract.ts'
import { codeLetters, readName } from './rules.ts'

export interface Person {
  name: string
  phone: string
  phoneHash: string
  needs: Need[]
  language: 'id' | 'en'
}

export interface Said {
  name: string
  phone: string
  needs?: Need[] | undefined
  language?: 'id' | 'en' | undefined
  consent: string
}

/** What somebody said of herself, in order; or a refusal for the first thing that is not. */
export async function personOf(ctx: Context, said: Said): Promise<Person> {
  const name = readName(said.name)
  if (!name) throw NameWrong()
  const phone = readMobile(said.phone)
  if (!phone) throw PhoneWrong()
  if (said.consent !== consentVersion) throw ConsentNeeded({ version: consentVersion })
  const { needs = [], language = 'id' } = said
  return { name, phone, phoneHash: await hashPhone(ctx, phone), needs, language }
}

async function hashPhone(ctx: Context, phone: string): Promise<string> {
  const key = await ctx.remember('booking.key', 3_600, () =>
    ctx.db.selectFrom('booking.keys').select('key').where('name', '=', 'phone').executeTakeFirstOrThrow(),
  )
  return createHmac('sha256', Buffer.from(key.key, 'hex')).update(phone).digest('hex')
}

/**
 * Refuses when this phone has as many open bookings as one may have. Two requests of one phone take turns until the
 * end of the transaction, so that both cannot be the last one.
 */
export async function requireQuota(ctx: Context, hallId: string, { phoneHash }: Person, quota: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`booking.phone ${phoneHash}`}, 0))`.execute(ctx.db)
  const { open } = await ctx.db
    .selectFrom('booking.bookings')
    .select(eb => eb.fn.countAll<number>().as('open'))
    .where('phoneHash', '=', phoneHash)
    .where('hallId', '=', hallId)
    .where('state', 'in', ['waiting', 'offered', 'booked'])
    .executeTakeFirstOrThrow()
  if (open >= quota) throw QuotaUsed({ quota })
}

/** Eight characters to say aloud: 39 bits, and worth nothing without the phone. */
export function newCode(): string {
  return Array.from({ length: 8 }, () => codeLetters[randomInt(codeLetters.length)]).join('')
}

/** What is kept of a person with her booking. */
export function keptOf(ctx: Context, { name, phone, phoneHash, needs, language }: Person) {
  return { name, phone, phoneHash, needs, language, code: newCode(), consentVersion, consentedAt: ctx.now }
}
