import type { ClipName } from './clips.ts'
import type { Playing, Sink } from './sink.ts'

/** Time to hand all clips of a call to the browser before the first of them sounds. */
const leadSeconds = 0.02

/** The browser's loudspeaker. Clips are scheduled on the audio clock, each at the sample where the one before ends. */
export function makeWebAudioSink(
  context: AudioContext,
  clips: () => ReadonlyMap<ClipName, AudioBuffer> | undefined,
): Sink {
  return {
    get canPlay() {
      return clips() !== undefined && context.state === 'running'
    },
    has: names => names.every(name => clips()?.has(name)),
    play: names =>
      play(
        context,
        names.flatMap(name => clips()?.get(name) ?? []),
      ),
  }
}

function play(context: AudioContext, buffers: readonly AudioBuffer[]): Playing {
  const beginning = context.currentTime + leadSeconds
  let end = beginning
  const sources = buffers.map(buffer => {
    const source = new AudioBufferSourceNode(context, { buffer })
    source.connect(context.destination)
    source.start(end)
    end += buffer.duration
    return source
  })
  const last = sources[sources.length - 1]
  const ended = new Promise<void>(resolve => (last ? last.addEventListener('ended', () => resolve()) : resolve()))
  return {
    startedAt: performance.now() + (leadSeconds + (context.outputLatency || 0)) * 1000,
    seconds: end - beginning,
    ended,
    stop() {
      for (const source of sources) {
        source.stop()
        source.disconnect()
      }
    },
  }
}
