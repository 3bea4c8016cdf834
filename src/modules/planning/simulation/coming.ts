/**
 * Kinds of what is on the agenda. Of two at the same minute the smaller number comes first: a counter that closes and opens
 * again has closed before, and whoever joins a line finds counters that have just become free.
 */
export const coming = {
  end: 0,
  repair: 1,
  closing: 2,
  opening: 3,
  outage: 4,
  joining: 5,
  givingUp: 6,
  lastMinute: 7,
} as const
