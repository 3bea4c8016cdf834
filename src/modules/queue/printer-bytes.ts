import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import type { WaitRange } from './contract.ts'
import { sayNumber } from './rules.ts'

export interface PrintedTicket {
  letter: string
  number: number
  hallName: string
  /** What is ahead, in its order; never empty. */
  stops: readonly { name: string; zone: string; zoneName: string }[]
  whole: WaitRange
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
  paper.newline().size(8, 8).line(sayNumber(ticket.letter, ticket.number)).size(1, 1).newline()
  stopLines(paper, ticket)
  paper.line(isEnglish ? `${ticket.ahead} ahead of you` : `${ticket.ahead} orang di depan Anda`)
  if (range) paper.line(`${isEnglish ? 'about' : 'kira-kira'} ${minutes(range, isEnglish)}`)
  if (ticket.whole)
    paper.line(`${isEnglish ? 'Whole visit: about' : 'Seluruh kunjungan: sekitar'} ${minutes(ticket.whole, isEnglish)}`)
  paper
    .line(isEnglish ? `Printed at ${ticket.printedAt}` : `Dicetak pukul ${ticket.printedAt}`)
    .newline()
    .qrcode(ticket.url, { model: 2, size: 6, errorlevel: 'm' })
    .newline()
    .line(plain(ticket.rule))
    .cut()
  return Buffer.from(paper.encode())
}

/** Where to go. With several stops, first this and then that: the place and the letter of the zone twice as tall as text. */
function stopLines(paper: ReceiptPrinterEncoder, { stops, isEnglish }: PrintedTicket): void {
  const zoneWord = isEnglish ? 'Zone' : 'Zona'
  stops.forEach(({ name, zone, zoneName }, index) => {
    if (stops.length > 1)
      paper
        .size(2, 2)
        .line(`${index + 1}. ${zoneWord} ${zone}`)
        .size(1, 1)
        .line(plain(`${zoneName}: ${name}`))
    else
      paper
        .bold(true)
        .line(`${zoneWord} ${zone}, ${plain(zoneName)}`)
        .bold(false)
        .line(plain(name))
  })
}

function minutes({ fromMinutes, toMinutes }: NonNullable<WaitRange>, isEnglish: boolean): string {
  return `${fromMinutes}-${toMinutes} ${isEnglish ? 'minutes' : 'menit'}`
}

/** Control bytes in a name would be orders to the printer. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not reach a printer
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
}
