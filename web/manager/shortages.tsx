import type { HallBoard } from '#contracts/queue'
import { sayAdmission } from '#ui/admission.ts'
import { words } from './words.ts'

/** Blanks that ran out and systems that stand still, with the services that wait for them. */
export function Shortages({ board }: { board: HallBoard }) {
  const { shortages, day } = board
  return (
    <section class="section" aria-labelledby="kekurangan">
      <h2 id="kekurangan">{words.shortages}</h2>
      {shortages.length === 0 && <p class="quiet">{words.noShortages}</p>}
      <ul class="rows">
        {shortages.map(({ admission, services }) => (
          <li key={`${admission.reason} ${admission.noteId}`}>
            <p>
              <strong>{sayAdmission(admission, 'id', day.day ?? undefined)}</strong>
              <br />
              <span class="quiet">{services.map(one => one.nameId).join(', ')}</span>
            </p>
          </li>
        ))}
      </ul>
      <p class="tile-link">
        <a href="/persediaan">{words.toSupplies}</a>
      </p>
    </section>
  )
}
