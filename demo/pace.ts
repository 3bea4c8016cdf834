import { moveClock } from '#contracts/identity'
import type { Cast } from './cast.ts'
import { minute } from './play.ts'

/** The players may be this far behind the clock, in its own time, before it goes slower. */
const worstLagMs = 20_000
const everyMs = 1_000
const fastest = 2_400

/** With `max`, lets the hall's clock run as fast as server and players keep up with; otherwise leaves it. */
export function keepUp({ play, admin }: Cast, isMax: boolean): { stop(): void } {
  let isMoving = false
  const adjust = async () => {
    if (!isMax || isMoving) return
    const { stage } = play
    const lag = stage.lag()
    const wanted = lag > worstLagMs ? stage.speed * 0.7 : lag < worstLagMs / 3 ? stage.speed * 1.3 : stage.speed
    const speed = Math.min(fastest, Math.max(60, wanted))
    if (Math.abs(speed - stage.speed) < 1 || stage.now() > play.closesAt + 60 * minute) return
    isMoving = true
    const hallAt = stage.now()
    await admin.ask(moveClock, { hallAt: new Date(hallAt).toISOString(), speed }).catch(() => {})
    stage.set(hallAt, speed)
    isMoving = false
  }
  const timer = setInterval(() => void adjust(), everyMs)
  return { stop: () => clearInterval(timer) }
}
