import type { Desk } from './desk.ts'
import { words } from './words.ts'

interface ConnectProps {
  desk: Pick<Desk, 'need' | 'forWhom' | 'phone'>
  onChange(more: Partial<Pick<Desk, 'need' | 'forWhom' | 'phone'>>): void
}

/** The need that is not served here: her words, who it is for, and a number where she does not wait. */
export function Connect({ desk, onChange }: ConnectProps) {
  return (
    <form class="connect" aria-label={words.connect} onSubmit={event => event.preventDefault()}>
      <div class="field">
        <label for="perlu">{words.need}</label>
        <textarea
          class="input"
          id="perlu"
          rows={3}
          maxLength={500}
          value={desk.need}
          onInput={event => onChange({ need: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="untuk">{words.forWhom}</label>
        <select
          class="input"
          id="untuk"
          value={desk.forWhom}
          onChange={event => onChange({ forWhom: event.currentTarget.value as Desk['forWhom'] })}
        >
          {(['self', 'family', 'other'] as const).map(one => (
            <option key={one} value={one}>
              {words.whom[one]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="telepon">{words.phone}</label>
        <input
          class="input"
          id="telepon"
          type="tel"
          autocomplete="off"
          maxLength={30}
          value={desk.phone}
          onInput={event => onChange({ phone: event.currentTarget.value })}
        />
      </div>
    </form>
  )
}
