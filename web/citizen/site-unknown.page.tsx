import { FindForm } from './find-form.tsx'
import { Site, type SiteFrame } from './frame.tsx'
import { frameWords } from './words-frame.ts'

/** An address that is none of ours: what happened, and the way on. */
export default function SiteUnknownPage({ frame }: { frame: SiteFrame }) {
  const say = frameWords[frame.language]
  return (
    <Site frame={frame}>
      <main id="isi" class="page">
        <div class="title">
          <h1>{say.notFoundTitle}</h1>
          <p>{say.notFound}</p>
        </div>
        <FindForm language={frame.language} isTitle={false} />
      </main>
    </Site>
  )
}
