import { type ClipName, clipNames, type NumberStyle, type VoiceManifest } from './clips.ts'

/** Reads one file of the voice. */
export type FetchClip = (url: string) => Promise<ArrayBuffer>

export interface LoadedVoice {
  clips: ReadonlyMap<ClipName, AudioBuffer>
  missing: readonly ClipName[]
  style: NumberStyle
}

/** Fetches and decodes what is not there yet. A clip that fails is named and the others are used. */
export async function loadClips(
  folder: string,
  fetchClip: FetchClip,
  context: BaseAudioContext,
  before?: LoadedVoice,
): Promise<LoadedVoice> {
  const manifest = await readManifest(folder, fetchClip)
  const clips = new Map(before?.clips)
  await Promise.all(
    clipNames.map(async name => {
      const file = manifest?.clips[name]?.file
      if (!file || clips.has(name)) return
      try {
        clips.set(name, await context.decodeAudioData(await fetchClip(`${folder}/${file}`)))
      } catch {}
    }),
  )
  return {
    clips,
    missing: clipNames.filter(name => !clips.has(name)),
    style: manifest?.numbers === 'digits' ? 'digits' : 'whole',
  }
}

/** The usual reader: an answer that is no file is a failure. */
export async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const reply = await fetch(url)
  if (!reply.ok) throw new Error(`${url} answered ${reply.status}`)
  return reply.arrayBuffer()
}

async function readManifest(folder: string, fetchClip: FetchClip): Promise<VoiceManifest | undefined> {
  try {
    // Made by `make.ts`; a file that is missing in it counts as a missing clip.
    return JSON.parse(new TextDecoder().decode(await fetchClip(`${folder}/voice.json`))) as VoiceManifest
  } catch {
    return undefined
  }
}
