import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { hallNow, wallTime } from '#client/clock.ts'
import type { DisplayCall, DisplayView } from '#contracts/queue'
import { noteSounded } from './measured.ts'
import type { VoiceCondition } from './report.ts'
import type { Answer } from './voice/call-line.ts'
import { makeVoice, type Voice, type VoiceState } from './voice/player.ts'

const emergencyTimes = 3
const emergencyPauseMs = 4_000
const testAt = '07.30'
const testLookMs = 20_000

const conditions: Record<VoiceState, VoiceCondition> = {
  loading: null,
  silent: null,
  ready: null,
  blocked: 'voice-blocked',
  missing: 'clips-missing',
}

export interface Speaking {
  condition: VoiceCondition
  /** A call is being said: the panel waits for its end. */
  isSpeaking: boolean
  say(call: DisplayCall, waitedMs: number): Promise<Answer>
}

/** The voice of this display, where it is the one that speaks in its zone. */
export function useVoice(isSpeaker: boolean, emergency: DisplayView['emergency']): Speaking {
  const [voice, setVoice] = useState<Voice>()
  const [state, setState] = useState<VoiceState>('loading')
  const [said, setSaid] = useState<number | null>(null)

  useEffect(() => {
    if (!isSpeaker || typeof AudioContext === 'undefined') return
    const made = makeVoice({ baseUrl: '/voice', isSpeaker, onStarted: noteSounded })
    const end = made.subscribe(setState)
    setState(made.state)
    setVoice(made)
    return () => {
      end()
      setVoice(undefined)
      setState('loading')
      void made.close()
    }
  }, [isSpeaker])

  useMorningTest(voice)
  useEmergency(voice, emergency?.textId)

  const latest = useRef(voice)
  latest.current = voice
  const say = useCallback(async (call: DisplayCall, waitedMs: number): Promise<Answer> => {
    if (!latest.current) return 'silent'
    setSaid(call.step)
    const answer = await latest.current.call(call, waitedMs)
    setSaid(before => (before === call.step ? null : before))
    return answer
  }, [])

  const hasSound = state === 'ready' || state === 'missing'
  return { condition: conditions[state], isSpeaking: said !== null && hasSound, say }
}

/** Says three times that there is an emergency message to read, for those who are not looking. */
function useEmergency(voice: Voice | undefined, text: string | undefined): void {
  useEffect(() => {
    if (!voice || !text) return
    let isOver = false
    const repeat = async () => {
      for (let times = 0; times < emergencyTimes && !isOver; ) {
        const answer = await voice.emergency('notice')
        if (answer === 'silent') return
        if (answer === 'spoken') times += 1
        await new Promise(resolve => setTimeout(resolve, emergencyPauseMs))
      }
    }
    void repeat()
    return () => {
      isOver = true
    }
  }, [voice, text])
}

/** Every morning before the doors open: a voice that does not work is found while there is time to mend it. */
function useMorningTest(voice: Voice | undefined): void {
  useEffect(() => {
    if (!voice) return
    let before = wallTime(hallNow())
    const timer = setInterval(() => {
      const now = wallTime(hallNow())
      if (before < testAt && now >= testAt) void voice.test()
      before = now
    }, testLookMs)
    return () => clearInterval(timer)
  }, [voice])
}
