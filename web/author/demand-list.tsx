import type { Demand } from '#contracts/referrals'
import { words } from './words.ts'

/** What people look for and do not find: where a new service or a new word is missing. */
export function DemandList({ demand }: { demand: Demand }) {
  const say = words.home
  const { proposals, words: searched } = demand
  return (
    <section class="section" aria-labelledby="dicari">
      <h2 id="dicari">{say.demand}</h2>
      {proposals.length === 0 && searched.length === 0 && <p class="quiet">{say.demandNone}</p>}
      {proposals.length > 0 && (
        <>
          <h3>{say.demandProposals}</h3>
          <dl class="pairs">
            {proposals.map(one => (
              <div key={one.serviceId}>
                <dt>{`${one.nameId}, ${one.agencyAbbreviation}`}</dt>
                <dd>{say.demandTimes(one.count)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {searched.length > 0 && (
        <>
          <h3>{say.demandWords}</h3>
          <dl class="pairs">
            {searched.map(one => (
              <div key={one.query}>
                <dt>{`“${one.query}”`}</dt>
                <dd>{say.demandTimes(one.count)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}
