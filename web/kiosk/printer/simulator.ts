import { spell } from '#ui/spell.ts'
import { type Printer, type PrinterFault, PrintingFailed } from './port.ts'

/** Where a printer can fail a person: the five points of acceptance. */
export const simulatedFaults = ['before-send', 'during', 'after-cut-before-confirm', 'paper-out', 'cover-open'] as const
export type SimulatedFault = (typeof simulatedFaults)[number]

export interface Simulator extends Printer {
  /** What lies in the tray: the spoken form of each number, or the title of a list. */
  readonly tray: readonly string[]
}

const printingMs = 400
const rollTickets = 600

/** A printer without paper that fails where it is told to: for practice, tests and acceptance. */
export function simulatedPrinter(fault: SimulatedFault | null): Simulator {
  const tray: string[] = []

  const print = async (text: string) => {
    if (fault === 'paper-out') throw new PrintingFailed('printer-out-of-paper')
    if (fault === 'cover-open') throw new PrintingFailed('printer-cover-open')
    if (fault === 'before-send') throw new PrintingFailed('printer-offline')
    await after(printingMs)
    if (fault === 'during') throw new PrintingFailed('printer-jam')
    tray.push(text)
    // The paper is out, but the printer never says so: only the clock of whoever waits ends this.
    if (fault === 'after-cut-before-confirm') await new Promise<never>(() => {})
  }

  return {
    kind: 'simulator',
    tray,
    printTicket: ({ paper }) => print(spell(paper.letter, paper.number)),
    printList: ({ title }) => print(title),
    condition: async () => ({
      fault: standing(fault),
      paperLeft: fault === 'paper-out' ? 0 : rollTickets - tray.length,
    }),
  }
}

/** What the printer says of itself before anything is printed: a jam is found only by printing. */
function standing(fault: SimulatedFault | null): PrinterFault | null {
  if (fault === 'paper-out') return 'printer-out-of-paper'
  if (fault === 'cover-open') return 'printer-cover-open'
  return fault === 'before-send' ? 'printer-offline' : null
}

function after(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
