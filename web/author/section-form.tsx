import { Carried, Choose, InTwo, Text, Tick } from './fields.tsx'
import { Rows } from './rows.tsx'
import type { SectionProps } from './section-props.ts'
import { formWords } from './words-form.ts'

/** What the application form asks. */
export function FormSection({ content }: SectionProps) {
  return (
    <>
      {content.formFields.length === 0 && <p class="quiet">{formWords.fieldsNone}</p>}
      <Rows list="formFields" rows={content.formFields} one={formWords.field} isOrdered addLabel={formWords.addField}>
        {(field, row) => {
          const path = `formFields.${row}`
          return (
            <>
              <Carried path={`${path}.name`} value={field.name} />
              <InTwo base={`${path}.label`} id={field.labelId} en={field.labelEn} />
              <div class="author-two">
                <Choose path={`${path}.type`} value={field.type} />
                <Text path={`${path}.rule`} value={field.rule} />
              </div>
              <Tick path={`${path}.isRequired`} isOn={field.isRequired} />
              <details open={field.type === 'select'}>
                <summary>{formWords.option}</summary>
                <p class="quiet">{formWords.optionsMeaning}</p>
                {[...field.options, { value: '', labelId: '', labelEn: '' }].map((option, at) => (
                  <div key={String(at)}>
                    <Carried path={`${path}.options.${at}.value`} value={option.value} />
                    <InTwo base={`${path}.options.${at}.label`} id={option.labelId} en={option.labelEn} />
                  </div>
                ))}
              </details>
            </>
          )
        }}
      </Rows>
    </>
  )
}
