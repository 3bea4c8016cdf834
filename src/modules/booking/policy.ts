import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { NotFound } from '#platform/problem'
import { CodeUnknown } from './contract.ts'
import { readCode } from './rules.ts'

/** The booking behind a secret, locked: whoever knows the secret may change it. */
export async function ownBooking(ctx: Context, secret: string) {
  const booking = await ctx.db
    .selectFrom('booking.bookings')
    .selectAll()
    .where('secret', '=', secret)
    .forUpdate()
    .executeTakeFirst()
  if (!booking) throw NotFound()
  return booking
}

/**
 * The secret of the booking whose code was said, with the last four digits of its phone. A wrong code, a wrong phone
 * and an erased one are answered alike.
 */
export async function secretOfCode(ctx: Context, said: string, phoneEnd: string): Promise<string> {
  const code = readCode(said)
  const digits = phoneEnd.replace(/\D/g, '')
  const found =
    code && digits.length === 4
      ? await ctx.db
          .selectFrom('booking.bookings')
          .select('secret')
          .where('code', '=', code)
          .where(sql<string>`right(phone, 4)`, '=', digits)
          .executeTakeFirst()
      : undefined
  if (!found) throw CodeUnknown()
  return found.secret
}
