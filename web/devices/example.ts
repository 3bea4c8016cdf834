import type { Device } from '#contracts/identity'
import type { Zone } from '#contracts/places'

function device(name: string, kind: Device['kind'], more: Partial<Device> = {}): Device {
  return {
    id: name,
    kind,
    name,
    hallId: 'contoh',
    zone: null,
    isSpeaker: false,
    isConnected: true,
    silentSeconds: 5,
    condition: null,
    paperLeft: null,
    ...more,
  }
}

/** The devices of an invented hall: two need somebody. */
export const devices: Device[] = [
  device('Anjungan 1, pintu utama', 'kiosk', { paperLeft: 412 }),
  device('Anjungan 2, dekat tangga', 'kiosk', { condition: 'printer-jam', paperLeft: 230 }),
  device('Layar Zona A', 'display', { zone: 'A', isSpeaker: true }),
  device('Layar Zona B', 'display', { zone: 'B', isSpeaker: true, isConnected: false, silentSeconds: 412 }),
  device('Layar pintu masuk', 'display', { isConnected: false, silentSeconds: null }),
]

export const zones: Zone[] = [
  {
    letter: 'A',
    nameId: 'Mandiri',
    nameEn: 'Self-service',
    seatId: 'Kursi biru',
    seatEn: 'Blue seats',
    icon: 'pointer',
  },
  { letter: 'B', nameId: 'Cepat', nameEn: 'Quick', seatId: 'Kursi kuning', seatEn: 'Yellow seats', icon: 'zap' },
]
