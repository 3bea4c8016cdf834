import type { DisplayCall, ZoneLoad } from '#contracts/queue'
import { Icon } from '#ui/icon.tsx'
import { TicketNumber, zoneClass } from '#ui/number.tsx'
import { useFit } from './fit.ts'
import { Said } from './said.tsx'
import { sayInWords } from './voice/spoken.ts'
import { words } from './words.ts'

/** A call fills the panel with its zone's colour: the number, and the counter at the same size. */
export function Now({ call, zones }: { call: DisplayCall; zones: readonly ZoneLoad[] }) {
  const { letter, number, zone, counterLabel, isRecall, step } = call
  const numberLine = useFit(number)
  const counterLine = useFit(counterLabel)
  const load = zones.find(one => one.letter === zone)
  return (
    <div class={`display-now flood ${zoneClass(zone)}`} key={step} data-step={step}>
      <p class="visually-hidden">{sayInWords(letter, number, counterLabel, 'id')}</p>
      <p class="now-zone" aria-hidden="true">
        {load && <Icon name={load.icon} />}
        <span>{words.zone(zone, load?.nameId)}</span>
        {isRecall && (
          <span class="now-again">
            <Said words={words.again} />
          </span>
        )}
      </p>
      <p class="now-number" aria-hidden="true" ref={numberLine}>
        <TicketNumber letter={letter} number={number} size="hall" />
      </p>
      <p class={counterLabel.length > 2 ? 'now-go is-long' : 'now-go'} aria-hidden="true" ref={counterLine}>
        <span class="now-arrow">
          <Icon name="arrow-right" />
        </span>
        <span class="now-word">
          <Said words={words.counter} />
        </span>
        <strong>{counterLabel}</strong>
      </p>
    </div>
  )
}
