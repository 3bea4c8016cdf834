import { Button } from '#ui/button.tsx'
import type { PaperList, PrinterFault } from '../printer/port.ts'
import { words } from '../words.ts'
import type { Frame } from './frame.ts'
import { Screen } from './screen.tsx'

interface ListProps {
  frame: Frame
  list: PaperList
  isPrinting: boolean
  fault: PrinterFault | null
  onDone(): void
}

/** The list of papers instead of a ticket: printed, or shown where the printer failed. */
export function ListGiven({ frame, list, isPrinting, fault, onDone }: ListProps) {
  const say = words[frame.language]
  const title = isPrinting ? say.listPrinting : fault ? say.listShown : say.listPrinted
  return (
    <Screen
      frame={frame}
      name="list"
      title={title}
      controls={
        !isPrinting && (
          <div class="kiosk-answers">
            <Button kind="primary" class="answer-print" icon="check" onClick={onDone}>
              <span>{say.done}</span>
            </Button>
          </div>
        )
      }
    >
      {fault && (
        <p class="kiosk-warning" role="alert">
          {say.trouble[fault]}
        </p>
      )}
      {!isPrinting && (
        <p class="kiosk-hint" data-say>
          {say.listPrintedHint}
        </p>
      )}
      {fault &&
        list.services.map(({ name, papers }) => (
          <section key={name} class="list-part">
            <h2>{name}</h2>
            <ul>
              {papers.map(paper => (
                <li key={paper}>{paper}</li>
              ))}
            </ul>
          </section>
        ))}
    </Screen>
  )
}
