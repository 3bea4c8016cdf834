import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Hall, Person } from '../../../../test/harness/hall.ts'
import { openConnectingHall, referred } from '../../../../test/harness/referral-hall.ts'

let hall: Hall
let social: Person
let id: string
beforeAll(async () => {
  hall = await openConnectingHall()
  social = await hall.officerAt('loket-4')
  id = (await referred(hall)).id
})
afterAll(() => hall.close())

describe('an answer without its facts is refused', () => {
  test.each([
    ['go to the agency', { kind: 'go-there' }],
    ['come, but where', { kind: 'come-now' }],
    ['booked, but when', { kind: 'booked', place: 'Dinas Sosial' }],
    ['online, but where', { kind: 'online' }],
    ['online at a place that is not safe', { kind: 'online', url: 'http://dinsos.go.id' }],
    ['online in a script', { kind: 'online', url: 'javascript:alert(1)' }],
    ['not possible, but why', { kind: 'not-possible', instead: 'Coba lagi' }],
    ['not possible, and nothing instead', { kind: 'not-possible', reason: 'Tidak bisa' }],
    ['elsewhere without an address', { kind: 'elsewhere', name: 'Pengadilan', contact: '123' }],
    ['markup', { kind: 'not-possible', instead: 'Coba lagi', reason: '<b>Tidak</b> bisa' }],
    ['more than asked', { kind: 'online', url: 'https://contoh.go.id/x', phone: '0812' }],
  ])('%s', async (_says, answer) => {
    expect((await social.post(`/referrals/referrals/${id}/answers`, { answer })).statusCode).toBe(422)
    expect((await hall.manager.get('/referrals/halls/balai/board')).json().open).toBe(1)
  })
})
