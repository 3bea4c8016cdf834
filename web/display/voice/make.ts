/**
 * Makes the Indonesian clips that Satap ships. It was run once and its output is kept with the tenant; it is no part of
 * an installation. It needs espeak-ng, sox and opus-tools:
 *
 *     npx node web/display/voice/make.ts tenants/<tenant>/voice/id         makes the clips that are missing
 *     npx node web/display/voice/make.ts tenants/<tenant>/voice/id --all   makes all anew, recordings of the hall too
 *
 * Either way it ends by measuring every clip into `voice.json`, so run it after replacing a clip with a recording.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ClipName, clipNames, type VoiceManifest } from './clips.ts'
import { wording } from './wording.ts'

const [named, option] = process.argv.slice(2)
if (!named) throw new Error('Name the folder of the voice, such as tenants/<tenant>/voice/id.')
const folder = resolve(named)
const workshop = mkdtempSync(join(tmpdir(), 'satap-voice-'))

for (const name of clipNames) if (option === '--all' || !recordingOf(name)) make(name)
writeFileSync(join(folder, 'voice.json'), `${JSON.stringify(manifest(), null, 2)}\n`)
rmSync(workshop, { recursive: true })

function make(name: ClipName): void {
  if (name === 'chime') chime()
  else if (name === 'pause') run('sox -n -r 48000 -c 1 -b 16 clip.wav trim 0 0.22')
  else {
    // A lone letter is over in a breath: B, D and P are told apart only when spoken slowly.
    const wordsAMinute = name.startsWith('letter-') ? 100 : 140
    run(`espeak-ng -v id -s ${wordsAMinute} -w raw.wav`, pronounced(name))
    trim()
    level()
  }
  run('opusenc --quiet --bitrate 28 --padding 0 --discard-comments --serial 1 clip.wav', join(folder, `${name}.opus`))
}

/** espeak-ng reads what stands in double brackets as sounds: its Indonesian takes many an e for the wrong one. */
function pronounced(name: ClipName): string {
  const { says, sounds } = wordingOf(name)
  return sounds ?? says
}

/** Silence off both ends. */
function trim(): void {
  const ends = 'silence 1 0.005 0.6% reverse silence 1 0.005 0.6% reverse'
  run(`sox raw.wav -r 48000 -c 1 trimmed.wav highpass 70 ${ends}`)
}

/** The same loudness for a lone “i” and a whole sentence; soft ends and a breath, so that nothing clicks where clips meet. */
function level(): void {
  const wantedDb = -19
  const isDb = Number(/RMS lev dB\s+(-?[\d.]+)/.exec(run('sh -c', 'sox trimmed.wav -n stats 2>&1'))?.[1])
  run(`sox trimmed.wav clip.wav gain -l ${(wantedDb - isDb).toFixed(2)} gain -1 fade t 0.004 -0 0.012 pad 0.01 0.045`)
}

/** Two soft tones, the higher first: heard through talk, and no alarm. */
function chime(): void {
  const tone = (hertz: number, file: string) => {
    const partials = `sine ${hertz} sine ${hertz * 2} sine ${hertz * 3}`
    run(`sox -r 48000 -c 3 -n ${file} synth 2.4 ${partials} remix 1v0.75,2v0.18,3v0.07 fade l 0.012 2.4 2.35`)
  }
  tone(783.99, 'first.wav')
  tone(587.33, 'second.wav')
  run('sox second.wav later.wav pad 0.26')
  run('sox -m first.wav later.wav -b 16 clip.wav gain -n -7 trim 0 0.92 fade t 0 0.92 0.15')
}

function manifest(): VoiceManifest {
  const clips = clipNames.map(name => {
    const file = recordingOf(name) ?? ''
    return [name, { file, seconds: secondsOf(join(folder, file)), says: wordingOf(name).says }] as const
  })
  return { language: 'id', numbers: chosenNumbers(), clips: Object.fromEntries(clips) }
}

function secondsOf(file: string): number {
  if (!file.endsWith('.opus')) return Number(run('soxi -D', file))
  const [, minutes, seconds] = /Playback length: (\d+)m:([\d.]+)s/.exec(run('opusinfo', file)) ?? []
  return Number(minutes) * 60 + Number(seconds)
}

/** The hall's choice outlives a new set of clips. */
function chosenNumbers(): VoiceManifest['numbers'] {
  const path = join(folder, 'voice.json')
  return existsSync(path) && JSON.parse(readFileSync(path, 'utf8')).numbers === 'digits' ? 'digits' : 'whole'
}

function recordingOf(name: ClipName): string | undefined {
  return readdirSync(folder).find(file => /\.(opus|ogg|mp3|wav)$/.test(file) && file.replace(/\.\w+$/, '') === name)
}

function wordingOf(name: ClipName): { says: string; sounds?: string } {
  const found = wording[name]
  if (!found) throw new Error(`The clip ${name} has no wording.`)
  return found
}

/** A command in the workshop; the last part may hold spaces. */
function run(command: string, last?: string): string {
  const [program = '', ...words] = command.split(' ')
  return execFileSync(program, last === undefined ? words : [...words, last], { cwd: workshop, encoding: 'utf8' })
}
