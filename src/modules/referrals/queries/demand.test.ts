import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Hall } from '../../../../test/harness/hall.ts'
import { openConnectingHall } from '../../../../test/harness/referral-hall.ts'

let hall: Hall
beforeEach(async () => {
  hall = await openConnectingHall()
  return () => hall.close()
})

const day = 24 * 60
const need = { need: 'Mau adopsi', forWhom: 'self', phone: '081234567890' }
const say = (more: object = {}) =>
  hall.nobody.post('/referrals/halls/balai/needs', { ...need, serviceId: 'adopsi', ...more })
const demand = async () => (await hall.manager.get('/referrals/demand?hallId=balai')).json()

describe('a service is proposed for the menu', () => {
  test('not by two referrals, nor by three that are a week apart', async () => {
    await say()
    await say()
    expect((await demand()).proposals).toEqual([])

    hall.pass(7 * day)
    await say()

    expect((await demand()).proposals).toEqual([])
  })

  test('by three within seven days, with its demand and no word of anybody', async () => {
    await say()
    hall.pass(3 * day)
    await say({ origin: 'service' })
    hall.pass(3 * day)
    await hall.greeter.post('/referrals/halls/balai/referrals', { ...need, serviceId: 'adopsi' })

    const { proposals } = await demand()

    expect(proposals).toEqual([
      {
        serviceId: 'adopsi',
        nameId: 'Adopsi anak',
        nameEn: 'Adopsi anak (en)',
        agencyAbbreviation: 'Sosial',
        count: 3,
        firstDay: '2026-11-24',
        lastDay: '2026-11-30',
        origins: [
          { origin: 'greeter', count: 1 },
          { origin: 'search', count: 1 },
          { origin: 'service', count: 1 },
        ],
      },
    ])
    expect((await hall.person('regent').then(one => one.get('/referrals/demand'))).statusCode).toBe(200)
  })

  test('not when the hall gives numbers for it', async () => {
    for (let i = 0; i < 3; i += 1) await say({ serviceId: 'bansos' })

    expect((await demand()).proposals).toEqual([])
  })
})

describe('a search that found nothing', () => {
  const miss = (q: string, more: object = {}) => hall.nobody.post('/referrals/missed-searches', { q, ...more })

  test('is counted as folded words from the third time on, from wherever it came', async () => {
    await miss('Izin  Sumur Bor')
    await miss('izin sumur bor!')
    expect((await demand()).words).toEqual([])

    await miss('IZIN SUMUR BOR', { origin: 'kiosk' })

    expect((await demand()).words).toEqual([
      { query: 'izin sumur bor', count: 3, firstDay: '2026-11-24', lastDay: '2026-11-24' },
    ])
  })

  test('leaves nothing of a NIK, a telephone, or who asked; and what is bad is refused', async () => {
    await miss('3509 1234 5678 0001')
    await miss('budi 0812-3456-7890')
    await miss('a')
    expect((await miss('x'.repeat(501))).statusCode).toBe(422)
    expect((await miss('izin\u0000')).statusCode).toBe(422)

    const { rows } = await sql`select * from referrals.missed_searches`.execute(hall.server.house.database.db)
    expect(rows).toEqual([])
    expect(await hall.announced('referrals.')).toEqual([])
  })
})
