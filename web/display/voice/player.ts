import { type Answer, makeCallLine, type Saying, type Started } from './call-line.ts'
import type { ClipName } from './clips.ts'
import { type FetchClip, fetchBytes, type LoadedVoice, loadClips } from './load-clips.ts'
import { clipsFor, emergencyClips, type SpokenCall, testClips, voiceLanguage } from './spoken.ts'
import { makeSpokenMemory } from './spoken-memory.ts'
import { browserTiming } from './timing.ts'
import { makeWebAudioSink } from './web-audio.ts'

/**
 * `blocked`: the browser waits for a touch. `missing`: clips did not arrive; calls that need them are only shown.
 * `silent`: another display is the voice of this zone.
 */
export type VoiceState = 'loading' | 'ready' | 'blocked' | 'missing' | 'silent'

export interface VoiceOptions {
  /** Where the tenant's voice folder is served. */
  baseUrl: string
  /** One display a zone speaks, or they echo: the server says which. */
  isSpeaker: boolean
  fetchClip?: FetchClip
  audioContext?: AudioContext
  storage?: Storage
  /** The hall's day, on which a call is spoken once. */
  today?: () => string
  /** When each call began to sound, for what AC-T1-2 measures. */
  onStarted?: (started: Started) => void
}

/** A call as the display's stream brings it. */
export interface HallCall extends Omit<SpokenCall, 'style'> {
  step: number
  calledAt: string
}

/** As long as a clip is missing: a server that starts after its displays is found again. */
const retryMs = 30_000

export type Voice = ReturnType<typeof makeVoice>

/** The voice of a display: loads its clips at once, and from then on says calls one after the other. */
export function makeVoice({ baseUrl, onStarted, ...options }: VoiceOptions) {
  const { fetchClip = fetchBytes, audioContext: context = new AudioContext(), today = localDay } = options
  const folder = `${baseUrl}/${voiceLanguage('id')}`
  const listeners = new Set<(state: VoiceState) => void>()
  let loaded: LoadedVoice | undefined
  let isSpeaker = options.isSpeaker
  let state = stateOf(context, loaded, isSpeaker)
  let forgetRetry = () => {}
  let isClosed = false

  const sink = makeWebAudioSink(context, () => loaded?.clips)
  const memory = makeSpokenMemory(options.storage ?? browserStorage(), today)
  const line = makeCallLine({ sink, timing: browserTiming, memory, isSpeaker, onStarted })

  context.addEventListener('statechange', look)
  for (const gesture of gestures) document.addEventListener(gesture, unlock, { capture: true, passive: true })
  unlock()
  void load()

  async function load(): Promise<void> {
    const arrived = await loadClips(folder, fetchClip, context, loaded)
    if (isClosed) return
    loaded = arrived
    if (arrived.missing.length > 0) forgetRetry = browserTiming.after(retryMs, () => void load())
    look()
  }

  function look(): void {
    const now = stateOf(context, loaded, isSpeaker)
    if (now !== state) {
      state = now
      for (const listener of listeners) listener(state)
    }
    line.next()
  }

  /** Browsers stay silent until a person has touched the page, unless the kiosk was started with the autoplay flag. */
  function unlock(): void {
    if (context.state !== 'running' && !isClosed) context.resume().catch(() => {})
  }

  return {
    get state() {
      return state
    },
    /** The clips that did not arrive, by name, for the person who looks after the device. */
    get missing(): readonly ClipName[] {
      return loaded?.missing ?? []
    },
    /** Tells when the state changes; the answer ends it. */
    subscribe(listener: (state: VoiceState) => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Says a call, once for ever. `waitedMs`: how old it was when it arrived, when it was missed and replayed. */
    call(call: HallCall, waitedMs = 0): Promise<Answer> {
      const clips = () => clipsFor({ ...call, style: loaded?.style })
      // A step alone comes again after a practice database was made anew on the same day.
      return line.say({ id: `${call.step} ${call.calledAt}`, clips, waitedMs })
    },
    /** Says any clips under an id of their own, once. */
    say({ id, clips, waitedMs }: Pick<Saying, 'id' | 'waitedMs'> & { clips: readonly ClipName[] }): Promise<Answer> {
      return line.say({ id, clips: () => clips, waitedMs })
    },
    /** Cuts off the call that is being said. Not remembered: the screen says it as often as it wants it heard. */
    emergency(kind: 'leave' | 'notice'): Promise<Answer> {
      return line.say({ id: `emergency ${kind}`, clips: () => emergencyClips(kind), isUrgent: true })
    },
    /** The morning's test: `spoken` means that a clip has run to its end. */
    test(): Promise<Answer> {
      return line.say({ id: `test ${performance.timeOrigin + performance.now()}`, clips: () => testClips })
    },
    /** The server has made this display the voice of its zone, or another one. */
    setSpeaker(isNow: boolean): void {
      isSpeaker = isNow
      line.setSpeaker(isNow)
      look()
    },
    unlock,
    async close(): Promise<void> {
      isClosed = true
      forgetRetry()
      line.setSpeaker(false)
      listeners.clear()
      for (const gesture of gestures) document.removeEventListener(gesture, unlock, { capture: true })
      context.removeEventListener('statechange', look)
      await context.close()
    },
  }
}

const gestures = ['pointerdown', 'touchend', 'keydown'] as const

/** A touch helps against `blocked` and not against `missing`: so `blocked` is told first. */
function stateOf(context: AudioContext, loaded: LoadedVoice | undefined, isSpeaker: boolean): VoiceState {
  if (!isSpeaker) return 'silent'
  if (!loaded) return 'loading'
  if (context.state !== 'running') return 'blocked'
  return loaded.missing.length > 0 ? 'missing' : 'ready'
}

function localDay(): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format()
}

/** A browser that forbids storage throws at the mere mention of it. */
function browserStorage(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}
