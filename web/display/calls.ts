import type { DisplayCall, DisplayView } from '#contracts/queue'

/** Each call fills the panel for at least so long. */
export const floodMs = 6_000
/** Nobody called for so long: the panel goes back to calm. */
export const calmAfterMs = 45_000
/** A call that cannot be announced within this is announced by the list alone. */
export const tooLateMs = 20_000
/** A clip that hangs must not hold the panel. */
const longestSpeechMs = 20_000

const rows = 6
const rowsWhenCrowded = 12
const freshMs = 10_000
const remembered = 1_000

export interface ListedCall {
  call: DisplayCall
  listedAt: number
  /** It came too late for the panel and the voice: the list alone announces it. */
  isOnScreenOnly: boolean
}

export interface WaitingCall {
  call: DisplayCall
  calledAt: number
}

/** What a display knows of calls. Times are the milliseconds of one steady clock, never the hall's. */
export interface Board {
  day: string | null
  /** Steps that were taken in: a call is shown and spoken once, however often it is told. */
  heard: ReadonlySet<number>
  /** What fills the panel. */
  now: { call: DisplayCall; calledAt: number; since: number } | null
  /** What will fill the panel next, in the order it was called. It stands in `last` already. */
  waiting: readonly WaitingCall[]
  /** Newest first. */
  last: readonly ListedCall[]
}

export interface Hearing {
  nowMs: number
  /** How long ago it was called, in real milliseconds. */
  ageMs: number
  /** The zone this display announces; null for all. Calls of other zones stand in the list only. */
  zone: string | null
}

/** The same for several calls at once. */
export interface Looking extends Omit<Hearing, 'ageMs'> {
  ageOf(call: DisplayCall): number
}

/** The board of a display that was just switched on: what was called before is listed, and the newest call still fills the panel. */
export function startBoard({ day, calls }: Pick<DisplayView, 'day' | 'calls'>, at: Looking): Board {
  const newest = calls.find(call => isAnnounced(call, at.zone))
  const ageMs = newest ? at.ageOf(newest) : 0
  return {
    day: day.day,
    heard: new Set(calls.map(call => call.step)),
    now: newest && ageMs < calmAfterMs ? { call: newest, calledAt: at.nowMs - ageMs, since: at.nowMs - ageMs } : null,
    waiting: [],
    last: withoutRepeats(calls.map(call => ({ call, listedAt: at.nowMs - freshMs, isOnScreenOnly: false }))),
  }
}

/** Takes in one call: listed at once, and queued for the panel if that is not too late. The same step again changes nothing. */
export function hear(board: Board, call: DisplayCall, { nowMs, ageMs, zone }: Hearing): Board {
  if (board.heard.has(call.step)) return board
  const isOurs = isAnnounced(call, zone)
  const isOnScreenOnly = isOurs && ageMs + untilFree(board, nowMs) >= tooLateMs
  return {
    ...board,
    heard: remember(board.heard, call.step),
    waiting: isOurs && !isOnScreenOnly ? [...board.waiting, { call, calledAt: nowMs - ageMs }] : board.waiting,
    last: withoutRepeats([{ call, listedAt: nowMs, isOnScreenOnly }, ...board.last]),
  }
}

/** After a gap: takes in what the server's view holds and the stream did not bring, oldest first. A new day begins with an empty list. */
export function catchUp(board: Board, view: Pick<DisplayView, 'day' | 'calls'>, at: Looking): Board {
  if (view.day.day !== board.day) return startBoard(view, at)
  return view.calls
    .toSorted((a, b) => a.step - b.step)
    .reduce((next, call) => hear(next, call, { nowMs: at.nowMs, ageMs: at.ageOf(call), zone: at.zone }), board)
}

/**
 * Lets time pass: the next call takes the panel, a late one is left to the list, a long silence makes it calm. The same
 * board when nothing is due. `isHeld` while an emergency message covers everything.
 */
export function advance(board: Board, nowMs: number, { isSpeaking = false, isHeld = false } = {}): Board {
  const settled = leaveLateToList(board, nowMs)
  if (isHeld) return settled.now ? { ...settled, now: null } : settled

  const shownMs = settled.now ? nowMs - settled.now.since : Number.POSITIVE_INFINITY
  if (shownMs < floodMs || (isSpeaking && shownMs < longestSpeechMs)) return settled

  const [first, ...rest] = settled.waiting
  if (first) return { ...settled, now: { ...first, since: nowMs }, waiting: rest }
  return settled.now && shownMs >= calmAfterMs ? { ...settled, now: null } : settled
}

/** The voice could not say it: then the list says that the screen did. */
export function leaveToScreen(board: Board, { step }: DisplayCall): Board {
  const last = board.last.map(one => (one.call.step === step ? { ...one, isOnScreenOnly: true } : one))
  return { ...board, last }
}

/** The rows beside the panel. While many are called at once they are more and smaller, so that each stays long enough to be read. */
export function listed(board: Board, nowMs: number): readonly ListedCall[] {
  const others = board.last.filter(({ call }) => !board.now || !isSameNumber(call, board.now.call))
  const fresh = others.filter(one => nowMs - one.listedAt < freshMs).length
  return others.slice(0, fresh > rows ? rowsWhenCrowded : rows)
}

function isAnnounced(call: DisplayCall, zone: string | null): boolean {
  return zone === null || call.zone === zone
}

/** How long until the panel is free for one more. */
function untilFree({ now, waiting }: Board, nowMs: number): number {
  const rest = now ? Math.max(0, now.since + floodMs - nowMs) : 0
  return rest + waiting.length * floodMs
}

function leaveLateToList(board: Board, nowMs: number): Board {
  const isLate = (one: WaitingCall) => nowMs - one.calledAt >= tooLateMs
  const late = board.waiting.filter(isLate).map(({ call }) => ({ call, listedAt: nowMs, isOnScreenOnly: true }))
  if (late.length === 0) return board
  return {
    ...board,
    waiting: board.waiting.filter(one => !isLate(one)),
    last: withoutRepeats([...late.toReversed(), ...board.last]),
  }
}

/** A number stands in the list once, where it was called last; the list stays short however long the day. */
function withoutRepeats(list: readonly ListedCall[]): ListedCall[] {
  const once = list.filter((one, at) => list.findIndex(other => isSameNumber(other.call, one.call)) === at)
  return once.slice(0, rowsWhenCrowded + 1)
}

function isSameNumber(a: DisplayCall, b: DisplayCall): boolean {
  return a.letter === b.letter && a.number === b.number
}

/** Steps come in commit order, not always rising, so each is remembered: the newest thousand, which no repeat outlives. */
function remember(heard: ReadonlySet<number>, step: number): ReadonlySet<number> {
  return new Set([...heard, step].slice(-remembered))
}
