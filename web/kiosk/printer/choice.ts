import { browserPrinter } from './browser.tsx'
import type { Printer } from './port.ts'
import { serialWire } from './serial.ts'
import { type SimulatedFault, simulatedFaults, simulatedPrinter } from './simulator.ts'
import { usbWire } from './usb.ts'
import { wirePrinter } from './wire-printer.ts'

const kinds = ['browser', 'serial', 'usb', 'simulator'] as const
export type PrinterKind = (typeof kinds)[number]

const storageKey = 'satap-printer'

/**
 * Which printer this kiosk has: `?printer=serial` chooses one and is remembered, for a kiosk starts at its bare
 * address every morning. Faults of the simulator are for this time only.
 */
export function choosePrinter(
  query: string,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
): { kind: PrinterKind; fault: SimulatedFault | null } {
  const asked = new URLSearchParams(query)
  const chosen = kinds.find(kind => kind === asked.get('printer'))
  if (chosen && chosen !== 'simulator') storage.setItem(storageKey, chosen)
  const kind = chosen ?? kinds.find(one => one === storage.getItem(storageKey)) ?? 'browser'
  return { kind, fault: simulatedFaults.find(fault => fault === asked.get('fault')) ?? null }
}

/** Makes the chosen printer. */
export function printerOf({ kind, fault }: ReturnType<typeof choosePrinter>): Printer {
  if (kind === 'serial') return wirePrinter(kind, serialWire())
  if (kind === 'usb') return wirePrinter(kind, usbWire())
  return kind === 'simulator' ? simulatedPrinter(fault) : browserPrinter()
}
