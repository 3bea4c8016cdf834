import { Button } from '#ui/button.tsx'
import { describedBy, ErrorSummary, Field } from '#ui/field.tsx'
import type { Choices } from './section-props.ts'
import { words } from './words.ts'

export interface BeginProps {
  choices: Choices
  /** Makes a form that is sent twice one service. */
  pressKey: string
  typed: { name: string; agencyId: string; like: string }
  errors: readonly { id: string; text: string }[]
}

/** A new service: its name, whose it is, and which one it is like. */
export function BeginService({ choices, pressKey, typed, errors }: BeginProps) {
  const say = words.home
  const error = errors.find(one => one.id === 'nama')?.text
  const [only] = choices.agencies
  return (
    <section class="section" aria-labelledby="buat">
      <h2 id="buat">{say.begin}</h2>
      {errors.length > 0 && <ErrorSummary title={words.draft.toMend} errors={errors} />}
      <form class="author-begin" method="post" action="/penulis/layanan#buat" noValidate>
        <input type="hidden" name="key" value={pressKey} />
        <Field id="nama" label={say.beginName} hint={say.beginNameHint} error={error}>
          <input
            class="input"
            id="nama"
            name="nameId"
            type="text"
            maxLength={120}
            value={typed.name}
            aria-describedby={describedBy('nama', { hint: say.beginNameHint, error })}
            aria-invalid={error ? true : undefined}
          />
        </Field>
        {choices.agencies.length > 1 ? (
          <Field id="instansi" label={say.beginAgency}>
            <select class="input" id="instansi" name="agencyId">
              {choices.agencies.map(one => (
                <option key={one.id} value={one.id} selected={one.id === typed.agencyId}>
                  {one.nameId}
                </option>
              ))}
            </select>
          </Field>
        ) : (
          <input type="hidden" name="agencyId" value={only?.id ?? ''} />
        )}
        <Field id="seperti" label={say.beginLike} hint={say.beginLikeHint}>
          <select class="input" id="seperti" name="like" aria-describedby="seperti-hint">
            <option value="">{say.beginEmpty}</option>
            {choices.services.map(one => (
              <option key={one.id} value={one.id} selected={one.id === typed.like}>
                {one.nameId}
              </option>
            ))}
          </select>
        </Field>
        <div>
          <Button type="submit">{say.beginButton}</Button>
        </div>
      </form>
      <p class="author-also">
        <a href="/penulis/impor">{say.beginImport}</a>
      </p>
    </section>
  )
}
