import type { AuthoredService, DraftLine } from '#contracts/catalogue'
import type { Demand } from '#contracts/referrals'
import { Empty } from '#ui/empty.tsx'
import { type BeginProps, BeginService } from './begin.tsx'
import { DemandList } from './demand-list.tsx'
import { draftAt } from './draft-links.ts'
import { Author, type AuthorFrame } from './frame.tsx'
import { CountsOf } from './outline.tsx'
import { ServiceTable } from './service-table.tsx'
import { sayInstant } from './when.ts'
import { words } from './words.ts'

export interface HomeProps extends BeginProps {
  frame: AuthorFrame
  today: string
  q: string
  /** Those that fit the search. */
  services: readonly AuthoredService[]
  /** How many there are without one. */
  all: number
  /** Submitted by others. */
  waiting: readonly DraftLine[]
  mayPublish: boolean
  /** Drafts of services that have no version yet. */
  fresh: readonly DraftLine[]
  /** Null for whoever may not see it. */
  demand: Demand | null
}

/** A1, first page: my agency's services, what waits for me, and what people miss. */
export default function AuthorHomePage(props: HomeProps) {
  const { frame, q, services, all, demand } = props
  const say = words.home
  return (
    <Author frame={frame}>
      <h1>{say.title}</h1>
      <div class="author-home">
        <div class="author-column">
          {/* biome-ignore lint/a11y/useSemanticElements: screen readers know the role longer than the element. */}
          <form class="author-search" role="search" method="get" action="/penulis">
            <label for="cari">{say.search}</label>
            <input class="input" id="cari" type="search" name="q" maxLength={100} value={q} />
            <button class="button" type="submit">
              {say.searchButton}
            </button>
          </form>
          {all > 0 && <p role="status">{say.shown(services.length, all)}</p>}
          {services.length > 0 ? <ServiceTable services={services} today={props.today} /> : <Nothing q={q} all={all} />}
        </div>
        <div class="author-column">
          <Waiting {...props} />
          <Fresh {...props} />
          <BeginService {...props} />
          {demand && <DemandList demand={demand} />}
        </div>
      </div>
    </Author>
  )
}

function Nothing({ q, all }: Pick<HomeProps, 'q' | 'all'>) {
  const say = words.home
  return all === 0 ? (
    <Empty title={say.empty}>
      <p>{say.emptyMeaning}</p>
    </Empty>
  ) : (
    <Empty title={say.none(q)}>
      <p>{say.noneMeaning}</p>
      <a href="/penulis">{say.all}</a>
    </Empty>
  )
}

function Waiting({ waiting, mayPublish, frame }: HomeProps) {
  const say = words.home
  if (!mayPublish && waiting.length === 0) return null
  return (
    <section class="section" aria-labelledby="menunggu">
      <h2 id="menunggu">{say.waiting}</h2>
      {waiting.length === 0 ? (
        <p class="quiet">{say.waitingNone}</p>
      ) : (
        <ul class="rows">
          {waiting.map(one => (
            <li key={one.id}>
              <a href={draftAt(one.id, 'periksa')}>{one.nameId || say.unsaid}</a>{' '}
              <CountsOf errors={one.errors} warnings={one.warnings} />
              <p class="quiet">
                {say.waitingBy(one.editedBy, sayInstant(one.submittedAt ?? one.editedAt, frame.timezone))}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Fresh({ fresh, frame }: HomeProps) {
  const say = words.home
  if (fresh.length === 0) return null
  return (
    <section class="section" aria-labelledby="baru">
      <h2 id="baru">{say.open}</h2>
      <ul class="rows">
        {fresh.map(one => (
          <li key={one.id}>
            <a href={draftAt(one.id)}>{one.nameId || say.unsaid}</a>{' '}
            <CountsOf errors={one.errors} warnings={one.warnings} />
            <p class="quiet">
              {words.state[one.state]}. {say.lastSaved(one.editedBy, sayInstant(one.editedAt, frame.timezone))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
