import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { conditionOf, isDoneAnswer, listBytes } from './escpos.ts'
import { makeInbox } from './inbox.ts'
import { faultOf, type PrintedTicket } from './port.ts'
import { type Wire, wirePrinter } from './wire-printer.ts'

const well = 0x12
const ticket = { paper: { escpos: btoa('B-014') }, hallName: 'Balai', zoneIcon: 'zap' } as PrintedTicket

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A printer at the end of a cable: answers real-time questions as told, and the last one only if the paper is cut. */
function printerThat(answers: {
  offline?: number
  error?: number
  paper?: number
  isCut?: boolean
  isThere?: boolean
}) {
  const { offline = well, error = well, paper = well, isCut = true, isThere = true } = answers
  const inbox = makeInbox()
  const written: string[] = []
  const wire: Wire = {
    open: async () => {
      if (!isThere) throw new Error('no cable')
    },
    write: async bytes => {
      inbox.clear()
      const isQuestion = bytes[0] === 0x10
      if (isQuestion) inbox.put(Uint8Array.of({ 2: offline, 3: error, 4: paper }[bytes[2] ?? 0] ?? 0))
      else {
        written.push(String.fromCharCode(...bytes))
        if (isCut) inbox.put(Uint8Array.of(0))
      }
    },
    read: (fits, withinMs) => inbox.take(fits, withinMs),
    choose: async () => {},
  }
  return { printer: wirePrinter('serial', wire), written }
}

async function printed(printer: ReturnType<typeof printerThat>['printer']) {
  const printing = printer.printTicket(ticket, 'id').then(
    () => 'printed',
    thrown => faultOf(thrown),
  )
  await vi.advanceTimersByTimeAsync(10_000)
  return printing
}

test('a ticket counts as printed once the printer says that it is through', async () => {
  const { printer, written } = printerThat({})

  expect(await printed(printer)).toBe('printed')
  expect(written).toEqual(['B-014\x1dr\x01'])
})

test('a printer that takes the bytes and then says nothing has jammed', async () => {
  expect(await printed(printerThat({ isCut: false }).printer)).toBe('printer-jam')
})

test('nothing is sent to a printer that is open, empty or gone', async () => {
  const open = printerThat({ offline: well | 0x04 })
  const empty = printerThat({ paper: well | 0x60 })
  const gone = printerThat({ isThere: false })

  expect(await printed(open.printer)).toBe('printer-cover-open')
  expect(await printed(empty.printer)).toBe('printer-out-of-paper')
  expect(await printed(gone.printer)).toBe('printer-offline')
  expect([open, empty, gone].flatMap(one => one.written)).toEqual([])
})

test('two tickets at once go one after the other', async () => {
  const { printer, written } = printerThat({})

  await Promise.all([printed(printer), printed(printer)])

  expect(written).toHaveLength(2)
})

test('a roll near its end is good for 40 tickets, and is no fault yet', () => {
  expect(conditionOf({ offline: well, error: well, paper: well | 0x0c })).toEqual({ fault: null, paperLeft: 40 })
  expect(conditionOf({ offline: well, error: well, paper: well })).toEqual({ fault: null, paperLeft: null })
  expect(conditionOf({ offline: well, error: well | 0x08, paper: well }).fault).toBe('printer-jam')
})

test('an answer to a real-time question is never taken for the end of a ticket', () => {
  expect([well, well | 0x04, well | 0x60].some(isDoneAnswer)).toBe(false)
})

test('names in a list cannot give orders to the printer', () => {
  const list = {
    title: 'Daftar',
    services: [{ name: 'KTP\x1b@', papers: ['Surat “asli”\n\x1dV\x00'] }],
    hint: '',
    hallName: 'Balai',
  }

  const text = String.fromCharCode(...listBytes(list))

  expect(text).toContain('KTP?@')
  expect(text).toContain('[ ] Surat "asli"??V?')
})
