import type { Guide } from './console.tsx'
import { decimal } from './time.ts'
import { words } from './words.ts'

/** What the officer does for this service, as its standard says: a quiet guide, nothing to tick. */
export function GuideSteps({ guide }: { guide: Guide | 'loading' | 'failed' | null }) {
  if (guide === null) return null
  if (guide === 'loading') return <p class="quiet guide-state">{words.work.guideLoading}</p>
  if (guide === 'failed') return <p class="quiet guide-state">{words.work.guideFailed}</p>
  const steps = guide.steps.filter(step => step.actor === 'front_office')
  if (steps.length === 0) return <p class="quiet guide-state">{words.work.noGuide}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long guide scrolls inside, and must do so by keyboard too.
    <section class="guide" aria-label={words.work.guide} tabIndex={0}>
      <ol class="work-steps rows">
        {steps.map((step, index) => (
          <li key={step.textId}>
            <span class="step-mark">{index + 1}</span>
            <span>{step.textId}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What it costs and what was promised, where the standard says it. */
export function serviceTerms({ fee, promise }: Guide): string[] {
  const cost =
    fee.rupiah === null
      ? null
      : fee.rupiah === 0
        ? words.work.free
        : words.work.rupiah(fee.rupiah.toLocaleString('id-ID'))
  const time =
    promise.value === null
      ? null
      : (promise.unit === 'minutes' ? words.work.promiseMinutes : words.work.promiseDays)(decimal(promise.value))
  return [cost, time].filter(term => term !== null)
}
