import type { PlanningOptions, WhatIf } from '#contracts/planning'
import { Banner } from '#ui/banner.tsx'
import { Empty } from '#ui/empty.tsx'
import { Answer } from './answer.tsx'
import type { Asked } from './question.ts'
import { WhatIfForm } from './what-if-form.tsx'
import { words } from './words.ts'

/** How a question stands: what was answered, why not, and whether it is under way. */
export interface Told<T> {
  answer: T | undefined
  refusal: string | null
  isAsking: boolean
  /** The answer is an older one, because asking again failed. */
  isStale: boolean
}

export interface WhatIfTabProps extends Told<WhatIf> {
  asked: Asked
  options: PlanningOptions
  /** The form says something else than what was answered. */
  isOutdated: boolean
  onChange(asked: Asked): void
  onAsk(): void
}

/** "Bagaimana jika": the form on the left, what comes of it on the right. */
export function WhatIfTab(props: WhatIfTabProps) {
  const { answer, refusal, isAsking } = props
  return (
    <div class="planning-columns">
      <WhatIfForm {...props} />
      <div class="planning-answer">
        <Notes {...props} />
        {answer && <Answer answer={answer} />}
        {!answer && !isAsking && !refusal && (
          <Empty title={words.empty}>
            <p>{words.emptyMeaning}</p>
          </Empty>
        )}
      </div>
    </div>
  )
}

/** What is to be known before the answer is read. */
export function Notes({
  refusal,
  isAsking,
  isStale,
  isOutdated = false,
  asking = words.computing,
}: Omit<Told<unknown>, 'answer'> & { isOutdated?: boolean; asking?: string }) {
  return (
    <>
      <p role="status" class={isAsking ? undefined : 'visually-hidden'}>
        {isAsking ? asking : ''}
      </p>
      {refusal && (
        <Banner kind="bad" role="alert">
          {refusal}
        </Banner>
      )}
      {isStale && (
        <Banner kind="stale" role="status">
          <strong>{words.stale}</strong> {words.staleMeaning}
        </Banner>
      )}
      {isOutdated && !isAsking && (
        <Banner role="status">
          <strong>{words.outdated}</strong> {words.outdatedMeaning}
        </Banner>
      )}
    </>
  )
}
