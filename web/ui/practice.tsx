/** Said on every screen of a hall in practice. */
export function PracticeStrip({ language = 'id' }: { language?: string }) {
  return (
    <p class="practice-strip">
      {language === 'en'
        ? 'Practice. Example data, not a real queue.'
        : 'Latihan. Data contoh, bukan antrean sungguhan.'}
    </p>
  )
}
