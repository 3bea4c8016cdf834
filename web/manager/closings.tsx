import type { HallBoard } from '#contracts/queue'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import type { Ask, AtOnce, ClosingOptions } from './asks.ts'
import { wallSpan } from './wall-time.ts'
import { words } from './words.ts'

type Closing = HallBoard['closings'][number]

interface ClosingsProps {
  closings: Closing[]
  /** Now, in the hall. */
  at: string
  /** What can be closed; `failed` when its list could not be read, undefined while it is read. */
  options: ClosingOptions | 'failed' | undefined
  atOnce: AtOnce
  onAsk(ask: Ask): void
}

/** Closings that count and closings that agencies ask for. */
export function Closings({ closings, at, options, atOnce, onAsk }: ClosingsProps) {
  return (
    <section class="section" aria-labelledby="penutupan">
      <h2 id="penutupan">{words.closings}</h2>
      {closings.length === 0 && <p class="quiet">{words.noClosings}</p>}
      <ul class="closings rows">
        {closings.map(closing => (
          <ClosingRow key={closing.id} closing={closing} at={at} atOnce={atOnce} />
        ))}
      </ul>
      {options === 'failed' ? (
        <p class="tile-failed">
          <Icon name="alert" />
          {words.optionsMissing}{' '}
          <Button kind="plain" onClick={atOnce.retryOptions}>
            {words.retry}
          </Button>
        </p>
      ) : (
        <Button onClick={() => onAsk({ about: 'closing' })}>{words.declare}</Button>
      )}
    </section>
  )
}

function ClosingRow({ closing, at, atOnce }: { closing: Closing; at: string; atOnce: AtOnce }) {
  const { name, reason, startsAt, reopensAt, isApproved } = closing
  const span = wallSpan(startsAt, reopensAt, at)
  return (
    <li>
      <p>
        <strong>{name}</strong> {!isApproved && <span class="need">{words.asked}</span>}
        <br />
        {reason}
        <br />
        <span class="quiet">{words.closedUntil(span.from, span.until)}</span>
      </p>
      <span class="buttons">
        {!isApproved && (
          <Button aria-label={words.approveOf(name)} onClick={() => atOnce.approve(closing)}>
            {words.approve}
          </Button>
        )}
        <Button kind="plain" aria-label={words.withdrawOf(name)} onClick={() => atOnce.withdraw(closing)}>
          {words.withdraw}
        </Button>
      </span>
    </li>
  )
}
