import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { IssuedVisit } from '#contracts/queue'
import { type GivingPorts, giveNumber } from './give.ts'
import type { Paper } from './printer/port.ts'
import { type SimulatedFault, simulatedFaults, simulatedPrinter } from './printer/simulator.ts'
import { nobodyHere, type Press } from './sitting.ts'

const issued = { visitId: 'visit-1', letter: 'B', number: 14 } as IssuedVisit
const paper = { letter: 'B', number: 14 } as Paper
const plan = { ...nobodyHere, serviceIds: ['ktp'] }
const onPaper: Press = { delivery: 'paper', key: 'key-of-this-press' }
const onScreen: Press = { delivery: 'screen', key: 'key-of-this-press' }

const callsOf = (port: (...given: never[]) => unknown) => vi.mocked(port).mock.calls

function hall(fault: SimulatedFault | null = null, more: Partial<GivingPorts> = {}) {
  const printer = simulatedPrinter(fault)
  const ports = {
    issue: vi.fn(async () => issued),
    readPaper: vi.fn(async () => paper),
    print: vi.fn((one: Paper) => printer.printTicket({ paper: one, hallName: 'Balai', zoneIcon: 'zap' }, 'id')),
    confirm: vi.fn(),
    callStaff: vi.fn(),
    ...more,
  }
  return { ports, printer }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Lets the clock run until the number is given, and says how long the person stood there. */
async function give(ports: GivingPorts, press: Press) {
  const from = Date.now()
  const giving = giveNumber(ports, plan, press).then(given => ({ given, tookMs: Date.now() - from }))
  giving.catch(() => undefined)
  await vi.advanceTimersByTimeAsync(60_000)
  return giving
}

test('a printed number is confirmed as paper, and nobody is called', async () => {
  const { ports, printer } = hall()

  const { given } = await give(ports, onPaper)

  expect(given).toMatchObject({ by: 'paper', trouble: null, issued: { number: 14 } })
  expect(printer.tray).toEqual(['B-014'])
  expect(callsOf(ports.confirm)).toEqual([['visit-1', 'paper']])
  expect(ports.callStaff).not.toHaveBeenCalled()
})

describe.each(simulatedFaults)('when the printer fails: %s', fault => {
  test('the person has the same number on the screen within five seconds', async () => {
    const { ports } = hall(fault)

    const { given, tookMs } = await give(ports, onPaper)

    expect(given).toMatchObject({ by: 'screen', issued: { letter: 'B', number: 14 }, paper })
    expect(given.trouble).not.toBeNull()
    expect(tookMs).toBeLessThan(5_000)
  })

  test('the number was taken exactly once, and confirmed exactly once', async () => {
    const { ports } = hall(fault)

    await give(ports, onPaper)

    expect(ports.issue).toHaveBeenCalledTimes(1)
    expect(callsOf(ports.confirm)).toEqual([['visit-1', 'screen']])
  })

  test('staff hear of it with the number it failed', async () => {
    const { ports } = hall(fault)

    const { given } = await give(ports, onPaper)

    expect(callsOf(ports.callStaff)).toEqual([['visit-1', given.trouble]])
  })
})

test('each fault has its name, so that staff know what to bring', async () => {
  const named = async (fault: SimulatedFault) => (await give(hall(fault).ports, onPaper)).given.trouble

  expect(await named('before-send')).toBe('printer-offline')
  expect(await named('during')).toBe('printer-jam')
  expect(await named('after-cut-before-confirm')).toBe('printer-offline')
  expect(await named('paper-out')).toBe('printer-out-of-paper')
  expect(await named('cover-open')).toBe('printer-cover-open')
})

test('paper that came out after all carries the number of the screen', async () => {
  const { ports, printer } = hall('after-cut-before-confirm')

  const { given } = await give(ports, onPaper)

  expect(printer.tray).toEqual(['B-014'])
  expect(given.issued.number).toBe(14)
})

test('a ticket that cannot be read is shown instead, without blaming the printer', async () => {
  const { ports } = hall(null, { readPaper: () => new Promise(() => {}) })

  const { given, tookMs } = await give(ports, onPaper)

  expect(given).toMatchObject({ by: 'screen', trouble: 'unread', paper: null })
  expect(tookMs).toBeLessThan(5_000)
  expect(callsOf(ports.confirm)).toEqual([['visit-1', 'screen']])
  expect(ports.callStaff).not.toHaveBeenCalled()
})

test('a number for the screen touches no printer and needs no second confirmation', async () => {
  const { ports } = hall('paper-out')

  const { given } = await give(ports, onScreen)

  expect(given).toMatchObject({ by: 'screen', trouble: null })
  expect(ports.print).not.toHaveBeenCalled()
  expect(ports.confirm).not.toHaveBeenCalled()
})

test('when no number was given nothing is printed, confirmed or said to staff', async () => {
  const { ports } = hall(null, { issue: () => Promise.reject(new Error('no network')) })

  await expect(give(ports, onPaper)).rejects.toThrow('no network')
  expect(ports.print).not.toHaveBeenCalled()
  expect(ports.confirm).not.toHaveBeenCalled()
})
