import { useState } from 'preact/hooks'
import { mostCountersEach, type PlanningOptions } from '#contracts/planning'
import { Button } from '#ui/button.tsx'
import type { Asked } from './question.ts'
import { words } from './words.ts'

interface OpenMoreProps {
  agencies: PlanningOptions['agencies']
  opened: Asked['open']
  onChange(opened: Asked['open']): void
}

/** Counters to open besides, agency by agency. */
export function OpenMore({ agencies, opened, onChange }: OpenMoreProps) {
  const [agencyId, setAgencyId] = useState('')
  const [counters, setCounters] = useState(1)
  const nameOf = (id: string) => agencies.find(one => one.id === id)?.abbreviation ?? id

  function add() {
    if (agencyId === '') return
    onChange([...opened.filter(one => one.agencyId !== agencyId), { agencyId, counters }])
    setAgencyId('')
    setCounters(1)
  }

  return (
    <fieldset class="field">
      <legend>{words.form.open}</legend>
      <ul class="opened rows">
        {opened.map(one => (
          <li key={one.agencyId}>
            <span>{words.form.opened(one.counters, nameOf(one.agencyId))}</span>
            <Button
              kind="plain"
              aria-label={words.form.takeBack(nameOf(one.agencyId))}
              onClick={() => onChange(opened.filter(other => other !== one))}
            >
              {words.form.takeBackShort}
            </Button>
          </li>
        ))}
      </ul>
      <div class="open-more">
        <select
          class="input"
          aria-label={words.form.open}
          value={agencyId}
          onChange={event => setAgencyId(event.currentTarget.value)}
        >
          <option value="">{words.form.openNone}</option>
          {agencies.map(agency => (
            <option key={agency.id} value={agency.id}>
              {agency.abbreviation}
            </option>
          ))}
        </select>
        <select
          class="input"
          aria-label={words.form.openHow}
          value={counters}
          onChange={event => setCounters(Number(event.currentTarget.value))}
        >
          {Array.from({ length: mostCountersEach }, (_, more) => (
            <option key={more} value={more + 1}>
              {more + 1}
            </option>
          ))}
        </select>
      </div>
      <Button onClick={add} disabled={agencyId === ''}>
        {words.form.openAdd}
      </Button>
    </fieldset>
  )
}
