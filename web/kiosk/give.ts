import type { IssuedVisit } from '#contracts/queue'
import type { MadeReferral } from '#contracts/referrals'
import { faultOf, type Paper, type PrinterFault, PrintingFailed } from './printer/port.ts'
import type { KioskDelivery, Press, Sitting } from './sitting.ts'

/** Why no paper came: the printer, or the ticket could not be read from the server in time. */
export type PaperTrouble = PrinterFault | 'unread'

/** A number that reached the person, on paper or on this screen. */
export interface Given {
  issued: IssuedVisit
  /** For its QR code; null when it could not be read. */
  paper: Paper | null
  by: KioskDelivery
  /** Why it is on the screen although paper was asked for. */
  trouble: PaperTrouble | null
  /** The agency that was asked, and until when it answers; null where none was. */
  connected?: Connected | null
}

export type Connected = Pick<MadeReferral, 'agency' | 'dueAt' | 'code' | 'isWaiting'>

export type Plan = Pick<Sitting, 'serviceIds' | 'language' | 'priorityGroup' | 'isAnyway' | 'booking'>

/** What giving a number needs from the world. */
export interface GivingPorts {
  /** Takes the number; the same key gives the same number again. */
  issue(plan: Plan, press: Press): Promise<IssuedVisit>
  readPaper(visitId: string): Promise<Paper>
  /** Answers once the paper is cut. */
  print(paper: Paper): Promise<void>
  /** Tells the server that the number arrived. Never fails: it is kept until it was told. */
  confirm(visitId: string, delivery: KioskDelivery): void
  /** Staff hear of the printer, with the number it failed. Never fails. */
  callStaff(visitId: string, fault: PrinterFault): void
}

/** Both together stay below five seconds: nobody stands longer before a machine that says nothing. */
const readMs = 1_200
export const printMs = 3_500

/**
 * Gives one person one number. Throws only when none was given. Whatever the printer does after that, the number is
 * the same: on paper, or on the screen to be photographed.
 */
export async function giveNumber(ports: GivingPorts, plan: Plan, press: Press): Promise<Given> {
  const issued = await ports.issue(plan, press)
  const paper = await within(readMs, ports.readPaper(issued.visitId)).catch(() => null)
  if (press.delivery === 'screen') return { issued, paper, by: 'screen', trouble: null }

  const trouble = paper ? await troubleWithPrinting(ports, paper) : 'unread'
  const by = trouble ? 'screen' : 'paper'
  ports.confirm(issued.visitId, by)
  if (trouble && trouble !== 'unread') ports.callStaff(issued.visitId, trouble)
  return { issued, paper, by, trouble }
}

async function troubleWithPrinting({ print }: GivingPorts, paper: Paper): Promise<PrinterFault | null> {
  try {
    await within(printMs, print(paper))
    return null
  } catch (thrown) {
    return faultOf(thrown)
  }
}

/** Waits so long and no longer: a printer that never answers is offline. */
export async function within<T>(ms: number, deed: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PrintingFailed('printer-offline')), ms)
  })
  try {
    return await Promise.race([deed, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
