import { expect, test } from 'vitest'
import { balancedOrder } from '#modules/queue'
import { calm, type HallModel } from '../simulation/hall-model.ts'
import { plannedAndCarried } from '../simulation/policy.ts'
import { hoursOf } from './counter-plan.ts'
import { kindsOf, questionOf } from './from-hall.ts'
import { addWhereLate, takeAway, tryPlan, type Workshop } from './improve.ts'
import { needsOf } from './plan.ts'
import { groupsOf } from './pools.ts'
import { usualShifts } from './question.ts'
import { staffApart } from './staff-apart.ts'
import { staffDay } from './staff-day.ts'
import { drawTrialDays, sharesOf } from './trial.ts'

const spans = [[480, 900]] as const
const model: HallModel = {
  ...calm,
  name: 'two agencies',
  kioskOpen: 450,
  kioskClose: 870,
  open: 480,
  close: 900,
  overtimeMinutes: 60,
  busyDayCv: 0.12,
  services: [
    { id: 'card', meanMinutes: 6, cv: 0.6, standardMinutes: 10 },
    { id: 'family', meanMinutes: 11, cv: 0.6, standardMinutes: 15 },
    { id: 'tax', meanMinutes: 9, cv: 0.5, standardMinutes: 10 },
  ],
  counters: [
    { id: '1', skills: ['card', 'family'], pace: 1, plan: spans },
    { id: '2', skills: ['card'], pace: 1, plan: spans },
    { id: '3', skills: ['tax'], pace: 1, plan: spans },
  ],
  needs: [
    { stops: ['card'], perHalfHour: [8, 12, 12, 12, 9, 7, 5, 4, 4, 6, 6, 4, 2, 1] },
    { stops: ['family'], perHalfHour: [4, 6, 6, 5, 4, 3, 2, 2, 2, 3, 3, 2, 1, 1] },
    { stops: ['tax'], perHalfHour: [3, 5, 6, 6, 5, 4, 3, 2, 2, 4, 4, 3, 2, 1] },
  ],
}
const officers = kindsOf(model).map(kind => ({ ...kind, officers: 9, counters: 9 }))
const wishes = { officers, shifts: { ...usualShifts, lengthsMinutes: [120, 210, 300, 420] } }
const policy = { callOrder: balancedOrder, journeys: plannedAndCarried }

function workshop(hall: HallModel, days: number, seed = 1): Workshop {
  const question = questionOf(hall, wishes)
  const groups = groupsOf(
    question.services.map(one => one.service),
    officers,
  )
  return { question, groups, days: drawTrialDays(hall, seed, 0, days), policy }
}
/** The same hall on days that no plan was made with. */
const fresh = workshop(model, 80, 77)
const late = (shares: readonly (number | null)[]) => shares.filter(share => (share ?? 1) < 0.9).length

test('a service that no officer can do is told as missing, and nobody is staffed for it', async () => {
  const orphan: HallModel = {
    ...model,
    services: [...model.services, { id: 'passport', meanMinutes: 20, cv: 0.5, standardMinutes: 20 }],
    needs: [{ stops: ['passport'], perHalfHour: [0, 0, 6, 6] }],
  }
  const made = workshop(orphan, 2)

  const { shortages, duties } = await staffDay(made)

  expect(duties).toEqual([])
  expect(shortages.every(one => one.services.includes('passport') && one.counters > 0)).toBe(true)
  expect(shortages.map(one => one.halfHour)).toContain(510)
})

test('a hall to which nobody comes needs nobody', async () => {
  const empty = workshop({ ...model, needs: [] }, 2)

  const staffing = await staffDay(empty)

  expect(staffing).toMatchObject({ dutyHours: 0, counterHours: 0, duties: [], shortages: [] })
  expect(
    needsOf(empty.question)
      .flatMap(need => need.counters)
      .every(counters => counters === 0),
  ).toBe(true)
})

test('a plan without anybody is tried and fails, not thrown away', () => {
  const nobody = new Map(officers.map(({ id }) => [id, Array<number>(14).fill(0)]))

  expect(late(sharesOf(tryPlan(fresh, nobody).hall))).toBe(14)
})

test('adds until the target is met on its own days, and takes away only what is not needed', () => {
  const fit = workshop(model, 15)
  const one = new Map(officers.map(({ id }) => [id, Array<number>(14).fill(1)]))

  const enough = addWhereLate(fit, one)
  const least = takeAway(fit, enough)

  expect(late(tryPlan(fit, enough).groups.flatMap(sharesOf))).toBe(0)
  expect(late(tryPlan(fit, least).groups.flatMap(sharesOf))).toBe(0)
  expect(hoursOf(least)).toBeLessThanOrEqual(hoursOf(enough))
})

test('meets nine of ten within a quarter of an hour on days it has not seen, in far fewer hours than the peak all day', async () => {
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  }, 10)

  const day = await staffApart({ model, wishes, policy, seed: 1, fitDays: 40, freshDays: 120 })
  clearInterval(timer)

  expect(day.shortages).toEqual([])
  expect(late(day.inTime.map(one => one.share))).toBeLessThanOrEqual(1)
  expect(late(day.groups.flatMap(group => group.inTime.map(one => one.share)))).toBeLessThanOrEqual(3)
  expect(day.dutyHours / day.flatHours).toBeLessThan(0.85)
  // Whoever serves people meanwhile is not held up.
  expect(turns).toBeGreaterThan(20)
})

test('a question that is abandoned is answered with the reason', async () => {
  const request = { model, wishes, policy, seed: 1, fitDays: 400, freshDays: 400 }

  await expect(staffApart(request, AbortSignal.timeout(50))).rejects.toThrow('timeout')
})
