import { FindForm } from './find-form.tsx'
import { FoundList } from './found-list.tsx'
import { Site, type SiteFrame } from './frame.tsx'
import { link } from './links.ts'
import type { Found } from './service-chip.tsx'
import { homeWords } from './words-home.ts'

export interface ResultsProps {
  frame: SiteFrame
  q: string
  items: Found[]
  /** Shown where nothing fits. */
  closest: Found[]
  /** An agency whose matter this is, though nothing of it is in the catalogue. */
  referral: { agencyId: string; nameId: string; nameEn: string } | null
  today: string
}

/** What a search finds; never a blank page. */
export default function ResultsPage({ frame, q, items, closest, referral, today }: ResultsProps) {
  const { language } = frame
  const say = homeWords[language]
  return (
    <Site frame={frame}>
      <main id="isi" class="page">
        <FindForm language={language} q={q} isTitle={false} />
        <div class="results">
          {items.length > 0 || q === '' ? (
            <section class="section" aria-labelledby="hasil">
              <h1 class="result-title" id="hasil">
                {q === '' ? (
                  say.popular
                ) : (
                  <>
                    {say.results(items.length)} {say.resultsFor} <q dir="auto">{shortened(q)}</q>
                  </>
                )}
              </h1>
              <FoundList items={items.length > 0 ? items : closest} today={today} language={language} />
            </section>
          ) : (
            <Nothing frame={frame} q={q} isReferred={referral !== null} />
          )}
          {referral && (
            <section class="section connect" aria-labelledby="kantor">
              <h2 id="kantor">{say.referral(language === 'en' ? referral.nameEn : referral.nameId)}</h2>
              <p>{say.referralMeaning}</p>
              <a class="button button-primary" href={connect(q, language, { agency: referral.agencyId })}>
                {say.connectTo}
              </a>
            </section>
          )}
          {items.length === 0 && q !== '' && closest.length > 0 && (
            <section class="section" aria-labelledby="dekat">
              <h2 id="dekat">{say.closest}</h2>
              <FoundList items={closest} today={today} language={language} />
            </section>
          )}
        </div>
      </main>
    </Site>
  )
}

function Nothing({ frame, q, isReferred }: Pick<ResultsProps, 'frame' | 'q'> & { isReferred: boolean }) {
  const say = homeWords[frame.language]
  return (
    <section class="section connect" aria-labelledby="hasil">
      <h1 class="result-title" id="hasil">
        {isReferred ? say.notHere : say.nothing}: <q dir="auto">{shortened(q)}</q>
      </h1>
      {!isReferred && (
        <>
          <p>{say.nothingMeaning}</p>
          <a class="button button-primary" href={connect(q, frame.language)}>
            {say.connect}
          </a>
        </>
      )}
    </section>
  )
}

/** The words go along, so that nobody writes them twice. */
function connect(q: string, language: SiteFrame['language'], more: Record<string, string> = {}): string {
  return link('/hubungkan', language, { ...more, q })
}

function shortened(q: string): string {
  const letters = [...q]
  return letters.length > 80 ? `${letters.slice(0, 80).join('')}…` : q
}
