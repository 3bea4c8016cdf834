import type { Outage, Stock } from '#contracts/catalogue'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { PracticeStrip } from '#ui/practice.tsx'
import { Declare, type DeclareProps, StockTable } from './supplies-forms.tsx'
import { words } from './supplies-words.ts'

export interface SuppliesProps extends DeclareProps {
  hallName: string
  outages: (Pick<Outage, 'id' | 'systemName' | 'serviceIds'> & {
    agencyName: string
    since: string
    until: string | null
    /** Declared by an agency that the actor speaks for. */
    isOurs: boolean
  })[]
  stock: (Pick<Stock, 'consumableId' | 'nameId' | 'unit' | 'onHand' | 'expectedOn' | 'usedPerDay' | 'daysLeft'> & {
    counted: string | null
  })[]
  /** `counted`, `declared` or `ended`: what was just done. */
  done: string | null
  /** The type of the refusal. */
  refused: string | null
  isPractice: boolean
}

/** Blanks and systems: what is there, what stands still. Forms that need no script. */
export default function SuppliesPage(props: SuppliesProps) {
  const { hallName, outages, stock, done, refused, isPractice } = props
  return (
    <div class="supplies">
      {isPractice && (
        <header>
          <PracticeStrip />
        </header>
      )}
      <main>
        {refused && (
          <div class="error-summary" role="alert">
            <h2>{words.problem}</h2>
            <p>{words.refused[refused] ?? words.other}</p>
          </div>
        )}
        {done && <Banner role="status">{words.done[done]}</Banner>}
        <div>
          <h1>{words.title}</h1>
          <p class="quiet">{words.for(hallName)}</p>
        </div>
        <section class="section" aria-labelledby="gangguan">
          <h2 id="gangguan">{words.outages}</h2>
          {outages.length === 0 ? <p class="quiet">{words.noOutages}</p> : <Outages {...props} />}
          <Declare {...props} />
        </section>
        <section class="section" aria-labelledby="stok">
          <h2 id="stok">{words.stock}</h2>
          {stock.length === 0 ? <p class="quiet">{words.noStock}</p> : <StockTable stock={stock} typed={props.typed} />}
        </section>
        <p>
          <a href="/petugas">{words.back}</a>
        </p>
      </main>
    </div>
  )
}

function Outages({ outages, pressKey }: Pick<SuppliesProps, 'outages' | 'pressKey'>) {
  return (
    <ul class="rows supplies-outages">
      {outages.map(({ id, systemName, agencyName, since, until, serviceIds, isOurs }) => (
        <li key={id}>
          <p>
            <strong>{systemName}</strong>, {until ? words.until(until) : words.untilUnknown}
            <br />
            <span class="quiet">
              {agencyName}, {words.since(since)}, {words.services(serviceIds.length)}
            </span>
          </p>
          {isOurs ? (
            <form method="post" action="/persediaan/pulih">
              <input type="hidden" name="key" value={pressKey} />
              <input type="hidden" name="id" value={id} />
              <Button type="submit" aria-label={words.worksOf(systemName)}>
                {words.works}
              </Button>
            </form>
          ) : (
            <span class="quiet">{words.others}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
