import type { AnswerKind, Desk } from '#contracts/referrals'
import type { AnswerDraft } from './referral-answer.ts'
import { referralWords as words } from './referral-words.ts'

interface AnswerFieldsProps {
  kind: AnswerKind
  draft: AnswerDraft
  counters: Desk['counters']
  onChange(more: Partial<AnswerDraft>): void
}

const fieldsOf: Record<AnswerKind, readonly (keyof AnswerDraft & keyof typeof words)[]> = {
  'come-now': [],
  booked: ['place', 'day', 'time'],
  online: ['url'],
  'not-possible': ['reason', 'instead'],
  elsewhere: ['name', 'address', 'contact'],
}
const longest: Partial<Record<keyof AnswerDraft, number>> = {
  reason: 500,
  instead: 500,
  url: 300,
  place: 200,
  address: 200,
}

/** The facts that an answer of this kind needs. */
export function AnswerFields({ kind, draft, counters, onChange }: AnswerFieldsProps) {
  if (kind === 'come-now')
    return (
      <div class="field">
        <label for="jawaban-loket">{words.counter}</label>
        <select
          class="input"
          id="jawaban-loket"
          value={draft.where}
          onChange={event => onChange({ where: event.currentTarget.value })}
        >
          {counters.flatMap(counter =>
            counter.services.map(service => (
              <option key={`${counter.id} ${service.id}`} value={`${counter.id} ${service.id}`}>
                {words.counterOption(counter.label, service.nameId)}
              </option>
            )),
          )}
        </select>
      </div>
    )
  return fieldsOf[kind].map(field => (
    <div class="field" key={field}>
      <label for={`jawaban-${field}`}>{words[field] as string}</label>
      <FactInput field={field} value={draft[field]} onInput={value => onChange({ [field]: value })} />
    </div>
  ))
}

function FactInput({
  field,
  value,
  onInput,
}: {
  field: keyof AnswerDraft
  value: string
  onInput(value: string): void
}) {
  const shared = {
    class: 'input',
    id: `jawaban-${field}`,
    maxLength: longest[field] ?? 120,
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  }
  if (field === 'day') return <input {...shared} type="date" />
  if (field === 'time') return <input {...shared} type="time" />
  return field === 'url' ? <input {...shared} type="url" /> : <input {...shared} type="text" />
}
