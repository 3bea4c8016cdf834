import type { DeviceKind } from '#contracts/identity'

let place: string | null = null

/**
 * Says which device this page is, before it asks anything. One browser may hold a kiosk, a display and a person's desk at
 * once: each keeps its own token, and a page that is no device has none.
 */
export function beDevice(kind: DeviceKind): void {
  place = `satap-${kind}`
}

/** The token of this paired device, kept by its browser. */
export function deviceToken(): string | null {
  return place && localStorage.getItem(place)
}

/** Keeps the token that pairing gave, or forgets the one that was taken back. */
export function keepDeviceToken(token: string | null): void {
  if (!place) return
  if (token === null) localStorage.removeItem(place)
  else localStorage.setItem(place, token)
}
