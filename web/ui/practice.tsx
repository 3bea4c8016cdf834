import { inLanguage, type Language } from './language.ts'

const words = {
  id: { name: 'Latihan', strip: 'Latihan. Data contoh, bukan antrean sungguhan.' },
  en: { name: 'Practice', strip: 'Practice. Example data, not a real queue.' },
}

/** Said on every screen of a hall in practice. A region of its own, because it stands wherever a screen has room. */
export function PracticeStrip({ language = 'id' }: { language?: Language }) {
  const { name, strip } = inLanguage(words, language)
  return (
    <section class="practice-strip" aria-label={name}>
      <p>{strip}</p>
    </section>
  )
}
