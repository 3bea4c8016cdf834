import { makeInbox } from './inbox.ts'
import { PrintingFailed } from './port.ts'
import type { Wire } from './wire-printer.ts'

/** What we use of WebUSB, which TypeScript's browser library does not know yet. */
interface UsbDevice {
  readonly opened: boolean
  readonly configuration: { interfaces: readonly UsbInterface[] } | null
  open(): Promise<void>
  selectConfiguration(value: number): Promise<void>
  claimInterface(number: number): Promise<void>
  transferOut(endpoint: number, data: Uint8Array<ArrayBuffer>): Promise<{ status: string }>
  transferIn(endpoint: number, length: number): Promise<{ data?: DataView }>
}
interface UsbInterface {
  interfaceNumber: number
  alternate: {
    interfaceClass: number
    endpoints: readonly { endpointNumber: number; direction: 'in' | 'out'; type: string }[]
  }
}
interface Usb {
  getDevices(): Promise<UsbDevice[]>
  requestDevice(options: { filters: { classCode: number }[] }): Promise<UsbDevice>
}

const printerClass = 7

/** A printer on USB, spoken to by bulk transfers. The device is the one the technician allowed. */
export function usbWire(): Wire {
  // The browser gives this object only to secure pages of browsers that have it.
  const usb = (navigator as { usb?: Usb }).usb
  const inbox = makeInbox()
  let open: { device: UsbDevice; out: number } | undefined

  const listen = async (device: UsbDevice, endpoint: number) => {
    try {
      for (;;) {
        const { data } = await device.transferIn(endpoint, 64)
        if (data) inbox.put(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
      }
    } catch {
      if (open?.device === device) open = undefined
    }
  }

  return {
    open: async () => {
      if (open) return
      const device = (await usb?.getDevices())?.[0]
      if (!device) throw new PrintingFailed('printer-offline')
      if (!device.opened) await device.open()
      if (!device.configuration) await device.selectConfiguration(1)
      const printer = device.configuration?.interfaces.find(one => one.alternate.interfaceClass === printerClass)
      const bulk = (direction: 'in' | 'out') =>
        printer?.alternate.endpoints.find(one => one.direction === direction && one.type === 'bulk')?.endpointNumber
      const [out, into] = [bulk('out'), bulk('in')]
      if (!printer || out === undefined || into === undefined) throw new PrintingFailed('printer-offline')
      await device.claimInterface(printer.interfaceNumber)
      open = { device, out }
      void listen(device, into)
    },
    write: async bytes => {
      inbox.clear()
      const answer = await open?.device.transferOut(open.out, bytes)
      if (answer?.status !== 'ok') throw new PrintingFailed('printer-offline')
    },
    read: (fits, withinMs) => inbox.take(fits, withinMs),
    choose: async () => void (await usb?.requestDevice({ filters: [{ classCode: printerClass }] })),
  }
}
