import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Hall } from '../../../../test/harness/hall.ts'
import { openConnectingHall } from '../../../../test/harness/referral-hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openConnectingHall()
})
afterAll(() => hall.close())

const need = { need: 'Mau mengangkat anak', forWhom: 'self', phone: '0812 3456 7890' }
const refer = (more: object) => hall.greeter.post('/referrals/halls/balai/referrals', { ...need, ...more })
const rows = async () => (await sql`select id from referrals.referrals`.execute(hall.server.house.database.db)).rows

describe('what cannot be kept is refused and leaves nothing', () => {
  test.each([
    ['nothing', ''],
    ['two letters', 'ab'],
    ['spaces', '      '],
    ['a NUL', 'izin\u0000usaha'],
    ['a bell', 'izin\u0007usaha'],
    ['a turned direction', 'izin \u202egpj.exe'],
    ['no width', 'izin\u200busaha'],
    ['half a surrogate', 'izin \ud800'],
    ['markup', 'izin <script>alert(1)</script>'],
    ['an open tag', 'izin <img src=x'],
    ['501 characters', 'a'.repeat(501)],
    ['a hundred thousand', 'a'.repeat(100_000)],
    ['a hundred thousand lines', '\n'.repeat(100_000)],
    ['one letter with a thousand marks', `izin a${'\u0301'.repeat(1000)}`],
  ])('%s', async (_says, text) => {
    const reply = await refer({ need: text })

    expect(reply.statusCode).toBe(422)
    expect(reply.json().type).toBe('input-invalid')
    expect(reply.body).not.toContain('script')
    expect(await rows()).toEqual([])
  })

  test.each([
    ['nobody to reach', { phone: null }, 'referrals/contact-needed'],
    ['a number that is none', { phone: '1234567' }, 'referrals/phone-invalid'],
    ['an agency that is not there', { agencyId: 'bulan' }, 'referrals/agency-unknown'],
    ['a service that is not there', { serviceId: 'bulan' }, 'referrals/service-unknown'],
  ])('%s', async (_says, more, type) => {
    const reply = await refer(more)

    expect([reply.statusCode, reply.json().type]).toEqual([422, type])
    expect(await rows()).toEqual([])
  })
})
