import { useState } from 'preact/hooks'
import { Button } from '#ui/button.tsx'
import { words } from './words.ts'

export interface NewAnnouncement {
  kind: 'news' | 'emergency'
  textId: string
  textEn: string | null
  forMinutes: number | null
}

interface AnnounceFormProps {
  kind: 'news' | 'emergency'
  refusal: string | null
  onAnnounce(announcement: NewAnnouncement): void
  onCancel(): void
}

/** What will stand on the displays. An emergency message has ready sentences: nobody writes well in one. */
export function AnnounceForm({ kind, refusal, onAnnounce, onCancel }: AnnounceFormProps) {
  const [textId, setTextId] = useState('')
  const [textEn, setTextEn] = useState('')
  const [forMinutes, setForMinutes] = useState<number | null>(null)
  const [isTooShort, setTooShort] = useState(false)

  function submit(event: Event) {
    event.preventDefault()
    const text = textId.trim()
    setTooShort(text.length < 3)
    if (text.length >= 3) onAnnounce({ kind, textId: text, textEn: textEn.trim() || null, forMinutes })
  }

  return (
    <form class="ask-form" noValidate onSubmit={submit}>
      {kind === 'emergency' && (
        <fieldset class="field">
          <legend>{words.ask.ready}</legend>
          {words.ask.readyTexts.map(ready => (
            <Button
              key={ready.id}
              class="ready-text"
              aria-pressed={textId === ready.id}
              onClick={() => {
                setTextId(ready.id)
                setTextEn(ready.en)
              }}
            >
              {ready.id}
            </Button>
          ))}
        </fieldset>
      )}
      <div class={isTooShort ? 'field field-error' : 'field'}>
        <label for="isi-pesan">{words.ask.textId}</label>
        {isTooShort && (
          <p class="error-message" id="isi-pesan-salah" role="alert">
            {words.ask.textNeeded}
          </p>
        )}
        <textarea
          class="input"
          id="isi-pesan"
          rows={2}
          maxLength={160}
          value={textId}
          aria-describedby={isTooShort ? 'isi-pesan-salah' : undefined}
          aria-invalid={isTooShort}
          onInput={event => setTextId(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="isi-pesan-en">{words.ask.textEn}</label>
        <textarea
          class="input"
          id="isi-pesan-en"
          rows={2}
          maxLength={160}
          value={textEn}
          onInput={event => setTextEn(event.currentTarget.value)}
        />
      </div>
      {kind === 'news' && (
        <div class="field">
          <label for="sampai">{words.ask.until}</label>
          <select
            class="input"
            id="sampai"
            value={forMinutes ?? ''}
            onChange={event => setForMinutes(Number(event.currentTarget.value) || null)}
          >
            <option value="">{words.ask.untilEnded}</option>
            <option value="30">{words.ask.untilHalfHour}</option>
            <option value="120">{words.ask.untilTwoHours}</option>
          </select>
        </div>
      )}
      <Refused text={refusal} />
      <div class="buttons">
        <Button kind={kind === 'emergency' ? 'danger' : 'primary'} type="submit">
          {kind === 'emergency' ? words.ask.showEverywhere : words.ask.show}
        </Button>
        <Button onClick={onCancel}>{words.ask.cancel}</Button>
      </div>
    </form>
  )
}

/** Why it was not done, where it was asked for. */
export function Refused({ text }: { text: string | null }) {
  return (
    <p class="error-message" role="alert" hidden={text === null}>
      {text}
    </p>
  )
}
