import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import type { WaitRange } from './contract.ts'
import { sayNumber } from './rules.ts'

export interface PrintedTicket {
  letter: string
  number: number
  hallName: string
  zoneName: string
  serviceName: string
  ahead: number
  range: WaitRange
  url: string
  rule: string
  printedAt: string
  isReprint: boolean
  isEnglish: boolean
}

/** The ticket as ESC/POS for an 80 mm printer: number eight times as tall as text (24 mm), QR code, cut. */
export function printerBytes(ticket: PrintedTicket): Buffer {
  const { isEnglish, range } = ticket
  const paper = new ReceiptPrinterEncoder({ language: 'esc-pos', columns: 48, feedBeforeCut: 4 })
  paper.initialize().align('center').bold(true).line(plain(ticket.hallName)).bold(false)
  if (ticket.isReprint)
    paper
      .invert(true)
      .line(isEnglish ? ' AGAIN ' : ' ULANG ')
      .invert(false)
  paper
    .newline()
    .size(8, 8)
    .line(sayNumber(ticket.letter, ticket.number))
    .size(1, 1)
    .newline()
    .bold(true)
    .line(`${isEnglish ? 'Zone' : 'Zona'} ${ticket.letter}, ${plain(ticket.zoneName)}`)
    .bold(false)
    .line(plain(ticket.serviceName))
    .line(isEnglish ? `${ticket.ahead} ahead of you` : `${ticket.ahead} orang di depan Anda`)
  if (range)
    paper.line(
      `${isEnglish ? 'about' : 'kira-kira'} ${range.fromMinutes}-${range.toMinutes} ${isEnglish ? 'minutes' : 'menit'}`,
    )
  paper
    .line(isEnglish ? `Printed at ${ticket.printedAt}` : `Dicetak pukul ${ticket.printedAt}`)
    .newline()
    .qrcode(ticket.url, { model: 2, size: 6, errorlevel: 'm' })
    .newline()
    .line(plain(ticket.rule))
    .cut()
  return Buffer.from(paper.encode())
}

/** Control bytes in a name would be orders to the printer. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not reach a printer
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
}
