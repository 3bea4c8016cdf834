let audio: AudioContext | undefined

/** Browsers stay silent until a person has touched the page: call this on the first touch. */
export function allowSound(): void {
  audio ??= new AudioContext()
  void audio.resume()
}

/** Two short notes: somebody at a kiosk asks for help. The request is on the screen as well. */
export function beep(): void {
  if (audio?.state !== 'running') return
  note(audio, 660, 0)
  note(audio, 880, 0.18)
}

function note(on: AudioContext, hertz: number, afterSeconds: number): void {
  const oscillator = on.createOscillator()
  const volume = on.createGain()
  const start = on.currentTime + afterSeconds
  oscillator.frequency.value = hertz
  // A soft edge: without it the loudspeaker clicks.
  volume.gain.setValueAtTime(0, start)
  volume.gain.linearRampToValueAtTime(0.4, start + 0.01)
  volume.gain.linearRampToValueAtTime(0, start + 0.15)
  oscillator.connect(volume).connect(on.destination)
  oscillator.start(start)
  oscillator.stop(start + 0.16)
}
