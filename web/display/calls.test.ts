import { expect, test } from 'vitest'
import type { DisplayCall } from '#contracts/queue'
import {
  advance,
  type Board,
  calmAfterMs,
  catchUp,
  floodMs,
  hear,
  leaveToScreen,
  listed,
  startBoard,
  tooLateMs,
} from './calls.ts'

const day = { day: '2026-11-24', state: 'open', openedAt: null, closedAt: null } as const

function call(step: number, more: Partial<DisplayCall> = {}): DisplayCall {
  const calledAt = '2026-11-24T03:00:00.000Z'
  return {
    step,
    letter: 'B',
    number: step,
    zone: 'B',
    counterLabel: '3',
    calledAt,
    isRecall: false,
    language: 'id',
    ...more,
  }
}

function start(calls: DisplayCall[] = [], ageMs = 0, zone: string | null = null): Board {
  return startBoard({ day, calls }, { nowMs: 0, ageOf: () => ageMs, zone })
}

const heard = (board: Board, one: DisplayCall, nowMs: number, ageMs = 0, zone: string | null = null) =>
  advance(hear(board, one, { nowMs, ageMs, zone }), nowMs)

/** Plays a quarter of a second at a time, and notes each call that takes the panel with its moment. */
function play(first: Board, calls: { at: number; call: DisplayCall }[], untilMs: number) {
  let board = first
  const panel: { step: number; at: number }[] = []
  const rows = new Map<number, { shownMs: number; isMarked: boolean }>()
  for (let now = 0; now <= untilMs; now += 250) {
    for (const one of calls.filter(({ at }) => at > now - 250 && at <= now)) {
      board = hear(board, one.call, { nowMs: now, ageMs: now - one.at, zone: null })
    }
    board = advance(board, now)
    if (board.now && panel.at(-1)?.step !== board.now.call.step) panel.push({ step: board.now.call.step, at: now })
    for (const { call: shown, isOnScreenOnly } of listed(board, now)) {
      const row = rows.get(shown.step) ?? { shownMs: 0, isMarked: false }
      rows.set(shown.step, { shownMs: row.shownMs + 250, isMarked: row.isMarked || isOnScreenOnly })
    }
  }
  return { board, panel, rows }
}

test('a call takes a free panel at once', () => {
  const board = heard(start(), call(1), 1_000)

  expect(board.now).toMatchObject({ call: { step: 1 }, since: 1_000 })
})

test('a call that comes while another fills the panel is listed at once and waits until that one was seen', () => {
  const board = heard(heard(start(), call(1), 0), call(2), 1_000)

  expect(board.now?.call.step).toBe(1)
  expect(listed(board, 1_000).map(one => one.call.step)).toEqual([2])
  expect(advance(board, floodMs - 1).now?.call.step).toBe(1)
  expect(advance(board, floodMs).now?.call.step).toBe(2)
})

test('calls take the panel in the order they were called, each for six seconds, none dropped', () => {
  const calls = [1, 2, 3, 4].map(step => ({ at: step * 100, call: call(step) }))

  const { panel } = play(start(), calls, 40_000)

  expect(panel.map(one => one.step)).toEqual([1, 2, 3, 4])
  for (const [at, one] of panel.slice(1).entries())
    expect(one.at - (panel[at]?.at ?? 0)).toBeGreaterThanOrEqual(floodMs)
})

test('a hundred calls in a minute: each fills the panel in order, or is marked in the list and stays there six seconds', () => {
  const calls = Array.from({ length: 100 }, (_, at) => ({ at: at * 600, call: call(at + 1) }))

  const { panel, rows } = play(start(), calls, 120_000)

  const onPanel = panel.map(one => one.step)
  expect(onPanel).toEqual(onPanel.toSorted((a, b) => a - b))
  expect(onPanel.length).toBeGreaterThanOrEqual(10)
  for (const { at, call: one } of calls) {
    const taken = panel.find(other => other.step === one.step)
    if (taken) expect(taken.at - at).toBeLessThanOrEqual(tooLateMs)
    else {
      expect(rows.get(one.step)?.isMarked).toBe(true)
      expect(rows.get(one.step)?.shownMs).toBeGreaterThanOrEqual(floodMs)
    }
  }
})

test('the panel waits for the voice to finish, but not for one that hangs', () => {
  const board = heard(heard(start(), call(1), 0), call(2), 100)

  expect(advance(board, floodMs + 2_000, { isSpeaking: true }).now?.call.step).toBe(1)
  expect(advance(board, 19_000, { isSpeaking: false }).now?.call.step).toBe(2)
  expect(advance(heard(start(), call(1), 0), 20_000, { isSpeaking: true }).now?.call.step).toBe(1)
  const late = hear(heard(start(), call(1), 0), call(3), { nowMs: 19_900, ageMs: 0, zone: null })
  expect(advance(late, 20_000, { isSpeaking: true }).now?.call.step).toBe(3)
})

