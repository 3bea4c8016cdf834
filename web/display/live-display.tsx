import { useEffect, useRef, useState } from 'preact/hooks'
import { hallNow, useHallClock, wallTime } from '#client/clock.ts'
import { type Live, useLive } from '#client/live.ts'
import { useQuestion } from '#client/question.ts'
import type { Me } from '#contracts/identity'
import { displayLive, displayView } from '#contracts/queue'
import { listed, tooLateMs } from './calls.ts'
import { Display } from './display.tsx'
import { usePainted } from './measured.ts'
import { useReport } from './report.ts'
import { useBoard } from './use-board.ts'
import { useNudge } from './use-nudge.ts'
import { useVoice } from './use-voice.ts'
import { Boot } from './whole-screens.tsx'

const newsMs = 8_000

/** A paired display at work: asks once, hears every call as it happens, and says it aloud where it is the voice. */
export function LiveDisplay({ me, hallId, hallName }: { me: Me; hallId: string; hallName: string }) {
  const { nudge, changed } = useNudge()
  const live = useLive(displayLive, { hallId }, { call: call => take(call), changed })
  const view = useQuestion(displayView, { hallId }, { nudge: `${live.connection} ${nudge}` }).answer
  const voice = useVoice(me.isSpeaker, view?.emergency ?? null)
  const isHeld = Boolean(view?.emergency) || live.state === 'lost'
  const { board, take, markOnScreenOnly } = useBoard(view, { zone: me.zone, isSpeaking: voice.isSpeaking, isHeld })
  const time = useHallClock()
  const dataAt = useDataTime(live)

  const now = board?.now
  // One call, one saying: it is the step that is new, not the board.
  useEffect(() => {
    if (!now) return
    const waitedMs = performance.now() - now.calledAt
    if (waitedMs >= tooLateMs) return
    void voice.say(now.call, waitedMs).then(answer => answer === 'skipped' && markOnScreenOnly(now.call))
  }, [now?.call.step])
  useReport(me.isSpeaker ? voice.condition : null)
  usePainted()
  useAwake()

  if (!view || !board) return <Boot hallName={hallName} />
  return (
    <Display
      view={view}
      now={now?.call ?? null}
      rows={listed(board, performance.now())}
      time={time}
      live={live.state}
      dataAt={wallTime(dataAt)}
      turn={Math.floor(performance.now() / newsMs)}
      voice={voice.condition}
    />
  )
}

/** The hall's time when the hall was last heard of. */
function useDataTime(live: Live): Date {
  const [at, setAt] = useState(hallNow)
  useEffect(() => setAt(hallNow()), [live.heardAt])
  return at
}

/** Keeps the screen from sleeping, where the browser can. The lock is lost whenever the page is hidden. */
function useAwake(): void {
  const lock = useRef<WakeLockSentinel | undefined>(undefined)
  useEffect(() => {
    const keep = () => {
      if (document.visibilityState !== 'visible') return
      void navigator.wakeLock?.request('screen').then(
        held => {
          lock.current = held
        },
        () => undefined,
      )
    }
    keep()
    document.addEventListener('visibilitychange', keep)
    return () => {
      document.removeEventListener('visibilitychange', keep)
      void lock.current?.release()
    }
  }, [])
}
