/**
 * A telephone number as it is kept, `+6281234567890`, or undefined. Spaces, dots, dashes and brackets mean nothing; a
 * number without a country is Indonesian.
 */
export function readPhone(text: string): string | undefined {
  const digits = text.replace(/[\s.\-()/]/g, '')
  const whole = digits
    .replace(/^00/, '+')
    .replace(/^0/, '+62')
    .replace(/^62(?=\d{8})/, '+62')
    .replace(/^8/, '+628')
  return /^\+[1-9]\d{7,14}$/.test(whole) ? whole : undefined
}

/** The same, where it must be one that a message can reach: an Indonesian one is a mobile. */
export function readMobile(text: string): string | undefined {
  const phone = readPhone(text)
  const isReached = phone?.startsWith('+62') ? /^\+628\d{7,11}$/.test(phone) : true
  return isReached ? phone : undefined
}
