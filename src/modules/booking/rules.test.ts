import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  hourCapacity,
  linesOf,
  nearest,
  placeInLine,
  priorityOf,
  readCode,
  readName,
  roomFor,
  serviceMinutes,
  startsOf,
  takingsOf,
  usualRules,
  type WorkDay,
  without,
} from './rules.ts'

const morning = { opens: 480, closes: 720 }
const afternoon = { opens: 780, closes: 900 }
const day = (counters: number, more: Partial<WorkDay> = {}): WorkDay => ({
  spans: [morning, afternoon],
  lines: [{ id: 'booth', counters }],
  walkInPercent: 40,
  slotMinutes: 10,
  ...more,
})

describe('capacity', () => {
  test('is the open minutes of the counters less the walk-in share', () => {
    expect(hourCapacity(day(2), { id: 'booth', counters: 2 }, 480)).toBe(72)
    expect(hourCapacity(day(2), { id: 'booth', counters: 2 }, 720)).toBe(0)
    const friday = day(1, { spans: [{ opens: 780, closes: 870 }] })
    expect(hourCapacity(friday, { id: 'booth', counters: 1 }, 840)).toBe(18)
  })

  test('gives no slot that would run into a break or over closing time', () => {
    const starts = startsOf(day(1), 25)
    expect(starts).toContain(690)
    expect(starts).not.toContain(700)
    expect(starts.at(-1)).toBe(870)
  })

  test('keeps to the grid also when a closing ends between two slots', () => {
    const spans = without([morning], [{ opens: 470, closes: 545 }])
    expect(startsOf({ spans, slotMinutes: 10 }, 10)[0]).toBe(550)
  })

  test('lets a service longer than an hour’s share take the rest from the next hour', () => {
    const takings = takingsOf(day(1), 540, 45)
    expect(takings?.map(({ unit, at, amount }) => [unit, at, amount])).toEqual([
      ['people', 540, 1],
      ['minutes', 540, 36],
      ['minutes', 600, 9],
    ])
    expect(takingsOf(day(1), 840, 45)).toBeUndefined()
  })

  test('draws on the counters that give the service and on the booth', () => {
    expect(linesOf(['1', '2'], [['1', '2'], ['3']], ['1', '2', '3'], undefined)).toEqual([
      { id: 'booth', counters: 3 },
      { id: '1+2', counters: 2 },
    ])
    expect(linesOf(['1', '2'], [], ['1', '2'], 1)).toEqual([{ id: 'booth', counters: 1 }])
  })

  test('never lets more than the share of an hour be booked, whatever is tried', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 90 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 80 })), { maxLength: 60 }),
        (counters, walkInPercent, tries) => {
          const work = day(counters, { walkInPercent })
          const booked = new Map<string, number>()
          let minutesBooked = 0
          for (const [slot, minutes] of tries) {
            const start = startsOf(work, minutes)[slot]
            const takings = start === undefined ? undefined : takingsOf(work, start, minutes)
            if (!takings || roomFor(takings, booked) < 1) continue
            minutesBooked += minutes
            for (const one of takings) {
              const key = `${one.line} ${one.unit} ${one.at}`
              booked.set(key, (booked.get(key) ?? 0) + one.amount)
              expect(booked.get(key)).toBeLessThanOrEqual(one.capacity)
            }
          }
          expect(minutesBooked).toBeLessThanOrEqual((360 * counters * (100 - walkInPercent)) / 100)
        },
      ),
    )
  })

  test('is counted in the estimate until thirty tickets were measured', () => {
    expect(serviceMinutes(6, { tickets: 29, mean: 11.2 })).toBe(6)
    expect(serviceMinutes(6, { tickets: 30, mean: 11.2 })).toBe(12)
    expect(serviceMinutes(6.4, undefined)).toBe(7)
  })
})

describe('the place in line', () => {
  const bookedAt = new Date('2026-11-24T03:00:00Z')
  const at = (minutes: number) => new Date(bookedAt.getTime() + minutes * 60_000)
  const place = (minutes: number) => placeInLine(bookedAt, at(minutes), usualRules)

  test('is twenty minutes before the booked time, up to ten minutes late', () => {
    expect(place(-5)).toEqual({ eligibleAt: at(-20), bookedSince: at(0), isLate: false })
    expect(place(10)).toEqual({ eligibleAt: at(-20), bookedSince: at(10), isLate: false })
  })

  test('is that of anybody who comes now, for the late and the very early', () => {
    expect(place(11)).toEqual({ eligibleAt: at(11), bookedSince: null, isLate: true })
    expect(place(-45)).toEqual({ eligibleAt: at(-45), bookedSince: at(0), isLate: false })
  })

  test('is never behind who comes later, and never before who was there when it was booked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300, max: 120 }),
        fc.integer({ min: usualRules.leadMinutes, max: 600 }),
        (arrival, lead) => {
          const { eligibleAt } = place(arrival)
          const madeAt = at(-lead)
          expect(eligibleAt <= at(arrival)).toBe(true)
          if (at(arrival) >= madeAt) expect(eligibleAt >= madeAt).toBe(true)
        },
      ),
    )
  })

  test('goes with the priority group that the person could choose at the kiosk', () => {
    const groups = [
      { id: 'elderly', greeterOnly: false },
      { id: 'disability', greeterOnly: true },
    ]
    expect(priorityOf(['language', 'elderly'], groups)).toBe('elderly')
    expect(priorityOf(['wheelchair'], groups)).toBeNull()
    expect(priorityOf([], groups)).toBeNull()
  })
})

describe('what people type', () => {
  test('is a name with a letter in it', () => {
    expect(readName('  Siti   Aminah ')).toBe('Siti Aminah')
    for (const said of ['', ' ', '1234', 'x'.repeat(81)]) expect(readName(said)).toBeUndefined()
  })

  test('is a code however it is grouped', () => {
    expect(readCode('ab2c-3d4e')).toBe('AB2C3D4E')
    for (const said of ['AB2C3D4', 'AB2C3D4O', 'AB2C3D4EF']) expect(readCode(said)).toBeUndefined()
  })

  test('is answered with the nearest times', () => {
    const slots = ['03:00', '03:10', '03:30', '04:00'].map(time => ({ startsAt: `2026-11-24T${time}:00.000Z` }))
    expect(nearest(slots, '2026-11-24T03:20:00Z', 2).map(slot => slot.startsAt.slice(11, 16))).toEqual([
      '03:10',
      '03:30',
    ])
  })
})
