/** Minutes from now, from the least to the most that are expected. */
export interface MinuteRange {
  from: number
  to: number
}

/** A stop that a visit still has ahead, as the hall stands now. All times are minutes from now. */
export interface StopAhead {
  /** Which stops of the same list come before it, by their positions. */
  after: readonly number[]
  /** Until a place in its line that is taken now would be called; null where nothing honest can be said. */
  wait: MinuteRange | null
  /** How old the place is that the visitor keeps in this line: so much sooner than a place taken now is it called. */
  earnedMinutes: number
  /** What it usually takes at the counter, and its standard deviation. */
  counterMinutes: number
  spreadMinutes: number
  zone: string
  /** When its counters are open by plan, in order; a break is the gap between two. */
  open: readonly (readonly [from: number, to: number])[]
  /** Closed or standing still for the moment: it comes last, whatever its line says. */
  isStopped: boolean
}

/** Where the visitor is, and when free for the next stop. */
export interface Start {
  /** Null before the first stop. */
  zone: string | null
  free: MinuteRange
  /** What it takes to go from one zone to another. */
  walkingMinutes: number
}
