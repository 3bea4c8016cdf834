import { describedBy, ErrorSummary, Field } from '#ui/field.tsx'
import { Frame, type FrameProps } from './frame.tsx'
import { inLanguage } from './when.ts'
import { words } from './words.ts'

export interface FindProps {
  frame: FrameProps
  code: string
  error: string | null
}

/** From the spoken code to the page: for whoever lost the address. */
export default function BookingFindPage({ frame, code, error }: FindProps) {
  const say = words[frame.language]
  return (
    <Frame frame={frame}>
      {error && <ErrorSummary title={say.toMend} errors={[{ id: 'kode', text: error }]} />}
      <h1>{say.find.title}</h1>
      <p>{say.find.meaning}</p>
      <form method="post" action={inLanguage('/b', frame.language)} class="booking-form" noValidate>
        <Field id="kode" label={say.find.code} hint={say.find.codeHint} error={error}>
          <input
            class="input"
            id="kode"
            name="code"
            type="text"
            autoCapitalize="characters"
            autoComplete="off"
            spellcheck={false}
            maxLength={20}
            value={code}
            aria-describedby={describedBy('kode', { hint: say.find.codeHint, error })}
            aria-invalid={error ? true : undefined}
          />
        </Field>
        <Field id="hp" label={say.find.phoneEnd}>
          <input
            class="input"
            id="hp"
            name="phoneEnd"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
          />
        </Field>
        <div>
          <button class="button button-primary button-wide" type="submit">
            {say.find.submit}
          </button>
        </div>
      </form>
    </Frame>
  )
}
