import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import type { SuppliesProps } from './supplies.page.tsx'
import { words } from './supplies-words.ts'

export interface DeclareProps {
  /** The systems that can be declared, agency by agency. */
  systems: { agencyId: string; agencyName: string; systems: { id: string; name: string }[] }[]
  /** The day on the hall's wall. */
  today: string
  /** What was typed and refused. */
  typed: Record<string, string>
  /** Makes a press that is repeated one press. */
  pressKey: string
}

/** A system stands still: which, and until when if somebody knows. */
export function Declare({ systems, today, typed, pressKey }: DeclareProps) {
  if (systems.length === 0) return <p class="quiet">{words.noSystems}</p>
  return (
    <form class="supplies-declare" method="post" action="/persediaan/gangguan" noValidate>
      <h3>{words.declare}</h3>
      <input type="hidden" name="key" value={pressKey} />
      <Field id="sistem" label={words.system}>
        <select class="input" id="sistem" name="system">
          <option value="">{words.chooseSystem}</option>
          {systems.map(({ agencyId, agencyName, systems: ofAgency }) => (
            <optgroup key={agencyId} label={agencyName}>
              {ofAgency.map(({ id, name }) => (
                <option key={id} value={`${agencyId} ${id}`} selected={typed.system === `${agencyId} ${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
      <fieldset class="supplies-when">
        <legend>{words.expected}</legend>
        <Field id="pulih-tanggal" label={words.expectedDay}>
          <input class="input" id="pulih-tanggal" name="day" type="date" min={today} value={typed.day ?? ''} />
        </Field>
        <Field id="pulih-jam" label={words.expectedTime}>
          <input class="input" id="pulih-jam" name="time" type="time" value={typed.time ?? ''} />
        </Field>
      </fieldset>
      <div>
        <Button kind="primary" type="submit">
          {words.declareNow}
        </Button>
      </div>
    </form>
  )
}

/** What lies there, how long it lasts, and a count for each thing. */
export function StockTable({ stock, typed }: Pick<SuppliesProps, 'stock' | 'typed'>) {
  // What was refused stays in its row, to be mended.
  const written = (consumableId: string, field: string) =>
    typed.consumableId === consumableId ? typed[field] : undefined
  return (
    <ul class="rows supplies-stock">
      {stock.map(({ consumableId, nameId, unit, onHand, expectedOn, usedPerDay, daysLeft, counted }) => (
        <li key={consumableId}>
          <p>
            <strong>{nameId}</strong>
            <br />
            {onHand === 0 && <strong class="supplies-empty">{words.empty}. </strong>}
            <span class="quiet">
              {counted ? words.countedAt(counted) : words.neverCounted}.{' '}
              {onHand !== 0 && `${words.forecast}: ${daysLeft === null ? words.noRate : words.days(daysLeft)}`}
              {usedPerDay !== null && ` (${words.perDay(usedPerDay)})`}
            </span>
          </p>
          <form method="post" action="/persediaan/hitung" noValidate>
            <input type="hidden" name="consumableId" value={consumableId} />
            <Field id={`ada-${consumableId}`} label={`${words.onHand} (${unit})`}>
              <input
                class="input"
                id={`ada-${consumableId}`}
                name="onHand"
                inputMode="numeric"
                autoComplete="off"
                maxLength={9}
                value={written(consumableId, 'onHand') ?? onHand ?? ''}
              />
            </Field>
            <Field id={`lagi-${consumableId}`} label={words.expectedOn}>
              <input
                class="input"
                id={`lagi-${consumableId}`}
                name="expectedOn"
                type="date"
                value={written(consumableId, 'expectedOn') ?? expectedOn ?? ''}
              />
            </Field>
            <Button type="submit" aria-label={words.saveOf(nameId)}>
              {words.save}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
