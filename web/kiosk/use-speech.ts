import { useEffect, useState } from 'preact/hooks'
import { beSilent, canSpeak, onVoices, say, spokenOf } from './speech.ts'
import type { KioskLanguage } from './words.ts'

/** Reads each new screen aloud, and each control that the keypad comes to. Answers whether there is a voice at all. */
export function useSpeech(language: KioskLanguage, isOn: boolean, screen: unknown): boolean {
  const [, hearVoices] = useState(0)
  useEffect(() => onVoices(() => hearVoices(before => before + 1)), [])
  const hasVoice = canSpeak(language)

  useEffect(() => {
    if (!isOn || !hasVoice) return beSilent()
    const hear = (event: FocusEvent) => {
      const control = event.target
      // A finger that touches a control has read it.
      if (control instanceof HTMLElement && control.matches('button:focus-visible, input:focus-visible'))
        say(spokenOf(control), language)
    }
    document.addEventListener('focusin', hear)
    return () => {
      document.removeEventListener('focusin', hear)
      beSilent()
    }
  }, [language, isOn, hasVoice])

  useEffect(() => {
    if (isOn && hasVoice) say(screenText(), language)
  }, [language, isOn, hasVoice, screen])
  return hasVoice
}

/** The heading and what must be known before pressing anything, in the order of reading. */
function screenText(): string {
  const parts = [...document.querySelectorAll<HTMLElement>('.dialog h2, .kiosk-stage h1, .kiosk-stage [data-say]')]
  return parts.map(spokenOf).join('. ')
}
