import { useState } from 'preact/hooks'
import type { AnswerGiven, AnswerKind, Desk, Referral } from '#contracts/referrals'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { AnswerFields } from './answer-fields.tsx'
import { type AnswerDraft, answerOfDraft, emptyDraft } from './referral-answer.ts'
import { type AgencyChoice, MoveForm } from './referral-move.tsx'
import { referralWords as words } from './referral-words.ts'
import { DueMark } from './referrals.tsx'
import { words as shared } from './words.ts'

export interface ReferralOpenProps {
  referral: Referral | 'loading' | 'failed'
  counters: Desk['counters']
  movesAllowed: number
  agencies: readonly AgencyChoice[]
  at: string
  timezone: string
  onTake(takeOver: boolean): void
  onAnswer(answer: AnswerGiven): void
  onMove(agencyId: string, reason: string): void
  onBack(): void
  close(): void
}

/** One referral: what is needed, by when, and the answer. */
export function ReferralOpen(props: ReferralOpenProps) {
  const { referral, close, onBack } = props
  return (
    <Dialog title={typeof referral === 'object' ? `${words.title} ${referral.code}` : words.title} close={close}>
      {typeof referral === 'object' ? (
        <Open {...props} referral={referral} />
      ) : (
        <p role="status">{referral === 'loading' ? words.loading : words.openFailed}</p>
      )}
      <div class="buttons">
        <Button onClick={onBack}>{words.back}</Button>
        <Button keys="Esc" onClick={close}>
          {shared.close}
        </Button>
      </div>
    </Dialog>
  )
}

function Open(props: ReferralOpenProps & { referral: Referral }) {
  const { referral, at, timezone, onTake } = props
  return (
    <>
      <dl class="pairs">
        <div>
          <dt>{words.need}</dt>
          <dd>
            <bdi>{referral.need}</bdi> <span class="quiet">{words.whom[referral.forWhom]}</span>
          </dd>
        </div>
        <div>
          <dt>{words.asks}</dt>
          <dd>
            {referral.agency?.nameId ?? words.unknownAgency} <DueMark referral={referral} at={at} timezone={timezone} />
          </dd>
        </div>
        <div>
          <dt>{words.reach}</dt>
          <dd>{referral.phone ?? words.noPhone}</dd>
        </div>
      </dl>
      {referral.history.map(move => (
        <p class="quiet" key={move.movedAt}>
          {words.movedHere(move.fromNameId, move.reason)}
        </p>
      ))}
      {!referral.isMine && (
        <Button onClick={() => onTake(referral.takenByName !== null)}>
          {referral.takenByName ? `${words.takeOver} (${words.takenBy(referral.takenByName)})` : words.take}
        </Button>
      )}
      <AnswerForm {...props} />
      <MoveForm {...props} moves={referral.moves} />
    </>
  )
}

const kinds: readonly AnswerKind[] = ['come-now', 'booked', 'online', 'not-possible', 'elsewhere']

function AnswerForm({ referral, counters, timezone, onAnswer }: ReferralOpenProps & { referral: Referral }) {
  const [kind, setKind] = useState<AnswerKind>(referral.isWaiting ? 'come-now' : 'not-possible')
  const [draft, setDraft] = useState<AnswerDraft>({ ...emptyDraft, where: firstChoice(counters, referral.serviceId) })
  const [isMissing, setMissing] = useState(false)
  function submit(event: Event) {
    event.preventDefault()
    const answer = answerOfDraft(kind, draft, timezone)
    setMissing(answer === null)
    if (answer) onAnswer(answer)
  }
  return (
    <form class="dialog-form" noValidate onSubmit={submit}>
      <div class="field">
        <label for="jawaban-jenis">{words.answer}</label>
        <select
          class="input"
          id="jawaban-jenis"
          value={kind}
          onChange={event => setKind(event.currentTarget.value as AnswerKind)}
        >
          {kinds
            .filter(one => one !== 'come-now' || (referral.isWaiting && counters.length > 0))
            .map(one => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
        </select>
      </div>
      <AnswerFields
        kind={kind}
        draft={draft}
        counters={counters}
        onChange={more => setDraft(before => ({ ...before, ...more }))}
      />
      {isMissing && (
        <p class="error-message" role="alert">
          {words.fill}
        </p>
      )}
      <Button kind="primary" type="submit">
        {words.send}
      </Button>
    </form>
  )
}

/** The counter that gives the service she asks for, or the first that gives anything. */
function firstChoice(counters: Desk['counters'], serviceId: string | null): string {
  const all = counters.flatMap(counter => counter.services.map(service => `${counter.id} ${service.id}`))
  return all.find(one => one.endsWith(` ${serviceId}`)) ?? all[0] ?? ''
}
