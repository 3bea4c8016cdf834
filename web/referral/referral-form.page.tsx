import { Button } from '#ui/button.tsx'
import { describedBy, ErrorSummary, Field } from '#ui/field.tsx'
import { Frame } from './frame.tsx'
import { type ReferralLanguage, words } from './words.ts'

export type FormField = 'need' | 'forWhom' | 'agency' | 'phone'

interface Named {
  id: string
  nameId: string
  nameEn: string
}

export interface ReferralFormProps {
  tenantName: string
  hallName: string
  language: ReferralLanguage
  isPractice: boolean
  /** Makes a press that is repeated one press. */
  key_: string
  hallId: string
  /** The service she came from, with the agency that gives it. */
  service: (Named & { agency: Omit<Named, 'id'> }) | null
  ours: readonly Named[]
  external: readonly Named[]
  /** What she wrote so far, given back as it was. */
  written: { need: string; forWhom: string; agencyId: string; phone: string }
  errors: readonly FormField[]
  addressIn: Record<ReferralLanguage, string>
}

const fieldIds: Record<FormField, string> = {
  need: 'keperluan',
  forWhom: 'untuk-self',
  agency: 'instansi',
  phone: 'telepon',
}

/** C9b: what do you need, who for, how do we reach you. One page, one button, no script. */
export default function ReferralFormPage(props: ReferralFormProps) {
  const { language, service, written, errors } = props
  const say = words[language].form
  const nameOf = (thing: Omit<Named, 'id'>) => (language === 'en' ? thing.nameEn : thing.nameId)
  const errorOf = (field: FormField) => (errors.includes(field) ? say.errors[field] : null)
  return (
    <Frame {...props} help={words[language].page.helpHint(props.hallName)}>
      {errors.length > 0 && (
        <ErrorSummary
          title={say.problem}
          errors={errors.map(field => ({ id: fieldIds[field], text: say.errors[field] }))}
        />
      )}
      <h1>{say.title}</h1>
      <p class="referral-lead">{say.lead}</p>
      <form method="post" action={language === 'en' ? '/hubungkan?lang=en' : '/hubungkan'} noValidate>
        <input type="hidden" name="key" value={props.key_} />
        <input type="hidden" name="hall" value={props.hallId} />
        {service && (
          <p>
            <span class="quiet">{say.service}</span>
            <br />
            <strong>{nameOf(service)}</strong>
            <br />
            {say.agencyIs(nameOf(service.agency))}
            <input type="hidden" name="service" value={service.id} />
          </p>
        )}
        <Field id={fieldIds.need} label={say.need} hint={say.needHint} error={errorOf('need')}>
          <textarea
            class="input"
            id={fieldIds.need}
            name="need"
            rows={5}
            maxLength={500}
            aria-describedby={describedBy(fieldIds.need, { hint: say.needHint, error: errorOf('need') })}
            aria-invalid={errors.includes('need') || undefined}
            defaultValue={written.need}
          />
        </Field>
        <ForWhom say={say} chosen={written.forWhom} error={errorOf('forWhom')} />
        {!service && (
          <Field id={fieldIds.agency} label={say.agency} hint={say.agencyHint} error={errorOf('agency')}>
            <select
              class="input"
              id={fieldIds.agency}
              name="agency"
              aria-describedby={describedBy(fieldIds.agency, { hint: say.agencyHint, error: errorOf('agency') })}
            >
              <option value="">{say.agencyUnknown}</option>
              {[
                { label: say.ours, agencies: props.ours },
                { label: say.external, agencies: props.external },
              ].map(({ label, agencies }) => (
                <optgroup key={label} label={label}>
                  {agencies.map(agency => (
                    <option key={agency.id} value={agency.id} selected={agency.id === written.agencyId}>
                      {nameOf(agency)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </Field>
        )}
        <Field id={fieldIds.phone} label={say.phone} hint={say.phoneHint} error={errorOf('phone')}>
          <input
            class="input"
            id={fieldIds.phone}
            name="phone"
            type="tel"
            autoComplete="tel"
            maxLength={30}
            aria-describedby={describedBy(fieldIds.phone, { hint: say.phoneHint, error: errorOf('phone') })}
            aria-invalid={errors.includes('phone') || undefined}
            value={written.phone}
          />
        </Field>
        <div>
          <Button kind="primary" type="submit">
            {say.submit}
          </Button>
        </div>
      </form>
    </Frame>
  )
}

function ForWhom({ say, chosen, error }: { say: (typeof words)['id']['form']; chosen: string; error: string | null }) {
  return (
    <fieldset class={error ? 'field field-error' : 'field'} aria-describedby={error ? 'untuk-error' : undefined}>
      <legend>{say.forWhom}</legend>
      {error && (
        <p class="error-message" id="untuk-error">
          {error}
        </p>
      )}
      {(['self', 'family', 'other'] as const).map(one => (
        <label key={one} class="choice">
          <input type="radio" id={`untuk-${one}`} name="forWhom" value={one} checked={chosen === one} />
          {say.whom[one]}
        </label>
      ))}
    </fieldset>
  )
}
