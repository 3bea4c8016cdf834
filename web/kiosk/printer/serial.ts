import { makeInbox } from './inbox.ts'
import { PrintingFailed } from './port.ts'
import type { Wire } from './wire-printer.ts'

/** What we use of Web Serial, which TypeScript's browser library does not know yet. */
interface SerialPort {
  readonly readable: ReadableStream<Uint8Array> | null
  readonly writable: WritableStream<Uint8Array> | null
  open(options: { baudRate: number }): Promise<void>
  close(): Promise<void>
}
interface Serial {
  getPorts(): Promise<SerialPort[]>
  requestPort(): Promise<SerialPort>
}

const baudRate = 115_200

/** A printer on a serial port, real or over USB. The port is the one the technician allowed. */
export function serialWire(): Wire {
  // The browser gives this object only to secure pages of browsers that have it.
  const serial = (navigator as { serial?: Serial }).serial
  const inbox = makeInbox()
  let open: SerialPort | undefined

  const listen = async (port: SerialPort) => {
    const reader = port.readable?.getReader()
    try {
      for (;;) {
        const part = await reader?.read()
        if (!part || part.done) break
        inbox.put(part.value)
      }
    } catch {
      // The cable was pulled: the next question opens it again.
    } finally {
      reader?.releaseLock()
      if (open === port) open = undefined
      await port.close().catch(() => undefined)
    }
  }

  return {
    open: async () => {
      if (open) return
      const port = (await serial?.getPorts())?.[0]
      if (!port) throw new PrintingFailed('printer-offline')
      if (!port.writable) await port.open({ baudRate })
      open = port
      void listen(port)
    },
    write: async bytes => {
      inbox.clear()
      const writer = open?.writable?.getWriter()
      if (!writer) throw new PrintingFailed('printer-offline')
      try {
        await writer.write(bytes)
      } finally {
        writer.releaseLock()
      }
    },
    read: (fits, withinMs) => inbox.take(fits, withinMs),
    choose: async () => void (await serial?.requestPort()),
  }
}
