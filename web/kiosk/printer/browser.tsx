import { render } from 'preact'
import './print.css'
import { wallTime } from '#client/clock.ts'
import { TicketNumber, ZoneBadge } from '#ui/number.tsx'
import { sayRange } from '#ui/range.ts'
import { Whole } from '#ui/whole.tsx'
import { Qr } from '../screens/qr.tsx'
import { type KioskLanguage, words } from '../words.ts'
import type { PaperList, PrintedTicket, Printer } from './port.ts'

/**
 * The browser's own printing, for any printer the system knows; a kiosk's browser is started so that it asks nobody.
 * It cannot tell whether paper came out: halls that need to know use the serial or the USB printer.
 */
export function browserPrinter(): Printer {
  return {
    kind: 'browser',
    printTicket: async (ticket, language) => printPage(<TicketPaper ticket={ticket} language={language} />),
    printList: async (list, language) => printPage(<ListPaper list={list} language={language} />),
    condition: async () => ({ fault: null, paperLeft: null }),
  }
}

/** Chromium's `print` answers once the page was handed over; nothing of it stays in the document. */
function printPage(page: preact.JSX.Element): void {
  const sheet = document.createElement('div')
  sheet.className = 'print-sheet'
  document.body.append(sheet)
  try {
    render(page, sheet)
    window.print()
  } finally {
    render(null, sheet)
    sheet.remove()
  }
}

/** The ticket, 80 mm wide: the number 15 mm tall, the zone, the wait, the code. Never a name. */
export function TicketPaper({
  ticket: { paper, hallName, zoneIcon },
  language,
}: {
  ticket: PrintedTicket
  language: KioskLanguage
}) {
  const say = words[language].paper
  const colour = say.colours[(paper.letter.charCodeAt(0) - 65) % say.colours.length] ?? ''
  return (
    <article class="paper-ticket" lang={language}>
      <p>{hallName}</p>
      {paper.isReprint && <p class="paper-again">{say.again}</p>}
      <TicketNumber letter={paper.letter} number={paper.number} />
      {paper.stops.length > 1 ? (
        <ol class="paper-stops">
          {paper.stops.map((stop, index) => (
            <li key={stop.name}>
              <span class="paper-place">
                {index + 1}. {say.zoneLetter(stop.zone)}
              </span>
              <strong>{stop.name}</strong>
            </li>
          ))}
        </ol>
      ) : (
        <>
          <p>
            <ZoneBadge letter={paper.letter} name={say.zone(paper.letter, paper.zoneName, colour)} icon={zoneIcon} />
          </p>
          <p>
            <strong>{paper.serviceName}</strong>
          </p>
        </>
      )}
      <p>{say.ahead(paper.ahead)}</p>
      {paper.range && <p>{say.about(sayRange(paper.range, language))}</p>}
      {paper.whole && (
        <p>
          <Whole whole={paper.whole} language={language} />
        </p>
      )}
      <p>{say.printedAt(wallTime(paper.issuedAt))}</p>
      <Qr rows={paper.qr} label={say.follow} />
      <p>{say.follow}</p>
      <p class="paper-rule">{paper.rule}</p>
    </article>
  )
}

/** What to bring, with boxes to tick at home. */
export function ListPaper({ list, language }: { list: PaperList; language: KioskLanguage }) {
  return (
    <article class="paper-list" lang={language}>
      <p>{list.hallName}</p>
      <h2>{list.title}</h2>
      {list.services.map(({ name, papers }) => (
        <section key={name}>
          <h3>{name}</h3>
          <ul>
            {papers.map(paper => (
              <li key={paper}>{paper}</li>
            ))}
          </ul>
        </section>
      ))}
      <p class="paper-rule">{list.hint}</p>
    </article>
  )
}
