import type { ClipName } from './clips.ts'
import type { Playing, Sink } from './sink.ts'
import type { Outcome, SpokenMemory } from './spoken-memory.ts'
import type { Timing } from './timing.ts'

/** `silent`: this display is not the voice of its zone. `skipped`: nobody heard it, so the screen says “diumumkan di layar”. */
export type Answer = Outcome | 'silent'

export interface Saying {
  id: string
  clips: () => readonly ClipName[]
  /** How long ago it was called when it reached this display, after a broken connection for instance. */
  waitedMs?: number
  /** Cuts off what is being said and goes before what waits. */
  isUrgent?: boolean
}

export interface Started {
  id: string
  clips: readonly ClipName[]
  startedAt: number
  seconds: number
}

export interface CallLineOptions {
  sink: Sink
  timing: Timing
  memory: SpokenMemory
  isSpeaker: boolean
  onStarted?: (started: Started) => void
}

interface Waiting extends Saying {
  deadline: number
  settle: (answer: Answer) => void
}

/** Past this a call is old news to the ear: the person looks at the display, and the next one should be heard in time. */
const mostWaitMs = 20_000
/** A loudspeaker that was pulled out may never report the end. */
const graceMs = 2_000

/** One voice, one call at a time: in order, none twice, none late. */
export function makeCallLine({ sink, timing, memory, isSpeaker, onStarted }: CallLineOptions) {
  const known = new Map<string, Promise<Answer>>()
  let maySpeak = isSpeaker
  let line: Waiting[] = []
  let current: { saying: Waiting; playing: Playing; forget: () => void } | undefined
  let forgetExpiry = () => {}

  function say(saying: Saying): Promise<Answer> {
    if (!maySpeak) return Promise.resolve('silent')
    const underway = known.get(saying.id)
    if (underway) return underway
    const before = saying.isUrgent ? undefined : memory.outcome(saying.id)
    if (before) return Promise.resolve(before)

    const answer = new Promise<Answer>(settle => {
      const waiting = { ...saying, deadline: timing.now() + mostWaitMs - (saying.waitedMs ?? 0), settle }
      if (saying.isUrgent) goFirst(waiting)
      else line.push(waiting)
    })
    known.set(saying.id, answer)
    next()
    return answer
  }

  function goFirst(urgent: Waiting): void {
    line.splice(line.filter(waiting => waiting.isUrgent).length, 0, urgent)
    if (!current || current.saying.isUrgent) return
    // Cut off, it was not understood: it is said again after the emergency, unless that is too late.
    const cut = silence()
    if (cut) line.splice(line.filter(waiting => waiting.isUrgent).length, 0, cut)
  }

  /** Says what is next, once nothing is being said and there is sound. */
  function next(): void {
    dropLate()
    const saying = current || !sink.canPlay ? undefined : line.shift()
    if (!saying) return
    const clips = saying.clips()
    // Half a call would send somebody to the wrong counter.
    if (!sink.has(clips)) {
      settle(saying, 'skipped')
      next()
      return
    }

    // Remembered before the first sound: a page that is loaded again in the middle stays silent rather than call twice.
    if (!saying.isUrgent) memory.keep(saying.id, 'spoken')
    const playing = sink.play(clips)
    const forget = timing.after(playing.seconds * 1000 + graceMs, () => finish(playing, 'skipped'))
    current = { saying, playing, forget }
    void playing.ended.then(() => finish(playing, 'spoken'))
    onStarted?.({ id: saying.id, clips, startedAt: playing.startedAt, seconds: playing.seconds })
  }

  function finish(playing: Playing, answer: Outcome): void {
    if (current?.playing !== playing) return
    const said = silence()
    if (said) settle(said, answer)
    next()
  }

  function dropLate(): void {
    const now = timing.now()
    for (const late of line.filter(waiting => waiting.deadline <= now)) settle(late, 'skipped')
    line = line.filter(waiting => waiting.deadline > now)
    forgetExpiry()
    const first = Math.min(...line.map(waiting => waiting.deadline))
    forgetExpiry = line.length > 0 ? timing.after(first - now, next) : () => {}
  }

  function settle(saying: Waiting, answer: Answer): void {
    known.delete(saying.id)
    if (!saying.isUrgent && answer !== 'silent') memory.keep(saying.id, answer)
    saying.settle(answer)
  }

  function silence(): Waiting | undefined {
    const was = current
    current = undefined
    was?.forget()
    was?.playing.stop()
    return was?.saying
  }

  /** Another display may become the voice of the zone: from then on this one is quiet at once. */
  function setSpeaker(isNow: boolean): void {
    maySpeak = isNow
    if (isNow) return
    const cut = silence()
    for (const saying of cut ? [cut, ...line] : line) settle(saying, 'silent')
    line = []
    forgetExpiry()
  }

  return { say, next, setSpeaker }
}
