/** How a booking is named at a door: by the address in its QR code, or by its spoken code. */
export type NamedBooking = { secret: string } | { code: string }

/** What a scanner or a hand typed, as the booking it names; undefined where it is none. */
export function bookingIn(text: string): NamedBooking | undefined {
  const secret = /(?:^|\W)b\W([\w-]{22})\W*$/.exec(text.trim())?.[1]
  if (secret) return { secret }
  const code = text.toUpperCase().replace(/[\s.-]/g, '')
  return /^[2-9A-HJKMNP-Z]{8}$/.test(code) ? { code } : undefined
}

/** Letters and digits of a spoken code: those that are not mistaken for each other. */
export const codeKeys = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A scanner types faster than any hand, and ends with Enter. */
const fastestHandMs = 60

/**
 * Hears a scanner that types: answers the undoing. What it typed reaches nobody else, so that its Enter presses no
 * button.
 */
export function listenToScanner(
  onScan: (text: string) => void,
  now: () => number = () => performance.now(),
): () => void {
  let typed = ''
  let last = 0
  const hear = (event: KeyboardEvent) => {
    const isFast = now() - last < fastestHandMs
    last = now()
    if (event.key === 'Enter' && isFast && typed.length >= 8) {
      event.preventDefault()
      event.stopImmediatePropagation()
      onScan(typed)
      typed = ''
    } else if (event.key.length === 1) typed = isFast ? typed + event.key : event.key
    else if (event.key !== 'Shift') typed = ''
  }
  document.addEventListener('keydown', hear, true)
  return () => document.removeEventListener('keydown', hear, true)
}
