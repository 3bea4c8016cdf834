import { inLanguage, type Language } from './language.ts'

/** How fresh a screen is: R-5 of the screens' rules. */
export type LiveState = 'live' | 'late' | 'lost'

const words = {
  id: {
    live: (at: string) => `Langsung, ${at}`,
    late: (at: string) => `Menyambung lagi… data pukul ${at}`,
    lost: (at: string) => `Terputus. Data pukul ${at}`,
  },
  en: {
    live: (at: string) => `Live, ${at}`,
    late: (at: string) => `Reconnecting… data of ${at}`,
    lost: (at: string) => `Disconnected. Data of ${at}`,
  },
}

/** “Langsung, 09.58” when fresh; otherwise from when the data is. Never shows old data as fresh. */
export function LiveMark({ state, at, language = 'id' }: { state: LiveState; at: string; language?: Language }) {
  const text = inLanguage(words, language)[state](at)
  if (state === 'live') return <span class="live">{text}</span>
  return (
    <span class={`live live-${state}`} role="status">
      {text}
    </span>
  )
}
