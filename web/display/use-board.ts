import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { hallNow } from '#client/clock.ts'
import type { DisplayCall, DisplayView } from '#contracts/queue'
import { advance, type Board, catchUp, hear, leaveToScreen, startBoard } from './calls.ts'

const tickMs = 250
const mostEarly = 100

export interface BoardOptions {
  zone: string | null
  isSpeaking: boolean
  /** An emergency message covers the panel, or the hall is out of reach: nothing takes the panel meanwhile. */
  isHeld: boolean
}

export interface Calls {
  board: Board | undefined
  take(call: DisplayCall): void
  markOnScreenOnly(call: DisplayCall): void
}

/** The calls of this display as time goes by: from the view when it is asked, from the stream as they happen. */
export function useBoard(view: DisplayView | undefined, options: BoardOptions): Calls {
  const [board, setBoard] = useState<Board>()
  const latest = useRef(options)
  latest.current = options
  const early = useRef<DisplayCall[]>([])
  const speed = useRef(hallSpeed())

  const hearing = useCallback(() => {
    const ageOf = (call: DisplayCall) =>
      Math.max(0, (hallNow().getTime() - Date.parse(call.calledAt)) / speed.current.now())
    return { nowMs: performance.now(), zone: latest.current.zone, ageOf }
  }, [])

  const take = useCallback((call: DisplayCall) => {
    setBoard(before => {
      if (!before) {
        early.current = [...early.current, call].slice(-mostEarly)
        return before
      }
      const at = hearing()
      return advance(hear(before, call, { ...at, ageMs: at.ageOf(call) }), at.nowMs, latest.current)
    })
  }, [])

  useEffect(() => {
    if (!view) return
    const at = hearing()
    setBoard(before => {
      const caught = before ? catchUp(before, view, at) : startBoard(view, at)
      const calls = early.current.splice(0)
      const all = calls.reduce((next, call) => hear(next, call, { ...at, ageMs: at.ageOf(call) }), caught)
      return advance(all, at.nowMs, latest.current)
    })
  }, [view])

  useEffect(() => {
    const timer = setInterval(() => {
      speed.current.look()
      setBoard(before => before && advance(before, performance.now(), latest.current))
    }, tickMs)
    return () => clearInterval(timer)
  }, [])

  const markOnScreenOnly = useCallback(
    (call: DisplayCall) => setBoard(before => before && leaveToScreen(before, call)),
    [],
  )
  return { board, take, markOnScreenOnly }
}

/** How fast the hall's clock runs: a hall in practice plays a day in minutes, and a call's age is in the hall's time. */
function hallSpeed() {
  let hallMs = hallNow().getTime()
  let realMs = performance.now()
  let speed = 1
  return {
    now: () => speed,
    look: () => {
      const [hall, real] = [hallNow().getTime(), performance.now()]
      if (real > realMs && hall > hallMs) speed = (hall - hallMs) / (real - realMs)
      hallMs = hall
      realMs = real
    },
  }
}
