import {
  askError,
  askOffline,
  askPaper,
  askWhenDone,
  conditionOf,
  isDoneAnswer,
  isRealTimeAnswer,
  joined,
  listBytes,
} from './escpos.ts'
import { type Printer, type PrinterCondition, PrintingFailed } from './port.ts'

/** A cable with a printer at its end. */
export interface Wire {
  /** Opens the cable if it is closed; throws when there is no printer to open. */
  open(): Promise<void>
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** The next byte that fits; undefined when none came in time. */
  read(fits: (byte: number) => boolean, withinMs: number): Promise<number | undefined>
  /** Lets the technician choose the device. */
  choose(): Promise<void>
}

const answerMs = 500
const printedMs = 3_000

/** An ESC/POS printer on a wire: believed only when it says that the ticket is through. */
export function wirePrinter(kind: 'serial' | 'usb', wire: Wire): Printer {
  // One question at a time: two would take each other's answers.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(deed: () => Promise<T>): Promise<T> => {
    const mine = last.then(deed, deed)
    last = mine.catch(() => undefined)
    return mine
  }

  const send = async (bytes: Uint8Array) => {
    const before = await askCondition(wire)
    if (before.fault) throw new PrintingFailed(before.fault)
    await wire.write(joined(bytes, askWhenDone))
    if ((await wire.read(isDoneAnswer, printedMs)) !== undefined) return
    throw new PrintingFailed((await askCondition(wire)).fault ?? 'printer-jam')
  }

  return {
    kind,
    printTicket: ({ paper }) => inTurn(() => send(fromBase64(paper.escpos))),
    printList: list => inTurn(() => send(listBytes(list))),
    condition: () => inTurn(() => askCondition(wire)),
    connect: () => wire.choose(),
  }
}

async function askCondition(wire: Wire): Promise<PrinterCondition> {
  try {
    await wire.open()
    const ask = async (question: Uint8Array<ArrayBuffer>) => {
      await wire.write(question)
      const answer = await wire.read(isRealTimeAnswer, answerMs)
      if (answer === undefined) throw new PrintingFailed('printer-offline')
      return answer
    }
    return conditionOf({ offline: await ask(askOffline), error: await ask(askError), paper: await ask(askPaper) })
  } catch {
    return { fault: 'printer-offline', paperLeft: null }
  }
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), character => character.charCodeAt(0))
}
