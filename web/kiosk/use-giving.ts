import { useEffect, useMemo } from 'preact/hooks'
import type { KioskView } from '#contracts/queue'
import { giveNumber, printMs, within } from './give.ts'
import { callGreeter, connectVisit, kioskDeliveries, serverPorts } from './ports.ts'
import { faultOf, type Paper, type Printer, type PrinterFault } from './printer/port.ts'
import type { Standard } from './screens/papers.tsx'
import { listOf } from './shown.tsx'
import { go, type Press, type Sitting, screenOf, turnTo } from './sitting.ts'
import { usePrinter } from './use-printer.ts'

interface GivingProps {
  hallId: string
  hall: { view: KioskView | undefined; again(): void }
  standards: readonly Standard[]
  sitting: Sitting
  onSitting(change: (before: Sitting) => Sitting): void
}

export interface Giving {
  printer: Printer
  /** `more` is what this press adds to the sitting, such as the booking that was scanned. */
  give(press: Press, more?: Partial<Sitting>): void
  printList(): void
}

/** Gives numbers and lists to whoever sits here, and shows how far that has come. */
export function useGiving({ hallId, hall, standards, sitting, onSitting }: GivingProps): Giving {
  const { printer, hasPrinted, hasFailed } = usePrinter()
  const deliveries = useMemo(kioskDeliveries, [])
  const { view } = hall
  // Each answer of the server is a sign that it is there again.
  useEffect(() => void deliveries.flush(), [deliveries, view])

  const callStaff = (fault: PrinterFault, visitId: string | null) => {
    hasFailed(fault)
    void callGreeter(hallId, 'printer', visitId)
  }

  const give = async (press: Press, more: Partial<Sitting> = {}) => {
    onSitting(before => (screenOf(before).at === 'not-given' ? turnTo : go)(before, { at: 'giving', press }))
    const print = async (paper: Paper) => {
      const zoneIcon = view?.zones.find(zone => zone.letter === paper.letter)?.icon ?? ''
      await printer.printTicket({ paper, hallName: view?.hallName ?? '', zoneIcon }, sitting.language)
      hasPrinted()
    }
    const ports = {
      ...serverPorts(hallId),
      print,
      confirm: deliveries.confirm,
      callStaff: (id: string, fault: PrinterFault) => callStaff(fault, id),
    }
    try {
      const given = await giveNumber(ports, { ...sitting, ...more }, press)
      // The number counts once its delivery was told; before that it cannot wait for anybody.
      if (sitting.connectTo) await deliveries.flush()
      const connected = await connectVisit(hallId, given.issued.visitId, sitting)
      onSitting(before => turnTo(before, { at: 'given', given: { ...given, connected } }))
    } catch (refusal) {
      hall.again()
      onSitting(before => turnTo(before, { at: 'not-given', press, refusal }))
    }
  }

  const printList = async () => {
    if (!view) return
    onSitting(before => go(before, { at: 'list', fault: null, isPrinting: true }))
    const fault = await within(printMs, printer.printList(listOf(sitting, view, standards), sitting.language)).then(
      () => null,
      thrown => faultOf(thrown),
    )
    if (fault) callStaff(fault, null)
    else hasPrinted()
    onSitting(before => turnTo(before, { at: 'list', fault, isPrinting: false }))
  }

  return { printer, give: (press, more) => void give(press, more), printList: () => void printList() }
}
