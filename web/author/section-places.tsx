import { Carried, Tick, Ticks } from './fields.tsx'
import { useField } from './form-facts.ts'
import type { Choices, SectionProps } from './section-props.ts'
import { fieldNames } from './words-fields.ts'
import { formWords } from './words-form.ts'

type Hall = Choices['halls'][number]

/** Where numbers are given, and what it takes. */
export function PlacesSection({ content, choices, agencyId }: SectionProps) {
  return (
    <>
      <p class="quiet">{formWords.placesMeaning}</p>
      {choices.halls.map(hall => {
        const isUsed = (boothId: string) =>
          content.places.some(place => place.hallId === hall.id && place.boothId === boothId)
        const own = hall.booths.filter(booth => booth.agencyId === agencyId || isUsed(booth.id))
        const others = hall.booths.filter(booth => !own.includes(booth))
        return (
          <section class="section" key={hall.id} aria-labelledby={`gedung-${hall.id}`}>
            <h3 id={`gedung-${hall.id}`}>{hall.name}</h3>
            {own.map(booth => (
              <Booth key={booth.id} hall={hall} booth={booth} content={content} choices={choices} />
            ))}
            {others.length > 0 && (
              <details open={own.length === 0}>
                <summary>{formWords.otherBooths}</summary>
                {others.map(booth => (
                  <Booth key={booth.id} hall={hall} booth={booth} content={content} choices={choices} />
                ))}
              </details>
            )}
          </section>
        )
      })}
      <Elsewhere content={content} choices={choices} />
      <Ticks
        path="consumableIds"
        values={content.consumableIds}
        choices={choices.consumables.map(({ id, nameId: name }) => ({ id, name }))}
      />
      <Ticks path="systemIds" values={content.systemIds} choices={choices.systems} />
    </>
  )
}

/** Places that cannot be chosen here are carried along, not dropped. */
function Elsewhere({ content, choices }: Pick<SectionProps, 'content' | 'choices'>) {
  const known = choices.halls.flatMap(hall => hall.booths.map(booth => `${hall.id}.${booth.id}`))
  const others = content.places.filter(place => !known.includes(`${place.hallId}.${place.boothId}`))
  return (
    <>
      {others.map(({ hallId, boothId, zone, counterIds }) => {
        const path = `places.${hallId}.${boothId}`
        return [
          <Carried key={`${path} on`} path={`${path}.on`} value="ya" />,
          <Carried key={`${path} zone`} path={`${path}.zone`} value={zone} />,
          ...counterIds.map(id => <Carried key={id} path={`${path}.counterIds`} value={id} />),
        ]
      })}
    </>
  )
}

interface BoothProps extends Pick<SectionProps, 'content' | 'choices'> {
  hall: Hall
  booth: Hall['booths'][number]
}

function Booth({ hall, booth, content, choices }: BoothProps) {
  const path = `places.${hall.id}.${booth.id}`
  const place = content.places.find(one => one.hallId === hall.id && one.boothId === booth.id)
  const { error } = useField(path)
  const counters = hall.counters
    .filter(counter => counter.boothId === booth.id)
    .map(({ id, label }) => ({ id, name: formWords.counterLabel(label) }))
  const agency = choices.agencies.find(one => one.id === booth.agencyId)
  return (
    <fieldset class="author-row" id={path}>
      <legend>{formWords.booth(agency?.abbreviation ?? booth.id)}</legend>
      {error && <p class="error-message">{error}</p>}
      <div class="author-row-fields">
        <Tick path={`${path}.on`} label={formWords.here} isOn={place !== undefined} />
        <div class="field">
          <label for={`${path}.zone`}>{fieldNames['places.zone']}</label>
          <select class="input author-figure" id={`${path}.zone`} name={`${path}.zone`}>
            {[...new Set([...hall.zones, ...(place ? [place.zone] : [])])].map(zone => (
              <option key={zone} value={zone} selected={zone === (place?.zone ?? booth.zone)}>
                {zone}
              </option>
            ))}
          </select>
        </div>
        {counters.length > 0 ? (
          <Ticks
            path={`${path}.counterIds`}
            label={fieldNames['places.counterIds'] ?? ''}
            values={place?.counterIds ?? []}
            choices={counters}
          />
        ) : (
          <p class="quiet">{formWords.noCounters}</p>
        )}
      </div>
    </fieldset>
  )
}
