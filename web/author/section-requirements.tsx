import { Carried, Choose, InTwo, Text, Tick, Ticks } from './fields.tsx'
import { Rows } from './rows.tsx'
import type { SectionProps } from './section-props.ts'
import { formWords } from './words-form.ts'

/** What a citizen must bring or say, in the order of the list; and what need not be brought. */
export function RequirementsSection({ content, choices }: SectionProps) {
  const nameOf = new Map(choices.services.map(one => [one.id, one.nameId]))
  return (
    <>
      <p class="quiet">{formWords.requirementsMeaning}</p>
      <datalist id="layanan-lain">
        {choices.services.map(one => (
          <option key={one.id} value={one.nameId} />
        ))}
      </datalist>
      <Rows
        list="requirements"
        rows={content.requirements}
        one={formWords.requirement}
        isOrdered
        addLabel={formWords.addRequirement}
      >
        {(one, row) => {
          const path = `requirements.${row}`
          return (
            <>
              <Carried path={`${path}.id`} value={one.id} />
              <InTwo base={`${path}.label`} id={one.labelId} en={one.labelEn} />
              <div class="author-two">
                <Choose path={`${path}.kind`} value={one.kind} />
                <Tick path={`${path}.isOptional`} isOn={one.isOptional} />
              </div>
              <details open={one.obtainableFrom.length > 0 || one.verifiableVia.length > 0}>
                <summary>{formWords.otherSystems}</summary>
                <From path={`${path}.obtainableFrom`} names={one.obtainableFrom.map(id => nameOf.get(id) ?? id)} />
                <Ticks path={`${path}.verifiableVia`} values={one.verifiableVia} choices={choices.systems} />
              </details>
            </>
          )
        }}
      </Rows>
      <section class="section" aria-labelledby="tidak-perlu">
        <h3 id="tidak-perlu">{formWords.notNeeded}</h3>
        <Rows list="notNeeded" rows={content.notNeeded} one={formWords.notNeededOne} addLabel={formWords.addNotNeeded}>
          {(one, row) => (
            <>
              <InTwo base={`notNeeded.${row}.text`} id={one.textId} en={one.textEn} />
              <Text path={`notNeeded.${row}.basis`} value={one.basis} />
            </>
          )}
        </Rows>
      </section>
    </>
  )
}

/** The services whose outcome it is, and room for one more. The first carries the label of them all. */
function From({ path, names }: { path: string; names: readonly string[] }) {
  const [first = '', ...others] = names
  return (
    <div class="author-from">
      <Text path={path} value={first} list="layanan-lain" />
      {[...others, ...(names.length > 0 ? [''] : [])].map((name, row) => (
        <input
          key={String(row)}
          class="input"
          type="text"
          name={path}
          list="layanan-lain"
          maxLength={500}
          aria-label={formWords.another(row + 2)}
          value={name}
        />
      ))}
    </div>
  )
}
