import type { KioskLanguage } from './words.ts'

const tags: Record<KioskLanguage, string> = { id: 'id-ID', en: 'en-GB' }

/** True when this browser can really speak the language: without a voice it would read Indonesian as if it were English. */
export function canSpeak(language: KioskLanguage): boolean {
  return voiceOf(language) !== undefined
}

/** Says one thing; what was being said stops. */
export function say(text: string, language: KioskLanguage): void {
  const voice = voiceOf(language)
  if (!voice || text.trim() === '') return
  const spoken = new SpeechSynthesisUtterance(text)
  spoken.voice = voice
  spoken.lang = tags[language]
  speechSynthesis.cancel()
  speechSynthesis.speak(spoken)
}

export function beSilent(): void {
  if ('speechSynthesis' in globalThis) speechSynthesis.cancel()
}

/** Browsers find their voices some time after the page began. */
export function onVoices(hear: () => void): () => void {
  if (!('speechSynthesis' in globalThis)) return () => {}
  speechSynthesis.addEventListener('voiceschanged', hear)
  return () => speechSynthesis.removeEventListener('voiceschanged', hear)
}

/** What is said of a thing: what stands there for those who hear it, without drawings and plates. */
export function spokenOf(thing: Element): string {
  const label = thing.getAttribute('aria-label')
  if (label) return label
  const walker = document.createTreeWalker(thing, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (!text.parentElement?.closest('[aria-hidden="true"]')) texts.push(text.textContent?.trim() ?? '')
  }
  return texts.filter(Boolean).join(' ')
}

function voiceOf(language: KioskLanguage): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined
  const voices = speechSynthesis
    .getVoices()
    .filter(voice => voice.lang.toLowerCase().replace('_', '-').startsWith(language))
  // Chromium’s network voices send what is read to another company.
  return voices.find(voice => voice.localService)
}
