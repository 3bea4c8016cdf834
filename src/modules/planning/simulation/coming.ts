/**
 * Kinds of what is on the agenda. Of two at the same minute the smaller number comes first: nobody is called at the minute
 * of closing, a counter that closes and opens again has closed before, and whoever joins a line finds counters that have
 * just become free.
 */
export const coming = {
  lastMinute: 0,
  closing: 1,
  end: 2,
  repair: 3,
  opening: 4,
  outage: 5,
  joining: 6,
  givingUp: 7,
} as const
