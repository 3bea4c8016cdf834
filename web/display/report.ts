import { useEffect } from 'preact/hooks'
import { ask } from '#client/ask.ts'
import { reportCondition } from '#contracts/identity'

export type VoiceCondition = 'voice-blocked' | 'clips-missing' | null

const everyMs = 15_000

/** Tells the hall how this display is: at once when it changes, and every 15 seconds. */
export function useReport(condition: VoiceCondition): void {
  useEffect(() => {
    // Out of reach: the screen shows its own age, and the hall sees that it is silent.
    const tell = () => void ask(reportCondition, { condition }).catch(() => undefined)
    tell()
    const timer = setInterval(tell, everyMs)
    return () => clearInterval(timer)
  }, [condition])
}
