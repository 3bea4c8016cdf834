/** A session ends after half an hour without a request, and after twelve hours in any case (ASVS 5.0, chapter V7). */
export const idleMinutes = 30
export const longestHours = 12

/** A device silent for longer than this is shown as not connected. */
export const silentAfterSeconds = 30
