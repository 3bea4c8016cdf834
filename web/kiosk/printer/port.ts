import type { paperTicket } from '#contracts/queue'
import type { Reply } from '#platform/contract'
import type { KioskLanguage } from '../words.ts'

/** The paper ticket as the server lays it out. */
export type Paper = Reply<typeof paperTicket>

/** What stands on the paper ticket. */
export interface PrintedTicket {
  paper: Paper
  hallName: string
  zoneIcon: string
}

/** A list of what to bring, printed instead of a ticket. */
export interface PaperList {
  title: string
  services: readonly { name: string; papers: readonly string[] }[]
  hint: string
  hallName: string
}

export type PrinterFault = 'printer-jam' | 'printer-out-of-paper' | 'printer-cover-open' | 'printer-offline'

export interface PrinterCondition {
  fault: PrinterFault | null
  /** How many tickets the roll is good for; null where the printer cannot tell. */
  paperLeft: number | null
}

/** Whatever puts ink on paper. Both `print…` answer once the paper is cut, and throw `PrintingFailed` when it is not sure. */
export interface Printer {
  readonly kind: 'browser' | 'serial' | 'usb' | 'simulator'
  printTicket(ticket: PrintedTicket, language: KioskLanguage): Promise<void>
  printList(list: PaperList, language: KioskLanguage): Promise<void>
  condition(): Promise<PrinterCondition>
  /** Lets a technician choose the device, once, with a touch. Absent where nothing needs to be chosen. */
  connect?(): Promise<void>
}

/** No paper came, or nobody knows whether it did. */
export class PrintingFailed extends Error {
  readonly fault: PrinterFault

  constructor(fault: PrinterFault) {
    super(fault)
    this.name = 'PrintingFailed'
    this.fault = fault
  }
}

/** Why printing failed, whatever was thrown. */
export function faultOf(thrown: unknown): PrinterFault {
  return thrown instanceof PrintingFailed ? thrown.fault : 'printer-offline'
}
