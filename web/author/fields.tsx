import { describedBy, Field } from '#ui/field.tsx'
import { useField } from './form-facts.ts'
import { fieldNames, hints, options, withoutRows } from './words-fields.ts'

interface Of {
  path: string
  /** Other words than those of the field's own name, where rows repeat it. */
  label?: string
}

/** What a field is called, explained and complained about: the same for every kind of field. */
function useWords({ path, label }: Of) {
  const key = withoutRows(path)
  const { error, raw } = useField(path)
  const hint = hints[key]
  return {
    raw,
    field: { id: path, label: label ?? fieldNames[key] ?? key, hint, error },
    control: {
      id: path,
      name: path,
      'aria-describedby': describedBy(path, { hint, error }),
      'aria-invalid': error ? (true as const) : undefined,
    },
  }
}

/** One line of text. */
export function Text({ value, list, ...of }: Of & { value: string | null; list?: string }) {
  const { field, control, raw } = useWords(of)
  return (
    <Field {...field}>
      <input {...control} class="input" type="text" maxLength={500} list={list} value={raw ?? value ?? ''} />
    </Field>
  )
}

/** A whole number, or nothing while nobody knows it. */
export function Figure({ value, ...of }: Of & { value: number | null }) {
  const { field, control, raw } = useWords(of)
  return (
    <Field {...field}>
      <input
        {...control}
        class="input author-figure"
        type="text"
        inputMode="decimal"
        maxLength={20}
        value={raw ?? (value === null ? '' : String(value).replace('.', ','))}
      />
    </Field>
  )
}

/** Several lines of text. */
export function Area({ value, rows = 3, ...of }: Of & { value: string; rows?: number }) {
  const { field, control, raw } = useWords(of)
  return (
    <Field {...field}>
      <textarea {...control} class="input" rows={rows} maxLength={4000} value={raw ?? value} />
    </Field>
  )
}

/** A list with one thing a line. */
export function Lines({ values, rows = 4, ...of }: Of & { values: readonly string[]; rows?: number }) {
  const { field, control } = useWords(of)
  return (
    <Field {...field}>
      <textarea
        {...control}
        class="input"
        rows={Math.max(rows, Math.min(values.length + 1, 14))}
        value={values.join('\n')}
      />
    </Field>
  )
}

/** One of a few words. */
export function Choose({ value, ...of }: Of & { value: string }) {
  const { field, control } = useWords(of)
  return (
    <Field {...field}>
      <select {...control} class="input">
        {Object.entries(options[withoutRows(of.path)] ?? {}).map(([word, says]) => (
          <option key={word} value={word} selected={word === value}>
            {says}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** Yes or no. */
export function Tick({ isOn, ...of }: Of & { isOn: boolean }) {
  const { field, control, raw } = useWords(of)
  return (
    <label class="choice">
      <input {...control} type="checkbox" value="ya" checked={isOn || raw !== undefined} />
      <span>{field.label}</span>
    </label>
  )
}

/** Any number of a few things. */
export function Ticks(props: Of & { values: readonly string[]; choices: readonly { id: string; name: string }[] }) {
  const { values, choices, ...of } = props
  const { field } = useWords(of)
  // One that is on but cannot be chosen any more stays, until its author takes the tick away.
  const others = values.filter(value => choices.every(one => one.id !== value)).map(id => ({ id, name: id }))
  return (
    <fieldset class={field.error ? 'field field-error' : 'field'} id={of.path}>
      <legend>{field.label}</legend>
      {field.hint && <p class="hint">{field.hint}</p>}
      {field.error && <p class="error-message">{field.error}</p>}
      <div class="author-ticks">
        {[...choices, ...others].map(({ id, name }) => (
          <label class="choice" key={id}>
            <input type="checkbox" name={of.path} value={id} checked={values.includes(id)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The same thing in Indonesian and in English, side by side where there is room. */
export function InTwo({ base, id, en }: { base: string; id: string | null; en: string | null }) {
  return (
    <div class="author-two">
      <Text path={`${base}Id`} value={id} />
      <Text path={`${base}En`} value={en} />
    </div>
  )
}

/** A name that the server gave and the form carries along. */
export function Carried({ path, value }: { path: string; value: string }) {
  return <input type="hidden" name={path} value={value} />
}
