import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks'
import { ask } from '#client/ask.ts'
import { reportCondition } from '#contracts/identity'
import { choosePrinter, printerOf } from './printer/choice.ts'
import type { Printer, PrinterFault } from './printer/port.ts'

const everyMs = 15_000

/** The kiosk's printer, and the report of how it is: every 15 seconds, and at once when it failed somebody. */
export function usePrinter(): { printer: Printer; hasPrinted(): void; hasFailed(fault: PrinterFault): void } {
  const printer = useMemo(() => printerOf(choosePrinter(location.search, localStorage)), [])
  // A jam shows only while printing: it stands until a paper came out again.
  const lastFault = useRef<PrinterFault | null>(null)

  const report = useCallback(async () => {
    const { fault, paperLeft } = await printer.condition()
    await ask(reportCondition, { condition: fault ?? lastFault.current, paperLeft }).catch(() => undefined)
  }, [printer])

  useEffect(() => {
    void report()
    const timer = setInterval(() => void report(), everyMs)
    return () => clearInterval(timer)
  }, [report])

  const hasPrinted = useCallback(() => {
    const wasFaulty = lastFault.current !== null
    lastFault.current = null
    if (wasFaulty) void report()
  }, [report])
  const hasFailed = useCallback(
    (fault: PrinterFault) => {
      lastFault.current = fault
      void report()
    },
    [report],
  )
  return { printer, hasPrinted, hasFailed }
}
