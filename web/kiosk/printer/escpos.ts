import type { PaperList, PrinterCondition, PrinterFault } from './port.ts'

const ESC = 0x1b
const GS = 0x1d
const DLE = 0x10
const EOT = 0x04

/** Real-time questions: answered at once, also while the printer is printing or stands still. */
export const askOffline = Uint8Array.of(DLE, EOT, 2)
export const askError = Uint8Array.of(DLE, EOT, 3)
export const askPaper = Uint8Array.of(DLE, EOT, 4)

/** A question that waits its turn behind the ticket: its answer proves that everything before it was printed and cut. */
export const askWhenDone = Uint8Array.of(GS, 0x72, 1)

/** The fixed bits of an answer to a real-time question; the answer to `askWhenDone` lacks them. */
export function isRealTimeAnswer(byte: number): boolean {
  return (byte & 0x93) === 0x12
}

export function isDoneAnswer(byte: number): boolean {
  return (byte & 0x90) === 0
}

/** What the three real-time answers mean. A roll near its end is good for about 40 tickets more. */
export function conditionOf({
  offline,
  error,
  paper,
}: {
  offline: number
  error: number
  paper: number
}): PrinterCondition {
  return { fault: faultOfAnswers(offline, error, paper), paperLeft: paper & 0x0c ? 40 : null }
}

function faultOfAnswers(offline: number, error: number, paper: number): PrinterFault | null {
  if (offline & 0x04) return 'printer-cover-open'
  if (paper & 0x60 || offline & 0x20) return 'printer-out-of-paper'
  if (error & 0x6c || offline & 0x40) return 'printer-jam'
  return null
}

/** The list of papers for an 80 mm printer of 48 columns. */
export function listBytes(list: PaperList): Uint8Array {
  const bold = (text: string) => `\x1bE\x01${text}\x1bE\x00`
  const lines = [
    `\x1b@\x1ba\x01${bold(plain(list.hallName))}`,
    '',
    `\x1d!\x11${plain(list.title)}\x1d!\x00\x1ba\x00`,
    ...list.services.flatMap(({ name, papers }) => [
      '',
      ...wrap(plain(name)).map(bold),
      ...papers.flatMap(paper => wrap(plain(paper), '[ ] ', '    ')),
    ]),
    '',
    ...wrap(plain(list.hint)),
    '',
  ]
  const text = Uint8Array.from([...lines.join('\n'), '\n'], character => character.charCodeAt(0))
  const cut = Uint8Array.of(ESC, 0x64, 4, GS, 0x56, 1)
  return joined(text, cut)
}

/** One array of bytes after another. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Control bytes in a name would be orders to the printer, and letters beyond its first code page come out as noise. */
function plain(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '?')
}

function wrap(text: string, first = '', others = first, columns = 48): string[] {
  const lines: string[] = []
  let line = first
  for (const word of text.split(' ')) {
    const isFresh = line === first || line === others
    if (!isFresh && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = others + word
    } else line = isFresh ? line + word : `${line} ${word}`
  }
  return [...lines, line]
}