test('the last call stays until nobody was called for a while; then the panel is calm and the list keeps it', () => {
  const board = heard(start(), call(1), 0)

  expect(advance(board, calmAfterMs - 1)).toBe(board)
  const calm = advance(board, calmAfterMs)

  expect(calm.now).toBeNull()
  expect(listed(calm, calmAfterMs).map(one => one.call.step)).toEqual([1])
})

test('a number that is called again fills the panel again, and stands in the list once', () => {
  const board = heard(heard(start(), call(1), 0), call(2, { number: 1, isRecall: true, counterLabel: '5' }), 10_000)

  expect(board.now?.call).toMatchObject({ step: 2, counterLabel: '5' })
  expect(listed({ ...board, now: null }, 10_000).map(one => one.call.step)).toEqual([2])
})

test('a display of one zone fills its panel with calls of that zone; others stand in its list, unmarked', () => {
  const board = heard(start(), call(1, { zone: 'C', letter: 'C' }), 0, 0, 'B')

  expect(board.now).toBeNull()
  expect(listed(board, 0)).toMatchObject([{ call: { step: 1 }, isOnScreenOnly: false }])
})

test('the same step again changes nothing, from the stream or from the view', () => {
  const board = heard(start(), call(1), 0)

  expect(hear(board, call(1), { nowMs: 5_000, ageMs: 5_000, zone: null })).toBe(board)
  expect(catchUp(board, { day, calls: [call(1)] }, { nowMs: 5_000, ageOf: () => 5_000, zone: null })).toBe(board)
})

test('steps that arrive out of order are all shown: the order of commits is not always that of steps', () => {
  const board = advance(heard(heard(start(), call(8), 0), call(7), 100), floodMs)

  expect(board.now?.call.step).toBe(7)
})

test('after a short gap the missed calls fill the panel, oldest first, each once', () => {
  const before = heard(start(), call(1), 0)
  const view = { day, calls: [call(3), call(2), call(1)] }

  const caught = catchUp(before, view, { nowMs: 10_000, ageOf: () => 3_000, zone: null })
  const again = catchUp(caught, view, { nowMs: 10_100, ageOf: () => 3_100, zone: null })

  expect(again).toBe(caught)
  expect(caught.waiting.map(one => one.call.step)).toEqual([2, 3])
})

test('after a long gap the missed calls are listed as announced on the screen, and not on the panel', () => {
  const caught = catchUp(
    start([call(1)], 60_000),
    { day, calls: [call(3), call(2), call(1)] },
    { nowMs: 300_000, ageOf: () => 120_000, zone: null },
  )

  expect(caught.waiting).toEqual([])
  expect(caught.last.map(one => [one.call.step, one.isOnScreenOnly])).toEqual([
    [3, true],
    [2, true],
    [1, false],
  ])
})

test('a page that is loaded again within a call shows that call for what is left of its time', () => {
  const board = start([call(2), call(1)], 4_000)

  expect(board.now?.call.step).toBe(2)
  expect(board.waiting).toEqual([])
  expect(advance(board, calmAfterMs - 4_000).now).toBeNull()
})

test('a display that is switched on long after the last call is calm and lists it', () => {
  const board = start([call(2), call(1)], 10 * 60_000)

  expect(board.now).toBeNull()
  expect(listed(board, 0).map(one => one.call.step)).toEqual([2, 1])
})

test('a new day begins with an empty list', () => {
  const board = heard(start(), call(1), 0)

  const next = catchUp(
    board,
    { day: { ...day, day: '2026-11-25' }, calls: [] },
    { nowMs: 1_000, ageOf: () => 0, zone: null },
  )

  expect(next).toMatchObject({ day: '2026-11-25', now: null, last: [] })
})

test('while an emergency covers the panel nothing takes it, and what waits too long is marked in the list', () => {
  const board = heard(heard(start(), call(1), 0), call(2), 100)

  const held = advance(board, 10_000, { isHeld: true })
  const later = advance(held, 100 + tooLateMs, { isHeld: true })

  expect(held.now).toBeNull()
  expect(held.waiting.map(one => one.call.step)).toEqual([2])
  expect(later.waiting).toEqual([])
  expect(listed(later, 21_000)).toMatchObject([{ call: { step: 2 }, isOnScreenOnly: true }, { call: { step: 1 } }])
})

test('a call that the voice could not say is marked in the list', () => {
  const board = leaveToScreen(heard(start(), call(1), 0), call(1))

  expect(listed({ ...board, now: null }, 0)).toMatchObject([{ call: { step: 1 }, isOnScreenOnly: true }])
})

test('a day of calls leaves lists of bounded length', () => {
  let board = start()
  for (let step = 1; step <= 5_000; step += 1) board = heard(board, call(step), step * 2_000)

  expect(board.heard.size).toBeLessThanOrEqual(1_000)
  expect(board.last.length).toBeLessThanOrEqual(13)
  expect(board.waiting.length).toBeLessThanOrEqual(4)
})
